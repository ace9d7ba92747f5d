// SPDX-License-Identifier: EUPL-1.2
// Runs tests/spec/marks.md: prose with examples that say what is read from a note.
#include <cstdlib>
#include <sstream>

#include "base/files.hpp"
#include "base/text.hpp"
#include "parse/parse.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

const char* name_of(StatementKind kind) {
  return kind == StatementKind::decision ? "decision" : kind == StatementKind::direction ? "direction" : "advice";
}

const char* name_of(Outcome outcome) {
  constexpr const char* names[] = {"none",     "done",    "ongoing",   "not-started", "delayed",         "changed",
                                   "replaced", "revoked", "abandoned", "followed",    "partly-followed", "declined",
                                   "postponed"};
  return names[static_cast<int>(outcome)];
}

class Description {
 public:
  explicit Description(const Parsed& parsed) : document_(*parsed.document), marks_(document_.marks) {
    for (const auto& finding : parsed.findings)
      line() << "finding " << finding.at.line << ':' << finding.at.column << ' ' << info(finding.rule).name;
    describe_meeting();
    for (const auto& item : marks_.items)
      line() << "item " << item.anchor << " | " << (item.number.empty() ? "" : item.number + " | ") << item.title;
    for (const auto& node : document_.prose.nodes)
      if (node.kind == Kind::hidden && node.first_child == 0) line() << "hidden " << document_.prose.literal(node);
    for (const auto& recusal : marks_.recusals)
      for (const auto& who : recusal.who) line() << "recusal" << at(recusal.item) << ' ' << who;
    for (const auto& s : marks_.statements)
      line() << name_of(s.kind) << ' ' << s.anchor << at(s.item) << " | " << s.text
             << (s.dissent.empty() ? "" : " | dissent " + s.dissent);
    for (const auto& f : marks_.follow_ups)
      line() << "follow-up " << name_of(f.state) << " -> "
             << (f.links.empty() ? "" : document_.prose.links[f.links[0]].url);
    for (const auto& action : marks_.actions) describe(action);
    for (const auto& promise : marks_.promises) line() << "promise" << at(promise.item) << " | " << promise.text;
  }

  std::string text() const { return out_.str(); }

 private:
  std::ostream& line() { return out_.tellp() > 0 ? out_ << '\n' : out_; }
  std::string at(int item) const {
    return item == kNoItem ? "" : " @" + marks_.items[static_cast<std::size_t>(item)].anchor;
  }

  void describe_meeting() {
    const Meeting* meeting = document_.meeting();
    if (!meeting) return;
    if (!meeting->place.empty()) line() << "place " << meeting->place;
    if (!meeting->chair.empty()) line() << "chair " << meeting->chair;
    if (!meeting->secretary.empty()) line() << "secretary " << meeting->secretary;
    for (const auto& who : meeting->present) line() << "present " << who.who;
    for (const auto& who : meeting->absent) line() << "absent " << who.who;
  }

  void describe(const Action& action) {
    line() << "action " << action.anchor << at(action.item) << " | " << action.owner;
    for (const auto& helper : action.helpers) out_ << " + " << helper;
    out_ << " | " << action.text;
    if (action.due) out_ << " | due " << action.due->iso();
    if (!action.due_words.empty()) out_ << " | " << action.due_words;
    if (action.completed)
      out_ << " | done " << action.completed->iso();
    else if (action.done)
      out_ << " | done";
  }

  const Document& document_;
  const Marks& marks_;
  std::ostringstream out_{};
};

struct Example {
  int line = 0;
  std::string note{}, expected{};
};

std::vector<Example> examples_in(const std::string& spec) {
  std::vector<Example> examples;
  bool inside = false, answer = false;
  int number = 0;
  auto add = [](std::string& to, std::string_view line) { to += (to.empty() ? "" : "\n") + std::string(line); };
  for (auto line : lines_of(spec)) {
    ++number;
    if (line == "````") {
      inside = !inside, answer = false;
      if (inside) examples.push_back({number, "", ""});
    } else if (inside && line == "->")
      answer = true;
    else if (inside && answer)
      add(examples.back().expected, line);
    else if (inside)
      examples.back().note += std::string(line) + "\n";
  }
  return examples;
}

}  // namespace

TEST_CASE("every mark is read as its specification says", "[parse]") {
  const char* root = std::getenv("INSYN_SOURCE_DIR");
  REQUIRE(root != nullptr);
  auto examples = examples_in(files::read(std::string(root) + "/tests/spec/marks.md"));
  REQUIRE(examples.size() >= 25);
  for (const auto& example : examples) {
    INFO("tests/spec/marks.md:" << example.line);
    // The kind is stated, in front matter of two lines before the note, or of one more line in the note's own.
    bool own = example.note.starts_with("---\n");
    std::string text = own ? "---\nslag: möte\n" + example.note.substr(4) : "---\nslag: möte\n---\n" + example.note;
    Parsed parsed = parse::parse({.path = "minutes/p/g/2025-03-12.md",
                                  .role = Role::in_group,
                                  .project = "p",
                                  .group = "g",
                                  .name = "2025-03-12",
                                  .bytes = text});
    CHECK(Description(parsed).text() == example.expected);
  }
}
