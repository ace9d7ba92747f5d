// SPDX-License-Identifier: EUPL-1.2
// What is wrong in an author's text: where, by which rule, and what to write instead. Collected, never thrown.
#pragma once
#include <compare>
#include <cstddef>
#include <string>
#include <vector>

#include "base/lang.hpp"
#include "model/rule.hpp"

namespace insyn {

/// A place in an author's file: 1-based, columns in code points. Line 0: the file as a whole.
struct Place {
  int line = 0;
  int column = 0;
  auto operator<=>(const Place&) const = default;
};

/// A change to an author's file: the bytes from `from` to `to` (not with it) become `text`. Of the file as it lies on
/// disk, byte order mark and line ends as they are there.
struct Edit {
  std::size_t from = 0, to = 0;
  std::string text{};
  auto operator<=>(const Edit&) const = default;
};

struct Finding {
  Rule rule{};
  std::string file{};  // from the root, with /
  Place at{};
  Said message{};
  Said hint{};                        // what to write instead; may be empty
  Severity severity = Severity::off;  // decided by check::rank(): rule table, then settings, then --strict
  bool veiled = false;                // its line must not be shown: decided by pipeline::veil()
  /// What a [[release]] pins: the hash of the block that the finding stands in, or of the file where it is no text.
  /// Empty: nothing releases it.
  std::string text_sha256{};
  /// What mends it, where only one thing can be meant: `check --fix` makes these changes. Empty: a person must decide.
  std::vector<Edit> edits{};
};

using Findings = std::vector<Finding>;

}  // namespace insyn
