// SPDX-License-Identifier: EUPL-1.2
#include "render/data/items.hpp"

#include "base/encode.hpp"
#include "render/data/ids.hpp"

namespace insyn::render {
namespace {

void put_head(FieldWriter& to, const std::string& id, const std::string& url, std::string_view title, Date modified) {
  to.text("id", id);
  to.text("url", url);
  to.text("title", title);
  to.date("modified", modified);
}

void put_deleted(FieldWriter& to, const std::string& id, const std::string& url, Date date) {
  to.begin_item();
  put_head(to, id, url, "", date);
  to.boolean("deleted", true);
  to.end_item();
}

}  // namespace

void write_head(FieldWriter& to, const Shared& shared, const Document& document, Date modified) {
  put_head(to, document.id, shared.absolute(document.url_path), document.title, modified);
}

void write_head_of_part(FieldWriter& to, const Shared& shared, const Document& document, std::string_view anchor,
                        std::string_view title, Date modified) {
  put_head(to, part_id(document, anchor), part_url(shared, document, anchor), title, modified);
}

void write_measured(FieldWriter& to, const Measured& measured) {
  to.number("value", measured.value);
  to.boolean("suppressed", measured.suppressed);
}

void write_deleted(FieldWriter& to, const Shared& shared, Tombstone::Was was) {
  for (const Tombstone& tombstone : shared.site.tombstones)
    if (tombstone.was == was) put_deleted(to, tombstone.id, shared.absolute(tombstone.url_path), tombstone.date);
}

void write_deleted_parts(FieldWriter& to, const Shared& shared, std::vector<std::string> Tombstone::*anchors) {
  for (const Tombstone& tombstone : shared.site.tombstones)
    for (const std::string& anchor : tombstone.*anchors)
      put_deleted(to, tombstone.id + '#' + anchor, shared.absolute(tombstone.url_path) + '#' + encode::url(anchor),
                  tombstone.date);
}

}  // namespace insyn::render
