// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

namespace insyn::check {
namespace {

constexpr std::size_t kLetters = 12;  // of the hash: as many as git shows, and enough

/// The line as it shall stand, with the file named as the author named it.
Said ready_line(const Document& translation, const Document& original) {
  std::string version = original.text_sha256.substr(0, kLetters);
  const std::string& file = translation.translation_of.text;
  return say("när översättningen stämmer: skriv \"översättning-av: {}, version {}\"",
             "when the translation is right: write \"translation-of: {}, version {}\"", file, version);
}

Said what_is_wrong(Translation::Version version) {
  if (version == Translation::Version::outdated)
    return say("originalet har ändrats sedan översättningen", "the original has been changed since the translation");
  return say("översättningen säger inte vilken version av originalet den översätter",
             "the translation does not say which version of the original it translates");
}

}  // namespace

void stale_translation(const Site& site, Findings& findings) {
  for (const Translation& one : site.translations) {
    if (one.version == Translation::Version::current) continue;
    const Document& translation = site.doc(one.document);
    findings.push_back({.rule = Rule::stale_translation,
                        .file = translation.path,
                        .at = translation.translation_of.at,
                        .message = what_is_wrong(one.version),
                        .hint = ready_line(translation, site.doc(one.original))});
  }
}

}  // namespace insyn::check
