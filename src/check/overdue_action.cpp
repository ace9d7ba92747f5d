// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

namespace insyn::check {

void overdue_action(const Site& site, Findings& findings) {
  for (const auto& chain : site.actions) {
    if (chain.done || !chain.due || *chain.due >= site.today) continue;
    const Document& document = site.doc(chain.latest().document);
    const Action& action = document.marks.actions[chain.latest().index];
    findings.push_back({.rule = Rule::overdue_action,
                        .file = document.path,
                        .at = action.at,
                        .message = say("åtgärden skulle vara klar {}", "the action was due {}", chain.due->iso()),
                        .hint = say("länka till den i nästa anteckningar: klar, eller med ett nytt datum",
                                    "link to it in the next notes: done, or with a new date")});
  }
}

}  // namespace insyn::check
