// SPDX-License-Identifier: EUPL-1.2
// Reads what stands after a key by what the key takes. YAML, but where a key takes text the author's text is never
// taken for structure: "- Region Exempel: enheten" is one text. Only a known field's name makes a map.
//
// Anchors, aliases and tags are refused and nothing is expanded, so there is no YAML bomb; nesting is bounded.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/internal.hpp"
#include "parse/front_matter/keys.hpp"
#include "parse/front_matter/named_parts.hpp"
#include "parse/front_matter/value.hpp"
#include "parse/front_matter/yaml_text.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {

class BlockReader {
 public:
  /// `comments` gets the author's comments that stand inside values.
  BlockReader(const YamlText& yaml, Reporter report, std::vector<InternalText>& comments)
      : yaml_(yaml), report_(report), comments_(comments) {}

  /// The value of `key`: `rest` follows its colon on a line with that indentation, `below` stands under it.
  [[nodiscard]] Value read(std::string_view rest, int indent, Lines below, const KeyInfo& key);

 private:
  Value value(Lines lines, Takes takes, Fields fields);
  Value text(Lines lines);       // as the author wrote it
  Value item_text(Lines lines);  // of a list
  Value word(Lines lines);       // a plain scalar of YAML
  Value by_language(Lines lines);
  Value record(Lines lines, Fields fields);
  Value only_item(Lines lines, Fields fields);
  Value list(Lines lines, Takes takes, Fields fields);
  Value block_list(Lines lines, Takes takes, Fields fields);
  Value item(Lines lines, Takes takes, Fields fields);
  Value comma_list(Lines lines);
  Value block_map(Lines lines, Fields fields);
  std::optional<Value> flow(Lines lines);  // nothing when the lines are no bracketed value and nothing else

  [[nodiscard]] bool begins_record(Lines lines, Takes takes, Fields fields) const;
  Value refuse_reference(std::string_view reference);
  void keep_comment(std::string_view comment);
  void warn_of_hash(const Line& line);

  const YamlText& yaml_;
  Reporter report_;
  std::vector<InternalText>& comments_;
};

}  // namespace insyn::parse
