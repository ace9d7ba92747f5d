// SPDX-License-Identifier: EUPL-1.2
// The items of each kind, and after them a tombstone for each that was withdrawn.
#pragma once
#include <string>
#include <string_view>

#include "render/data/field_writer.hpp"
#include "render/shared.hpp"

namespace insyn::render {

void write_meetings(FieldWriter& to, const Shared& shared);
void write_decisions(FieldWriter& to, const Shared& shared);
void write_actions(FieldWriter& to, const Shared& shared);
void write_advice(FieldWriter& to, const Shared& shared);
void write_initiatives(FieldWriter& to, const Shared& shared);
void write_figures(FieldWriter& to, const Shared& shared);
void write_organisations(FieldWriter& to, const Shared& shared);

// ---- what they have in common (items.cpp) ----

/// What every item begins with: {id, url, title, modified}.
void write_head(FieldWriter& to, const Shared& shared, const Document& document, Date modified);
void write_head_of_part(FieldWriter& to, const Shared& shared, const Document& document, std::string_view anchor,
                        std::string_view title, Date modified);
/// {value, suppressed} into the object that is begun.
void write_measured(FieldWriter& to, const Measured& measured);

/// Withdrawn documents of this kind: {id, url, title: null, modified, deleted: true}.
void write_deleted(FieldWriter& to, const Shared& shared, Tombstone::Was was);
/// The same for what they held.
void write_deleted_parts(FieldWriter& to, const Shared& shared, std::vector<std::string> Tombstone::*anchors);

}  // namespace insyn::render
