// SPDX-License-Identifier: EUPL-1.2
#include "link/translations.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "link/url.hpp"

namespace insyn::link {
namespace {

std::string language_of(const Document& document, const Settings& settings) {
  return document.language.empty() ? settings.language : document.language;
}

/// There is one of each of the others in its folder, by its name: a second is no translation but a mistake.
bool may_be_translation(const Document& document) {
  return !document.project_facts() && !document.group_facts() && !document.plan() && !document.glossary() &&
         !std::holds_alternative<Questions>(document.as);
}

class Finder {
 public:
  Finder(Candidates& all, const Settings& settings, Findings& findings)
      : all_(all), settings_(settings), findings_(findings) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      by_path_.emplace(to_nfc(all[i].document->path), i);
      by_id_.emplace(all[i].document->id, i);
    }
  }

  Originals find() {
    Originals found;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].document->translation_of.text.empty()) continue;
      auto original = named_by(i);
      if (original && is_original(*original, i) && is_new_language(i, *original)) found.push_back({i, *original});
    }
    return found;
  }

 private:
  std::optional<std::size_t> named_by(std::size_t i) {
    const Document& document = *all_[i].document;
    if (!may_be_translation(document)) {
      report(Rule::bad_value, i, say("den här filen kan inte vara en översättning", "this file can't be a translation"),
             say("skriv översättningen i en egen fil i samma mapp",
                 "write the translation in a file of its own in the same folder"));
      return std::nullopt;
    }
    std::string name = to_nfc(trimmed(document.translation_of.text));
    if (auto found = by_id_.find(name); found != by_id_.end() && found->second != i) return found->second;
    std::string file = name.ends_with(".md") ? name : name + ".md";
    std::string near_path = joined_path(to_nfc(folder_of(document.path)), file).value_or(file);
    for (const std::string& path : {near_path, file})
      if (auto found = by_path_.find(path); found != by_path_.end() && found->second != i) return found->second;
    report(Rule::broken_link, i, say("originalet finns inte: {}", "there is no such original: {}", name),
           near(near_path));
    return std::nullopt;
  }

  [[nodiscard]] Said near(const std::string& path) const {
    std::string_view folder = folder_of(path);
    std::vector<std::string_view> names;
    for (auto at = by_path_.lower_bound(std::string(folder)); at != by_path_.end() && at->first.starts_with(folder);
         ++at)
      if (folder_of(at->first) == folder) names.push_back(name_of(at->first));
    std::string name = nearest(name_of(path), names);
    if (name.empty())
      return say("skriv originalets fil som den heter sedd från den här filen",
                 "write the original's file as it is called seen from this file");
    return say("menade du {}?", "did you mean {}?", name);
  }

  /// The original says what was meant; a translation of a translation would be two steps from it.
  bool is_original(std::size_t named, std::size_t translation) {
    const Document& document = *all_[named].document;
    if (document.translation_of.text.empty()) return true;
    report(Rule::bad_value, translation,
           say("{} är själv en översättning", "{} is a translation itself", document.path),
           say("skriv vilket originalet är", "write which the original is"));
    return false;
  }

  bool is_new_language(std::size_t translation, std::size_t original) {
    std::string language = language_of(*all_[translation].document, settings_);
    if (language == language_of(*all_[original].document, settings_)) {
      report(Rule::bad_value, translation,
             say("översättningen är på samma språk som originalet: {}",
                 "the translation is in the language of the original: {}", language),
             say("skriv vilket språk den är på, till exempel \"språk: en\"",
                 "write its language, for instance \"language: en\""));
      return false;
    }
    auto [first, is_new] = taken_.try_emplace({original, language}, translation);
    if (!is_new)
      report(Rule::bad_value, translation,
             say("{} är redan en översättning till {}", "{} is a translation into {} already",
                 all_[first->second].document->path, language),
             say("ta bort en av dem", "take one of them away"));
    return is_new;
  }

  void report(Rule rule, std::size_t candidate, Said message, Said hint) {
    const Document& document = *all_[candidate].document;
    findings_.push_back({rule, document.path, document.translation_of.at, std::move(message), std::move(hint)});
  }

  Candidates& all_;
  const Settings& settings_;
  Findings& findings_;
  std::map<std::string, std::size_t> by_path_{};
  std::unordered_map<std::string, std::size_t> by_id_{};
  std::map<std::pair<std::size_t, std::string>, std::size_t> taken_{};  // the first into each language
};

bool has_hidden_notes(const Document& document) {
  return document.meeting() && document.meeting()->status == MeetingStatus::held;
}

/// Nobody has to remember the translations when a text is withdrawn.
void follow(Candidate& translation, const Candidate& original) {
  if (translation.left_out) return;
  if (original.left_out) {
    translation.left_out = original.left_out;
    translation.date = original.date;
  } else if (has_hidden_notes(*original.document)) {
    if (translation.document->meeting())
      translation.document = without_notes(*translation.document);
    else
      translation.left_out = LeftOut::Why::draft;
  }
}

using Version = Translation::Version;

Version version_of(const Document& translation, const Document& original) {
  const std::string& stated = translation.translated_version;
  if (stated.empty()) return Version::unstated;
  return original.text_sha256.starts_with(stated) ? Version::current : Version::outdated;
}

}  // namespace

Originals find_originals(Candidates& candidates, const Settings& settings, Findings& findings) {
  bool any = std::any_of(candidates.begin(), candidates.end(),
                         [](const Candidate& one) { return !one.document->translation_of.text.empty(); });
  if (!any) return {};
  Originals originals = Finder(candidates, settings, findings).find();
  for (const Original& one : originals) follow(candidates[one.translation], candidates[one.original]);
  return originals;
}

void join_translations(Site& site, const Candidates& candidates, const Originals& originals) {
  for (const Original& one : originals) {
    if (candidates[one.translation].left_out) continue;
    const Document& translation = *candidates[one.translation].document;
    site.translations.push_back({.document = site.find(translation.id),
                                 .original = site.find(candidates[one.original].document->id),
                                 .language = language_of(translation, site.settings),
                                 .version = version_of(translation, *candidates[one.original].document)});
  }
  std::sort(site.translations.begin(), site.translations.end(), [](const Translation& a, const Translation& b) {
    return std::tie(a.original, a.language) < std::tie(b.original, b.language);
  });
  for (std::uint32_t i = 0; i < site.translations.size(); ++i)
    site.translation_of.emplace(site.translations[i].document, i);
}

void share_meeting_facts(Site& site) {
  for (const Translation& one : site.translations)
    if (site.doc(one.document).meeting() && site.doc(one.original).meeting())
      site.meeting_facts[one.document] = site.meeting_facts[one.original];
}

}  // namespace insyn::link
