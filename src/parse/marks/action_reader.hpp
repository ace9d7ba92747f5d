// SPDX-License-Identifier: EUPL-1.2
// Actions in lists and tables: which lines they are is the marks reader's to know, what they say is read here.
#pragma once
#include "model/marks.hpp"
#include "model/prose.hpp"
#include "parse/marks/mark_context.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {

struct ActionContext {
  int item = kNoItem;
  bool every_line = false;  // under Åtgärder: lines without boxes and table rows are actions too
};

class ActionReader {
 public:
  ActionReader(Prose& prose, const MarkContext& context, Marks& marks, Findings& findings)
      : prose_(prose), context_(context), marks_(marks), report_{context.path, findings} {}

  void read_item(NodeId item, const ActionContext& where);
  /// The rows below a head with columns Vad/Åtgärd, Vem/Ansvarig, När/Senast/Klart, Status.
  void read_table(NodeId table, const ActionContext& where);

 private:
  void add(Action action, NodeId node, const ActionContext& where, std::string_view unread_date);

  Prose& prose_;
  const MarkContext& context_;
  Marks& marks_;
  Reporter report_;
};

}  // namespace insyn::parse
