// SPDX-License-Identifier: EUPL-1.2
// The parts of a map by what the program calls them: what an author wrote as "ordförande" or "Chair" is one field.
#pragma once
#include <span>

#include "parse/front_matter/keys.hpp"
#include "parse/front_matter/value.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {

using Fields = std::span<const FieldInfo>;

/// A map with its fields under their Swedish names, each once, without what is none of them; anything else as it is.
/// What its parts hold has names already. Findings: unknown-key, front-matter (twice), bad-value (a field is missing).
[[nodiscard]] Value with_named_parts(Value map, Fields fields, const Reporter& report);

/// The same of a bracketed value, and of all that stands inside it.
[[nodiscard]] Value with_parts_named_throughout(Value read, Fields fields, const Reporter& report);

/// A map with language tags for keys ("lättläst" is sv-simple), each once. Findings: unknown-key, front-matter (twice).
[[nodiscard]] Value with_language_tags(Value map, const Reporter& report);

}  // namespace insyn::parse
