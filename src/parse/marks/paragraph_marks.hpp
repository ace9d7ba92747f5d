// SPDX-License-Identifier: EUPL-1.2
// The marks that are one paragraph: a follow-up, a recusal. Its label is cut off already. Each puts a node round the
// paragraph, which is given back, and its value among the marks. `item`: the meeting's item it stands in, or kNoItem.
#pragma once
#include "model/marks.hpp"
#include "model/prose.hpp"
#include "parse/marks/label_cutter.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {

/// Finding: follow-up-unclear. What is said of the outcome in a link's words is the link's, and not read.
NodeId add_follow_up(Prose& prose, const CutLabel& label, NodeId paragraph, int item, Marks& marks,
                     const Reporter& report);

NodeId add_recusal(Prose& prose, const CutLabel& label, NodeId paragraph, int item, Marks& marks);

}  // namespace insyn::parse
