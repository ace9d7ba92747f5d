// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/kept_theme.hpp"

#include "base/files.hpp"
#include "base/fingerprint.hpp"
#include "pipeline/project.hpp"

namespace insyn::pipeline {

std::uint64_t look_of(const Request& request, const std::map<std::string, std::string>& overrides) {
  Fingerprint print;
  for (const std::filesystem::path& file :
       {request.root / "site/site.toml", request.overlay.value_or(request.root / "site/site.local.toml")})
    print.add(files::read_if_there(file).value_or(""));
  for (const auto& [path, text] : overrides) print.add(path), print.add(text);
  return print.value();
}

std::shared_ptr<const render::Theme> KeptTheme::load(std::uint64_t look,
                                                     const std::map<std::string, std::string>& overrides,
                                                     const Settings& settings, Findings& findings) {
  if (look_ != look) {
    findings_.clear();
    theme_ = render::load_theme(overrides, settings, findings_);
    look_ = look;
  }
  findings.insert(findings.end(), findings_.begin(), findings_.end());
  return theme_;
}

}  // namespace insyn::pipeline
