// SPDX-License-Identifier: EUPL-1.2
// What a person or a program reads about a plan, a run and the ledger. Texts end in a line end, JSON does not.
#pragma once
#include <string>
#include <vector>

#include "base/lang.hpp"
#include "publish/ledger.hpp"
#include "publish/plan.hpp"

namespace insyn::publish {

/// What a channel's health tells a person in time (Options::on_note), each once.
struct Note {
  std::string channel{};
  Said what{};
};
using Notes = std::vector<Note>;

/// {"plan":[{"channel","item","action","reason","text"}]}; after a run also "outcome", "remote" and "url" in each, of a
/// dry run "requests":[{"method","url","headers","body"}], and "standing" where someone else's text stands on the
/// channel. "notes":[{"channel","message"}] when there are any.
[[nodiscard]] std::string plan_json(const Plan& plan, Lang lang, const Notes& notes = {});
/// One line for each item that is not as it should be already, the texts that a person must see, the requests of a dry
/// run, and a sum.
[[nodiscard]] std::string plan_text(const Plan& plan, Lang lang);
/// "facebook: the token …", a line each.
[[nodiscard]] std::string notes_text(const Notes& notes, Lang lang);

/// {"events":[…]}: the ledger's own lines.
[[nodiscard]] std::string log_json(const std::vector<Event>& events);
[[nodiscard]] std::string log_text(const std::vector<Event>& events);

/// {"events":n,"damage":[{"line","message"}],"notes":[…]}
[[nodiscard]] std::string check_json(const LedgerCheck& check, Lang lang);
[[nodiscard]] std::string check_text(const LedgerCheck& check, Lang lang);

}  // namespace insyn::publish
