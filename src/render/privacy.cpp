// SPDX-License-Identifier: EUPL-1.2
#include "render/privacy.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr int kMonthsOfYear = 12;

/// How words for what someone does, and for where they do it, end in Swedish and English; folded.
constexpr std::string_view kRoleEndings[] = {
    "are",         "aren",      "arna",     "chef",        "chefen",    "cheferna",   "ordförande",   "ordföranden",
    "strateg",     "strategen", "rektor",   "rektorn",     "ansvarig",  "ansvariga",  "direktör",     "direktören",
    "ombud",       "ombudet",   "manager",  "coordinator", "chair",     "secretary",  "leader",       "director",
    "officer",     "head",      "kansli",   "kansliet",    "kontor",    "kontoret",   "förvaltning",  "förvaltningen",
    "enheten",     "nämnden",   "rådet",    "verket",      "förbundet", "föreningen", "centrum",      "skolan",
    "myndigheten", "kommun",    "kommunen", "regionen",    "polisen",   "kyrkan",     "universitetet"};

Date plus_months(Date day, int months) {
  int month = day.year * kMonthsOfYear + day.month - 1 + months;
  Date later{month / kMonthsOfYear, month % kMonthsOfYear + 1, day.day};
  while (!later.is_valid() && later.day > 28) --later.day;
  return later;
}

bool is_role(std::string_view word) {
  std::string low = folded(word);
  return std::any_of(std::begin(kRoleEndings), std::end(kRoleEndings),
                     [&](std::string_view ending) { return low.ends_with(ending); });
}

bool is_capitalised(std::string_view word) { return folded(word) != word; }

/// The text without the names of organisations in it.
std::string without_organisations(const Site& site, std::string text) {
  for (const OrganisationNode& node : site.organisations) {
    const Document& document = site.doc(node.document);
    for (const std::string& name : {document.title, document.organisation()->abbreviation})
      if (!name.empty()) text = replaced(text, name, "");
  }
  return text;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = at;
    bool letter = is_letter_or_digit(next_code_point(text, at));
    if (letter && !inside) words.emplace_back();
    if (letter) words.back() += text.substr(from, at - from);
    inside = letter;
  }
  return words;
}

/// "Projektledaren", "kommunens utredare", "Kommunens utredare", "Biträdande rektorn"; not "Anna, utredare".
bool begins_as_role(const std::string& text, const std::string& first) {
  static constexpr std::string_view kBefore[] = {"biträdande", "vice", "oberoende", "tillförordnad", "vikarierande"};
  if (!is_capitalised(first) || is_role(first)) return true;
  if (std::find(std::begin(kBefore), std::end(kBefore), folded(first)) != std::end(kBefore)) return true;
  std::size_t end = text.find(first) + first.size();
  return first.ends_with('s') && end < text.size() && text[end] == ' ';
}

bool is_whole_word(const std::string& text, std::size_t from, std::size_t size) {
  auto is_letter_at = [&](std::size_t at) { return at < text.size() && is_letter_or_digit(next_code_point(text, at)); };
  std::size_t before = from;
  while (before > 0 && (static_cast<unsigned char>(text[--before]) & 0xC0U) == 0x80U) {
  }
  return !is_letter_at(from + size) && (from == 0 || !is_letter_at(before));
}

/// A name, or its genitive.
bool stands_whole(const std::string& text, std::size_t from, std::size_t size) {
  bool genitive = from + size < text.size() && text[from + size] == 's';
  return is_whole_word(text, from, size) || (genitive && is_whole_word(text, from, size + 1));
}

/// A translation is as old as its original, and may name whom that one names.
DocId original_of(const Site& site, DocId id) {
  const Translation* translation = site.as_translation(id);
  return translation == nullptr ? id : translation->original;
}

bool is_old_meeting(const Site& site, DocId id, std::optional<int> months) {
  const Meeting* meeting = site.doc(original_of(site, id)).meeting();
  return meeting != nullptr && is_past(meeting->date, months, site.today);
}

/// Texts that name persons by their place, and texts that in doubt do.
struct NamesInNotes {
  std::vector<std::string> certain{}, doubtful{};
};

NamesInNotes names_in_notes(const Site& site, DocId id) {
  NamesInNotes names;
  const Meeting& meeting = *site.doc(id).meeting();
  const MeetingFacts& facts = site.meeting_facts[id];
  for (const auto* lines : {&meeting.present, &meeting.absent, &meeting.guests, &meeting.invited})
    for (const Attendance& line : *lines) names.certain.push_back(line.name);
  auto add_unknown = [&](const std::vector<Seated>& seated, const std::vector<Attendance>& lines) {
    for (const Seated& one : seated) {
      bool has_name = one.line < lines.size() && !lines[one.line].name.empty();  // then the rest is where they work
      bool unknown = one.organisation == kNoDocument && !has_name;
      if (unknown && may_name_a_person(site, one.words)) names.doubtful.push_back(one.words);
    }
  };
  add_unknown(facts.present, meeting.present);
  add_unknown(facts.absent, meeting.absent);
  add_unknown(facts.guests, meeting.guests);
  for (const auto* text : {&meeting.chair, &meeting.secretary, &meeting.approver})
    if (may_name_a_person(site, *text)) names.doubtful.push_back(*text);
  return names;
}

/// "Anna Exempel" in "Kommunchef Anna Exempel, Exempelkommunen": capitalised words beside each other that are no roles.
void add_runs_of_names(const std::string& phrase, std::vector<std::string>& names) {
  std::string run;
  std::size_t words = 0;
  auto close = [&] {
    if (words >= 2) names.push_back(run);
    run.clear();
    words = 0;
  };
  for (std::string_view word : split(phrase, ' ')) {
    if (word.empty()) continue;
    if (!is_capitalised(word) || is_role(word)) {
      close();
      continue;
    }
    (run += words++ == 0 ? "" : " ") += word;
  }
  close();
}

/// The group's roster has organisations alone, described in the project or not.
bool is_in_roster(const Site& site, const Document& meeting, const std::string& text) {
  DocId group = site.find(meeting.project + "/" + meeting.group);
  const Group* facts = group == kNoDocument ? nullptr : site.doc(group).group_facts();
  return facts != nullptr && std::any_of(facts->roster.begin(), facts->roster.end(), [&](const RosterRow& row) {
           return same_words(row.organisation, text) || same_words(row.deputy, text);
         });
}

/// The phrases of a text: what stands between commas, brackets and the like.
std::vector<std::string> phrases_of(const std::string& text) {
  std::vector<std::string> phrases(1);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = at;
    char32_t c = next_code_point(text, at);
    bool belongs = is_letter_or_digit(c) || c == U' ' || c == U'-' || c == U'\'' || c == U'’';
    if (belongs)
      phrases.back() += text.substr(from, at - from);
    else
      phrases.emplace_back();
  }
  return phrases;
}

}  // namespace

bool is_past(Date day, std::optional<int> months, Date today) {
  return months && day && plus_months(day, *months) < today;
}

bool hides_names(const Site& site, DocId id) { return is_old_meeting(site, id, site.settings.privacy.names_months); }

bool is_unlisted(const Site& site, DocId id) { return is_old_meeting(site, id, site.settings.privacy.noindex_months); }

bool may_name_a_person(const Site& site, const std::string& text) {
  std::string rest = without_organisations(site, text);
  auto words = words_of(rest);
  if (words.empty()) return false;
  bool has_role = std::any_of(words.begin(), words.end(), is_role);
  return !has_role || !begins_as_role(rest, words.front()) ||
         std::any_of(words.begin() + 1, words.end(), is_capitalised);
}

std::vector<std::string> persons_named(const Site& site, DocId id) {
  if (site.doc(id).meeting() == nullptr) return {};
  auto [names, doubtful] = names_in_notes(site, id);
  std::erase_if(doubtful, [&](const std::string& text) { return is_in_roster(site, site.doc(id), text); });
  for (const std::string& text : doubtful)
    for (const std::string& phrase : phrases_of(without_organisations(site, text))) add_runs_of_names(phrase, names);
  std::erase(names, "");
  return names;
}

bool names_one_of(const std::string& text, const std::vector<std::string>& names) {
  std::string low = folded(collapsed(text));
  for (const std::string& name : names) {
    std::string wanted = folded(collapsed(name));
    for (auto at = low.find(wanted); at != std::string::npos; at = low.find(wanted, at + 1))
      if (stands_whole(low, at, wanted.size())) return true;
  }
  return false;
}

std::vector<std::string> names_to_hide(const Site& site, DocId id) {
  if (!hides_names(site, id)) return {};
  std::vector<std::string> names;
  auto add_of = [&](DocId meeting) {
    if (site.doc(meeting).meeting() == nullptr) return;
    auto persons = persons_named(site, meeting);
    auto doubtful = names_in_notes(site, meeting).doubtful;
    names.insert(names.end(), persons.begin(), persons.end());
    names.insert(names.end(), doubtful.begin(), doubtful.end());
  };
  add_of(original_of(site, id));
  if (original_of(site, id) != id) add_of(id);
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string without_names(std::string text, const std::vector<std::string>& names, const std::string& instead) {
  for (const std::string& name : names)
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
      if (!stands_whole(text, at, name.size())) {
        at += name.size();
        continue;
      }
      text.replace(at, name.size(), instead);
      at += instead.size();
    }
  return text;
}

}  // namespace insyn::render
