// SPDX-License-Identifier: EUPL-1.2
// Memory for cmark's trees. Each thread has a block of its own, of which pieces are taken one after another, and which
// is empty again when the thread's last tree goes: for so many small pieces malloc and free took a sixth of a parse.
// (cmark's own arena is one for all threads.)
#pragma once
#include <cmark-gfm.h>

namespace insyn::parse {

/// What cmark shall take memory with, for a tree that begins now on this thread.
[[nodiscard]] cmark_mem* begin_tree();

/// Ends a tree, on the thread that it was begun on, without walking through it.
struct EndTree {
  void operator()(cmark_node* root) const;
};

}  // namespace insyn::parse
