// SPDX-License-Identifier: EUPL-1.2
// site/site.toml: read from a folder in memory, as read_settings() takes it.

#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/memory_folder.hpp"
#include "fuzz/target.hpp"
#include "read/read.hpp"
#include "read/web_address.hpp"

namespace insyn {
namespace {

/// The project that the settings are of.
const std::filesystem::path& project_with(std::string_view settings) {
  static const fuzz::MemoryFolder folder;
  folder.write("site/site.toml", settings);
  return folder.path();
}

void expect_findings(const Findings& findings, std::string_view bytes) {
  auto lines = static_cast<int>(lines_of(bytes).size());
  for (const Finding& finding : findings) {
    INSYN_EXPECTS(finding.rule == Rule::settings);
    INSYN_EXPECTS(is_valid_utf8(finding.message.sv) && is_valid_utf8(finding.hint.sv));
    INSYN_EXPECTS(finding.at.line >= 0 && finding.at.line <= lines + 1);
  }
}

/// What the rest of the program builds on without asking again, in settings that nothing is wrong with.
void expect_usable(const Settings& settings) {
  INSYN_EXPECTS(!settings.title.empty() && !settings.publisher.empty() && !settings.registry.empty());
  INSYN_EXPECTS(read::parse_web_address(settings.base_url) && read::checked_base_url(settings.base_url) != "");
  std::string base = settings.base_path();
  INSYN_EXPECTS(base.starts_with('/') && base.ends_with('/') && base.find("//") == std::string::npos);
  INSYN_EXPECTS(!settings.origin().empty());
  for (const Channel& channel : settings.channels) {
    INSYN_EXPECTS(!channel.name.empty() && !channel.type.empty());
    for (const std::string& secret : {channel.secret, channel.app_secret})
      INSYN_EXPECTS(secret.empty() || secret.starts_with("env:") || secret.starts_with("file:"));
  }
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  Findings findings;
  Settings settings = read::read_settings(project_with(bytes), std::nullopt, findings);
  expect_findings(findings, bytes);
  if (findings.empty()) expect_usable(settings);
}

}  // namespace insyn
