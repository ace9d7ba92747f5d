// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

namespace insyn::check {

void decision_without_quorum(const Site& site, Findings& findings) {
  for (const auto& thread : site.threads) {
    if (thread.kind != StatementKind::decision || thread.quorum.met != false) continue;
    const Document& document = site.doc(thread.statement.document);
    const Statement& statement = document.marks.statements[thread.statement.index];
    findings.push_back({.rule = Rule::decision_without_quorum,
                        .file = document.path,
                        .at = statement.at,
                        .message = say("gruppen var inte beslutsmässig här: {} av {} platser, minst {} krävs",
                                       "the group was not quorate here: {} of {} seats, at least {} are required",
                                       thread.quorum.present, thread.quorum.seats, thread.quorum.required),
                        .hint = say("skriv **Inriktning:** i stället, eller rätta närvaron",
                                    "write **Direction:** instead, or correct the attendance")});
  }
}

}  // namespace insyn::check
