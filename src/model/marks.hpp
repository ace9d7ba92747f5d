// SPDX-License-Identifier: EUPL-1.2
// What the marks in a text say (contract section 4): decisions, directions, advice, follow-ups, actions, recusals.
// Each is a value read from one document alone; what became of them is Site's to know.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/finding.hpp"
#include "model/prose.hpp"

namespace insyn {

/// An item of a meeting: a heading of the shallowest level that is none of the known sections.
struct Item {
  std::string number{};  // as the author wrote it ("12", "4.1"), or "" where no number stands
  std::string title{};   // without the number
  std::string anchor{};  // "p-4", "p-rapporter"
  Place at{};
  std::uint32_t heading = 0;  // index in Prose::headings
};

constexpr int kNoItem = -1;

enum class StatementKind { decision, direction, advice };

struct Statement {
  StatementKind kind = StatementKind::decision;
  int number = 0;         // 1, 2 … of its kind through the document
  std::string anchor{};   // "beslut-1", "inriktning-1", "rad-1"
  std::string label{};    // the author's word before the colon ("Beslut"), "" where the mark was a heading or [!BESLUT]
  std::string text{};     // plain words, label and dissent not included
  std::string dissent{};  // plain words of the dissent that belongs to it, "" when there is none
  int item = kNoItem;     // index in Marks::items
  NodeId node = 0;
  Place at{};
  std::vector<std::uint32_t> links{};  // indices in Prose::links of the links inside it
};

/// What became of a decision, a piece of advice or an initiative.
enum class Outcome {
  none,
  done,
  ongoing,
  not_started,
  delayed,
  changed,
  replaced,
  revoked,
  abandoned,  // of a decision or direction
  followed,
  partly_followed,
  declined,
  postponed,  // of advice (postponed: also others)
};

struct FollowUp {
  Outcome state = Outcome::none;  // none: the words were not understood (finding follow-up-unclear)
  std::string text{};
  int item = kNoItem;
  NodeId node = 0;
  Place at{};
  std::vector<std::uint32_t> links{};
};

struct Action {
  int number = 0;
  std::string anchor{};  // "atgard-1"
  std::string owner{};   // as written: an organisation, abbreviation, role or "Alla"; "" when none (finding)
  std::vector<std::string> helpers{};
  std::string text{};  // what shall be done, without owner and date words
  bool done = false;
  std::optional<Date> due{};
  std::string due_words{};  // "till nästa möte", "löpande", "omgående": a promise without a date; "" otherwise
  std::optional<Date> completed{};
  int item = kNoItem;
  NodeId node = 0;
  Place at{};
  std::vector<std::uint32_t> links{};
};

/// "**Jäv:** Org" or "**Deltog inte:** Org" inside an item.
struct Recusal {
  std::vector<std::string> who{};
  int item = kNoItem;
  NodeId node = 0;
  Place at{};
};

/// "Mer information ges vid nästa möte": said without a mark, in one of a few fixed turns of phrase.
struct Promise {
  std::string text{};  // the sentence
  int item = kNoItem;
  NodeId node = 0;  // the paragraph or list item it stands in
  Place at{};
};

struct Marks {
  std::vector<Item> items{};
  std::vector<Statement> statements{};  // in the order of the text
  std::vector<FollowUp> follow_ups{};
  std::vector<Action> actions{};
  std::vector<Recusal> recusals{};
  std::vector<Promise> promises{};  // meetings only
};

}  // namespace insyn
