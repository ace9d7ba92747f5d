// SPDX-License-Identifier: EUPL-1.2
// Front matter (contract section 3): split off the text, read into entries with places, and applied to a document. It
// is read before anyone knows whether a group's file is a meeting or material, and applied when that is decided;
// between the two, labels of the body may be added.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/finding.hpp"
#include "model/internal.hpp"
#include "parse/front_matter/keys.hpp"
#include "parse/front_matter/value.hpp"

namespace insyn::parse {

/// Where the front matter of a text lies. Without any, `yaml` is empty and the body is the whole text.
struct FrontMatterBlock {
  std::string_view yaml{};  // between the --- lines
  int first_line = 0;       // of `yaml` in the author's file; 0: there is no front matter
  std::size_t body_offset = 0;
  int body_first_line = 1;
};

/// Splits clean text (LF, no byte order mark) at the "---" lines; blank lines may stand before the first, and "..." may
/// close. Findings front-matter: a block that is never closed, or written in TOML; both are left in the body.
[[nodiscard]] FrontMatterBlock split_front_matter(std::string_view text, const std::string& path, Findings& findings);

/// One key with its value. A value that says nothing (null) is kept as absent, so that the key is known to stand there.
struct Entry {
  enum class From { front_matter, label } from = From::front_matter;
  Key key{};
  Place at{};
  Value value{};
};

struct FrontMatter {
  Place at{};                            // its first line; line 0 when the file has none
  std::vector<Entry> entries{};          // in the order written, each key once
  std::vector<InternalText> internal{};  // comments, and what stands under keys that are not known

  /// What is said for a key, nullptr when nothing is.
  [[nodiscard]] const Value* find(Key key) const;
};

/// Reads a block whose file may be any of `kinds`. Findings: front-matter, unknown-key, too-large, and bad-value for a
/// required field that is missing; wrong values are found by apply(). Whatever cannot be read is left out.
[[nodiscard]] FrontMatter read_front_matter(const FrontMatterBlock& block, Kinds kinds, const std::string& path,
                                            Findings& findings);

/// Adds what a label of the body says ("**Datum:** 12 mars 2025"). What front matter or an earlier label says wins:
/// then nothing is added, and false is returned.
bool add_label(FrontMatter& front_matter, Key key, std::string_view text, Place at);

/// What slag/kind says: kind::meeting, kind::material, or 0 when it says nothing (or, a finding, something else).
[[nodiscard]] Kinds stated_kind(const FrontMatter& front_matter, const std::string& path, Findings& findings);
/// True when a key that only meetings have, or a meeting's status, is there.
[[nodiscard]] bool says_meeting(const FrontMatter& front_matter);

/// Fills the document's common fields and those of the kind that `document.as` holds; what is not said stays as it is.
/// Needs document.path. Findings: bad-date, bad-value, unknown-key for keys that this kind does not have. What is free
/// text and not published goes to `internal`.
void apply(const FrontMatter& front_matter, Document& document, Internal& internal, Findings& findings);

/// The front matter of the published text, its --- lines included: the keys that are shown, in the order of the key
/// table, by their Swedish names, with canonical values. What apply() took from `front_matter` to `document` is there.
/// "" when nothing is shown. Labels are left out: they stand in the body.
[[nodiscard]] std::string published_front_matter(const FrontMatter& front_matter, const Document& document);

}  // namespace insyn::parse
