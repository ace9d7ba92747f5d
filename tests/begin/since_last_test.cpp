// SPDX-License-Identifier: EUPL-1.2
#include "begin/since_last.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>

#include "base/encode.hpp"
#include "notes.hpp"
#include "support/catch.hpp"

namespace insyn::begin {
namespace {

const bool seeded = setenv("RC_PARAMS", "seed=20250312 max_success=200 verbose_progress=0", 0) == 0;

constexpr Date kToday{2025, 6, 1};

std::string lines_since(const std::vector<Source>& notes, Date day = kToday) {
  auto read_notes = read(notes, kToday);
  return since_last(read_notes.site, 0, day, kFolder, Lang::sv);
}

TEST_CASE("what is open stands as a line that continues it, with its owner, its helpers and its day", "[begin]") {
  auto notes = project_with(
      "",
      {meeting_of("2025-03-12",
                  "# Möte\n\n- [ ] Skolan (med Polisen): boka lokal, senast 2025-04-01\n- [ ] Alla: läsa, löpande\n"
                  "- [x] Polisen: ringa, klart 2025-03-13\n"),
       meeting_of("2025-04-09", "# Möte\n\n- [ ] Skolan: [boka sal](2025-03-12.md#atgard-1), senast 2025-05-01\n")});
  CHECK(lines_since(notes) ==
        "Åtgärder som är kvar:\n\n"
        "- [ ] Skolan (med Polisen): [boka sal](2025-04-09.md#atgard-1), senast 2025-05-01\n"
        "- [ ] Alla: [läsa](2025-03-12.md#atgard-2), löpande");
}

TEST_CASE("notes of an earlier day take up nothing that was said later", "[begin]") {
  auto notes = project_with("", {meeting_of("2025-03-12", "# Möte\n\n- [ ] Skolan: boka, löpande\n"),
                                 meeting_of("2025-04-09", "# Möte\n\n- [ ] Alla: läsa, löpande\n")});
  CHECK(lines_since(notes, {2025, 4, 1}) ==
        "Åtgärder som är kvar:\n\n- [ ] Skolan: [boka](2025-03-12.md#atgard-1), löpande");
}

TEST_CASE("advice waits until a decision or a follow-up takes it up", "[begin]") {
  const std::string board = "minutes/arbete/board/";
  auto notes = project_with(
      "", {meeting_of("2025-04-09", "# Möte\n\n**Beslut:** Ja till [rådet](../board/2025-03-01.md#rad-1).\n")});
  notes.push_back(note(board + "group.md", "---\ntyp: advisory board\n---\n# Rådet\n"));
  notes.push_back(note(board + "2025-03-01.md", "# Råd i mars\n\n**Råd:** Ett.\n\n**Råd:** Två.\n"));
  auto read_notes = read(notes, kToday);
  CHECK(since_last(read_notes.site, 1, kToday, kFolder, Lang::sv) ==
        "Råd som väntar på svar:\n\n- Råd i mars: [Två.](../board/2025-03-01.md#rad-2)");
}

TEST_CASE("where nothing is left it is said", "[begin]") {
  CHECK(lines_since(project_with("", {})) == "Inga åtgärder är kvar, och inga råd väntar på svar.");
}

// ---- for any notes ----

/// Words that mean something to Markdown, to marks or to the reader of actions.
rc::Gen<std::string> words() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{"boka",
                                                                                               "lokal",
                                                                                               "*",
                                                                                               "_x_",
                                                                                               "[y]",
                                                                                               "(z)",
                                                                                               "`",
                                                                                               "<b>",
                                                                                               "<!--",
                                                                                               "-->",
                                                                                               "&amp;",
                                                                                               "#",
                                                                                               "1.",
                                                                                               "-",
                                                                                               "**",
                                                                                               "~~",
                                                                                               "|",
                                                                                               "\\",
                                                                                               "!",
                                                                                               "www.a.example",
                                                                                               "https://b.example/c",
                                                                                               "åäö",
                                                                                               "§",
                                                                                               "\"",
                                                                                               "'"})),
      [](const std::vector<std::string>& parts) {
        std::string text = "göra";
        for (const auto& part : parts) text += " " + part;
        return text + " klar";
      });
}

struct Carried {
  std::string owner{}, text{}, due{};
  auto operator<=>(const Carried&) const = default;
};

std::vector<Carried> open_in(const Site& site) {
  std::vector<Carried> all;
  for (const ActionChain& chain : site.actions) {
    if (chain.done) continue;
    const PartRef latest = chain.latest();
    all.push_back({chain.owner_shown, collapsed(site.doc(latest.document).marks.actions[latest.index].text),
                   chain.due ? chain.due->iso() : chain.due_words});
  }
  std::sort(all.begin(), all.end());
  return all;
}

TEST_CASE("a new meeting's open actions are exactly those open in the site, whatever their words", "[begin]") {
  CHECK(rc::check("open before is open after, and nothing else is", [] {
    std::string march = "# Möte\n\n", april = "# Möte\n\n";
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 1; i <= count; ++i) {
      const std::string owner = *rc::gen::element<std::string>("Skolan", "Alla", "Polisen (med Skolan)", "Kommunen");
      const std::string due = *rc::gen::element<std::string>(", löpande", ", senast 2025-05-02", ", till nästa möte");
      march += "- [" + std::string(*rc::gen::element(" ", "x")) + "] " + owner + ": " + encode::markdown(*words()) +
               due + "\n";
      const int later = *rc::gen::inRange(0, 3);
      if (later > 0)
        april += "- [" + std::string(later == 1 ? " " : "x") + "] " + owner + ": [igen](2025-03-12.md#atgard-" +
                 std::to_string(i) + "), senast 2025-05-09\n";
    }
    auto notes = project_with("", {meeting_of("2025-03-12", march), meeting_of("2025-04-09", april)});
    auto before = read(notes, kToday);
    auto made = meeting(before.site, 0, kToday, built_in_form(Lang::sv), swedish());
    notes.push_back(note(made.path, made.text));
    auto after = read(notes, kToday);
    RC_ASSERT(before.site.actions.size() == static_cast<std::size_t>(count));
    RC_ASSERT(open_in(after.site) == open_in(before.site));
    RC_ASSERT(after.site.actions.size() == before.site.actions.size());
    const DocId fresh = after.site.find("arbete/gruppen/2025-06-01");
    RC_ASSERT(fresh != kNoDocument);
    RC_ASSERT(after.site.doc(fresh).marks.actions.size() == open_in(before.site).size());
    for (const Finding& finding : after.findings) RC_ASSERT(finding.file != made.path);
  }));
}

}  // namespace
}  // namespace insyn::begin
