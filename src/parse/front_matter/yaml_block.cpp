// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/yaml_block.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/front_matter/vocabulary.hpp"
#include "parse/front_matter/yaml_flow.hpp"
#include "parse/front_matter/yaml_lines.hpp"
#include "parse/front_matter/yaml_scalar.hpp"

namespace insyn::parse {
namespace {

Value make_text(std::string text, Place at) {
  if (text.empty()) return {.at = at};
  return {.form = Value::Form::text, .text = std::move(text), .at = at};
}

bool is_blank_or_comment(std::string_view rest) {
  rest = trimmed(rest);
  return rest.empty() || rest.starts_with('#');
}

/// The quoted scalar that these lines are, nothing when they are more or less than one.
std::optional<std::string> only_quoted(Lines lines) {
  auto quoted = read_quoted(YamlText::all_of(lines));
  return quoted && is_blank_or_comment(quoted->rest) ? std::optional(std::move(quoted->text)) : std::nullopt;
}

bool is_one_lowercase_word(std::string_view key) {
  return !key.empty() && key.find(' ') == std::string_view::npos && key.front() >= 'a' && key.front() <= 'z';
}

}  // namespace

Value BlockReader::read(std::string_view rest, int indent, Lines below, const KeyInfo& key) {
  bool is_verbatim = is_block_head(rest) || rest.starts_with('"') || rest.starts_with('\'');
  for (const auto& line : below)
    if (line.is_comment() && !is_verbatim) keep_comment(line.content);
  bool takes_text = key.takes == Takes::text || key.takes == Takes::text_by_language;
  if (!takes_text && rest.starts_with('#')) {
    keep_comment(rest);
    rest = {};
  }
  auto lines = lines_of_value(rest, indent, below);
  if (lines.empty()) return {};
  return key.takes == Takes::text ? text(lines) : value(lines, key.takes, key.fields);
}

Value BlockReader::value(Lines lines, Takes takes, Fields fields) {
  auto first = lines.front().content;
  if (takes != Takes::text_by_language && is_reference(first)) return refuse_reference(first);
  switch (takes) {
    case Takes::text: return text(lines);
    case Takes::text_by_language: return by_language(lines);
    case Takes::record: return record(lines, fields);
    case Takes::texts:
    case Takes::records:
    case Takes::texts_or_records: return list(lines, takes, fields);
    default: return word(lines);
  }
}

Value BlockReader::text(Lines lines) {
  auto first = lines.front().content;
  Place at = yaml_.place_of(first);
  if (is_block_head(first)) return make_text(read_block_scalar(first, lines.subspan(1)), at);
  if (auto quoted = only_quoted(lines)) return make_text(std::move(*quoted), at);
  for (const auto& line : lines)
    if (!line.is_comment() || &line == &lines.front()) warn_of_hash(line);
  auto written = folded_lines(lines);
  return is_null(written) ? Value{} : make_text(std::move(written), at);
}

/// In YAML it begins a comment; here it is text as the rest, and whoever thinks otherwise publishes a note of their
/// own.
void BlockReader::warn_of_hash(const Line& line) {
  auto text = line.content;
  auto at = text.starts_with("# ") ? 0 : text.find(" # ") + 1;  // npos + 1 is 0
  if (!text.substr(at).starts_with("# ")) return;
  if (std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '"') % 2 == 1) return;
  report_(Rule::unclear_entry, yaml_.place_of(text.substr(at)),
          say("# inleder ingen kommentar i den här raden: texten efter publiceras",
              "# begins no comment on this line: the text after it is published"),
          say("skriv <!-- … --> om det är din egen anteckning", "write <!-- … --> if it is a note of your own"));
}

Value BlockReader::word(Lines lines) {
  auto first = lines.front().content;
  Place at = yaml_.place_of(first);
  if (auto quoted = only_quoted(lines)) return make_text(std::move(*quoted), at);
  auto written = folded_lines(lines);
  auto plain = without_comment(written);
  if (plain.size() < written.size()) keep_comment(first.substr(std::min(plain.size(), first.size())));
  return is_null(plain) ? Value{} : make_text(std::string(plain), at);
}

Value BlockReader::by_language(Lines lines) {
  if (auto map = flow(lines); map && map->is_map()) return with_language_tags(std::move(*map), report_);
  auto [key, rest] = split_key(lines.front().content);
  bool names_language = !key.empty() && (language_tag(key) || key == "lättläst");
  return names_language ? with_language_tags(block_map(lines, {}), report_) : text(lines);
}

Value BlockReader::record(Lines lines, Fields fields) {
  if (auto map = flow(lines)) return with_parts_named_throughout(std::move(*map), fields, report_);
  if (lines.front().is_item()) return only_item(lines, fields);
  if (split_key(lines.front().content).key.empty()) return text(lines);
  return with_named_parts(block_map(lines, fields), fields, report_);
}

/// Lists are what writers see everywhere else: a list of one is that one.
Value BlockReader::only_item(Lines lines, Fields fields) {
  Value list = block_list(lines, Takes::records, fields);
  if (list.parts.size() == 1) return std::move(list.parts.front());
  report_(Rule::front_matter, list.at, say("här kan bara en stå, inte en lista", "only one may stand here, not a list"),
          say("behåll en av dem, utan streck", "keep one of them, without a dash"));
  return {};
}

Value BlockReader::list(Lines lines, Takes takes, Fields fields) {
  auto first = lines.front().content;
  Place at = yaml_.place_of(first);
  if (lines.front().is_item()) return block_list(lines, takes, fields);
  if (auto bracketed = flow(lines)) {
    if (!*bracketed) return {};
    if (!bracketed->is_list())
      return {.form = Value::Form::list,
              .parts = {with_parts_named_throughout(std::move(*bracketed), fields, report_)},
              .at = at};
    return with_parts_named_throughout(std::move(*bracketed), fields, report_);
  }
  if (begins_record(lines, takes, fields))
    return {
        .form = Value::Form::list, .parts = {with_named_parts(block_map(lines, fields), fields, report_)}, .at = at};
  return comma_list(lines);
}

Value BlockReader::block_list(Lines lines, Takes takes, Fields fields) {
  Value list{.form = Value::Form::list, .at = yaml_.place_of(lines.front().content)};
  int indent = lines.front().indent;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.is_blank() || line.is_comment()) continue;
    if (line.indent != indent || !line.is_item()) {
      report_(
          Rule::front_matter, yaml_.place_of(line.content),
          say("raden hör inte till listan ovanför", "the line does not belong to the list above"),
          say("börja raden med \"- \" rakt under de andra", "begin the line with \"- \" straight below the others"));
      continue;
    }
    auto below = lines_below_item(lines.subspan(i));
    if (auto part = item(lines.subspan(i, below + 1), takes, fields)) list.parts.push_back(std::move(part));
    i += below;
  }
  return list;
}

Value BlockReader::item(Lines lines, Takes takes, Fields fields) {
  auto content = lines.front().content;
  auto rest = trimmed(content.substr(1));
  auto moved_in = static_cast<int>(rest.empty() ? 1 : rest.data() - content.data());
  auto own = lines_of_value(rest, lines.front().indent + moved_in, lines.subspan(1));
  if (own.empty()) return {};
  if (own.front().is_item()) {
    report_(Rule::front_matter, yaml_.place_of(own.front().content),
            say("en lista kan inte stå inuti listan här", "a list cannot stand inside the list here"),
            say("skriv en enkel lista", "write a simple list"));
    return {};
  }
  if (fields.empty()) return item_text(own);
  if (own.front().content.starts_with('{'))
    if (auto map = flow(own)) return with_parts_named_throughout(std::move(*map), fields, report_);
  if (begins_record(own, takes, fields)) return with_named_parts(block_map(own, fields), fields, report_);
  return item_text(own);
}

/// A list's texts are names and the like, not sentences: a comment behind one is a comment ("- Kommunen # ring först").
Value BlockReader::item_text(Lines lines) {
  auto first = lines.front().content;
  if (is_reference(first)) return refuse_reference(first);
  return is_block_head(first) ? text(lines) : word(lines);
}

Value BlockReader::comma_list(Lines lines) {
  auto all = word(lines);
  Value list{.form = Value::Form::list, .at = all.at};
  if (!all) return {};
  std::string_view first = lines.front().content;
  bool is_one_line = lines.size() == 1 && first.starts_with(all.text);
  for (auto piece : split_at_commas(is_one_line ? first.substr(0, all.text.size()) : std::string_view(all.text)))
    list.parts.push_back(make_text(std::string(piece), is_one_line ? yaml_.place_of(piece) : all.at));
  return list;
}

Value BlockReader::block_map(Lines lines, Fields fields) {
  Value map{.form = Value::Form::map, .at = yaml_.place_of(lines.front().content)};
  int indent = lines.front().indent;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.is_blank() || line.is_comment()) continue;
    auto [key, rest] = split_key(line.content);
    if (key.empty() || line.indent != indent) {
      report_(Rule::front_matter, yaml_.place_of(line.content),
              say("raden är varken en nyckel eller en fortsättning", "the line is neither a key nor a continuation"),
              say("skriv \"nyckel: värde\" rakt under de andra nycklarna",
                  "write \"key: value\" straight below the other keys"));
      continue;
    }
    auto below = lines_below_key(lines.subspan(i));
    auto own = lines_of_value(rest, indent, lines.subspan(i + 1, below));
    const auto* field = field_named(key, fields);
    auto part =
        own.empty() ? Value{} : value(own, field ? field->takes : Takes::text, field ? field->fields : Fields{});
    part.key = key;
    part.key_at = yaml_.place_of(line.content);
    map.parts.push_back(std::move(part));
    i += below;
  }
  return map;
}

std::optional<Value> BlockReader::flow(Lines lines) {
  auto all = YamlText::all_of(lines);
  if (!all.starts_with('[') && !all.starts_with('{')) return std::nullopt;
  auto read = read_flow(all, yaml_);
  if (!read) {
    report_(Rule::front_matter, std::move(read.error()));
    return Value{};
  }
  return is_blank_or_comment(read->rest) ? std::optional(std::move(read->value)) : std::nullopt;
}

bool BlockReader::begins_record(Lines lines, Takes takes, Fields fields) const {
  if (fields.empty()) return false;
  auto first = split_key(lines.front().content).key;
  if (first.empty()) return false;
  if (takes == Takes::records) return true;
  bool is_slip = is_one_lowercase_word(first) && !nearest_field(first, fields).empty();
  return is_slip || std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
           return line.indent == lines.front().indent && field_named(split_key(line.content).key, fields);
         });
}

Value BlockReader::refuse_reference(std::string_view reference) {
  report_(Rule::front_matter, refused_reference(yaml_.place_of(reference)));
  return {};
}

void BlockReader::keep_comment(std::string_view comment) {
  auto words = trimmed(comment.substr(std::min(comment.find_first_not_of("# \t"), comment.size())));
  if (!words.empty())
    comments_.push_back({InternalText::Kind::front_matter, std::string(words), yaml_.place_of(words)});
}

}  // namespace insyn::parse
