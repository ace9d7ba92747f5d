// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "check/rules.hpp"

namespace insyn::check {
namespace {

/// Why somebody is away, or what somebody is, that nobody else has to know (GDPR articles 9 and 10). Whole words; those
/// that end in * may go on.
constexpr std::array<std::string_view, 58> kSensitive{"sjuk",
                                                      "sjukskriv*",
                                                      "sjukdom*",
                                                      "sjukledig*",
                                                      "sjukfrånvar*",
                                                      "sjukanmäl*",
                                                      "vab",
                                                      "vabb*",
                                                      "vård av barn",
                                                      "vård av sjukt barn",
                                                      "föräldraledig*",
                                                      "mammaledig*",
                                                      "pappaledig*",
                                                      "barnledig",
                                                      "gravid*",
                                                      "mödravård*",
                                                      "läkarbesök*",
                                                      "sjukhusbesök*",
                                                      "inlagd",
                                                      "opereras",
                                                      "operation",
                                                      "rehabilitering*",
                                                      "utmattning*",
                                                      "utbränd*",
                                                      "depression*",
                                                      "diagnos*",
                                                      "missbruk*",
                                                      "begravning*",
                                                      "skyddad identitet",
                                                      "skyddade personuppgifter",
                                                      "skyddad folkbokföring",
                                                      "sekretessmarkera*",
                                                      "muslim*",
                                                      "kristen",
                                                      "kristna",
                                                      "jude",
                                                      "judisk*",
                                                      "katolik*",
                                                      "ortodox",
                                                      "ateist*",
                                                      "fackligt aktiv*",
                                                      "fackligt ansluten",
                                                      "medlem i facket",
                                                      "fackmedlem*",
                                                      "partimedlem*",
                                                      "homosexuell*",
                                                      "asylsökande",
                                                      "papperslös*",
                                                      "häktad*",
                                                      "misstänkt*",
                                                      "dömd",
                                                      "frihetsberöva*",
                                                      "sick",
                                                      "sick leave",
                                                      "ill",
                                                      "parental leave",
                                                      "pregnant",
                                                      "protected identity"};

bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_letter_or_digit(next_code_point(text, at));
}

/// Whether the character that ends before `at` is part of a word.
bool follows_letter(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t from = at - 1;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  return !is_boundary(text, from);
}

bool says(std::string_view text, std::string_view word) {
  bool may_go_on = word.ends_with('*');
  if (may_go_on) word.remove_suffix(1);
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at)
    if (!follows_letter(text, at) && (may_go_on || is_boundary(text, at + word.size()))) return true;
  return false;
}

/// Whether words tell something sensitive, asked once of each: the same actors sit in list after list.
class Reader {
 public:
  bool is_sensitive(const std::string& words) {
    auto [known, is_new] = known_.try_emplace(words);
    if (is_new) {
      const std::string plain = folded(words);
      known->second =
          std::any_of(kSensitive.begin(), kSensitive.end(), [&](std::string_view word) { return says(plain, word); });
    }
    return known->second;
  }

 private:
  std::unordered_map<std::string, bool> known_{};
};

void look_at(const Document& document, const std::vector<Attendance>& lines, Reader& reader, Findings& findings) {
  for (const Attendance& line : lines) {
    // What a release of a line pins: its words, wherever it stands.
    const std::string words = collapsed(line.who + " " + line.name + " " + line.role);
    if (!reader.is_sensitive(words)) continue;
    findings.push_back(
        {.rule = Rule::sensitive_attendance,
         .file = document.path,
         .at = line.at,
         .message = say("närvarolistan säger något känsligt om någon", "the attendance list tells something sensitive"),
         .hint = say("stryk orsaken: att någon var frånvarande räcker",
                     "strike the reason: that someone was away is enough"),
         .text_sha256 = sha256_hex(words)});
  }
}

}  // namespace

void sensitive_attendance(const Site& site, Findings& findings) {
  Reader reader;
  for (const auto& document : site.documents) {
    const Meeting* meeting = document->meeting();
    if (meeting == nullptr) continue;
    for (const auto* lines : {&meeting->invited, &meeting->present, &meeting->absent, &meeting->guests})
      look_at(*document, *lines, reader, findings);
  }
}

}  // namespace insyn::check
