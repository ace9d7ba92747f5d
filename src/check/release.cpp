// SPDX-License-Identifier: EUPL-1.2
#include "check/release.hpp"

#include <algorithm>

#include "check/check.hpp"

namespace insyn::check {
namespace {

bool releases(const Release& release, const Finding& finding) {
  return !finding.text_sha256.empty() && release.text_sha256 == finding.text_sha256 && release.file == finding.file &&
         release.rule == info(finding.rule).name;
}

Finding stale(const Release& release) {
  return {.rule = Rule::stale_release,
          .file = release.place.file,
          .at = release.place.at,
          .message = say("det som [[release]] släppte igenom ({} i {}) finns inte längre",
                         "what the [[release]] let through ({} in {}) is no longer there", release.rule, release.file),
          .hint = say("ta bort posten; är texten ändrad, granska den på nytt och ta den nya posten ur fyndet",
                      "remove the entry; if the text was changed, look at it anew and take the finding's new entry")};
}

/// A basic string of TOML.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + '"';
}

Said entry_for(const Finding& finding, Date today) {
  std::string head = fmt::format("\n[[release]]\nrule = \"{}\"\nfile = {}\ntext_sha256 = \"{}\"\n",
                                 info(finding.rule).name, quoted(finding.file), finding.text_sha256);
  return {
      fmt::format("\nhar någon granskat det och får det publiceras, lägg detta i site/site.toml:{}by = \"\"  # vem som "
                  "granskat, med roll\ndate = {}\nreason = \"\"  # varför det får stå",
                  head, today.iso()),
      fmt::format("\nif someone has looked at it and it may be published, put this in site/site.toml:{}by = \"\"  # "
                  "who has looked, by role\ndate = {}\nreason = \"\"  # why it may stand",
                  head, today.iso())};
}

Said no_release() {
  return say("\ndet går inte att släppa igenom med [[release]]", "\nno [[release]] lets it through");
}

/// What must not be told in a finding's place must not be told in an entry either (pipeline/veil.hpp).
bool has_secret_name(const Finding& finding) { return finding.file.find("···") != std::string::npos; }

Said offer(const Finding& finding, Date today) {
  if (finding.text_sha256.empty()) return no_release();
  if (has_secret_name(finding))
    return say("\nbyt först namn på filen eller mappen", "\ngive the file or the folder another name first");
  return entry_for(finding, today);
}

}  // namespace

void apply_releases(const std::vector<Release>& all, Findings& findings) {
  std::vector<bool> is_used(all.size());
  std::erase_if(findings, [&](const Finding& finding) {
    bool is_released = false;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (releases(all[i], finding)) is_released = is_used[i] = true;
    return is_released;
  });
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!is_used[i]) findings.push_back(stale(all[i]));
}

void offer_releases(Findings& findings, Date today) {
  for (Finding& finding : findings) {
    if (finding.text_sha256.empty() && !is_private(finding.rule)) continue;
    Said more = offer(finding, today);
    finding.hint.sv += more.sv;
    finding.hint.en += more.en;
  }
}

}  // namespace insyn::check
