// SPDX-License-Identifier: EUPL-1.2
// Writes front matter as YAML 1.2 that any reader, ours included, reads back to the same values.
#include <algorithm>
#include <array>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "parse/front_matter/amount.hpp"
#include "parse/front_matter/front_matter.hpp"
#include "parse/front_matter/kind_keys.hpp"
#include "parse/front_matter/quorum_rule.hpp"

namespace insyn::parse {
namespace {

// ---- scalars --------------------------------------------------------------------------------------------------------

/// Words that a reader of YAML 1.2 (or of 1.1, which many still are) takes for something else than text.
bool is_taken(std::string_view text) {
  constexpr std::array<std::string_view, 14> kWords{"null", "~", "true", "false", "yes",   "no",    "on",
                                                    "off",  "y", "n",    ".inf",  "-.inf", "+.inf", ".nan"};
  constexpr std::size_t kLongest = 5;
  if (text.size() > kLongest) return false;
  std::string word = folded(text);
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool looks_like_number(std::string_view text) {
  if (text.starts_with("0x") || text.starts_with("0o")) return true;
  return text.find_first_not_of("0123456789.:_+-eE") == std::string_view::npos && !parse_iso_date(text);
}

bool begins_structure(std::string_view text) {
  constexpr std::string_view kAlways = ",[]{}#&*!|>'\"%@`", kBeforeSpace = "-?:";
  if (kAlways.find(text[0]) != std::string_view::npos) return true;
  return kBeforeSpace.find(text[0]) != std::string_view::npos && (text.size() == 1 || text[1] == ' ');
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool needs_quotes(std::string_view text) {
  if (text.empty() || trimmed(text) != text || begins_structure(text)) return true;
  if (text.ends_with(':') || text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
    return true;
  return std::any_of(text.begin(), text.end(), is_control) || is_taken(text) || looks_like_number(text);
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (is_control(c))
      append_utf8(out, 0xFFFD);
    else
      out += c;
  }
  return out + '"';
}

std::string scalar(std::string_view text) { return needs_quotes(text) ? quoted(text) : std::string(text); }

// ---- canonical values -----------------------------------------------------------------------------------------------

std::string swedish(std::string_view text, Vocabulary vocabulary) {
  auto word = find_word(text, vocabulary);
  return word ? std::string(vocabulary[*word].sv) : std::string(text);
}

Vocabulary vocabulary_of(Key key, std::string_view text, Kinds kind) {
  if (key == Key::document) return document_words();
  if (key == Key::type) return kind == kind::group ? group_types() : organisation_types();
  if (key == Key::level) return reaches();
  if (key == Key::resolution) return resolutions();
  if (key == Key::direction) return directions();
  if (find_word(text, withdrawal())) return withdrawal();
  if (kind == kind::initiative) return initiative_statuses();
  return kind == kind::project ? project_statuses() : meeting_statuses();
}

std::string time(std::string_view text) {
  auto span = read_time_span(text);
  if (!span) return std::string(text);
  return span->to ? span->from.iso() + "–" + span->to->iso() : span->from.iso();
}

std::string date(std::string_view text) {
  auto day = read_date(text);
  return day ? day->iso() : std::string(text);
}

std::string language(std::string_view text) {
  auto tag = language_tag(text).value_or(std::string(text));
  return tag == "sv-simple" ? "lättläst" : tag;
}

std::string quorum(std::string_view text) {
  auto rule = read_quorum_rule(text);
  return rule ? words_of(*rule) : std::string(text);
}

/// A number stays one to others; shares and ranges are texts.
std::string amount(std::string_view text) {
  if (find_word(text, hidden_number())) return std::string(hidden_number()[0].sv);
  auto read = read_amount(text);
  return read ? words_of(*read) : scalar(text);
}

/// The text as YAML. Numbers, which we read as text, stay numbers to others.
std::string canonical(std::string_view text, Takes takes) {
  switch (takes) {
    case Takes::date: return scalar(date(text));
    case Takes::time: return scalar(time(text));
    case Takes::yes_no: return scalar(swedish(text, yes_and_no()));
    case Takes::number: return looks_like_number(text) ? std::string(text) : scalar(text);
    case Takes::quorum: return looks_like_number(text) ? quorum(text) : scalar(quorum(text));
    case Takes::language: return scalar(language(text));
    case Takes::amount: return amount(text);
    default: return scalar(text);
  }
}

// ---- structure ------------------------------------------------------------------------------------------------------

/// A list in a field, such as the items someone was present for, as one text.
std::string joined(const Value& value) {
  if (!value.is_list()) return value.text;
  std::string all;
  for (const auto& part : value.parts) all += (all.empty() ? "" : ", ") + part.text;
  return all;
}

std::string list_lines(const Value& list, std::span<const FieldInfo> fields, const std::string& indent);

/// "name: value" lines of a record, in the order of its fields; the first stands after `head`, the others indented
/// alike.
std::string record_lines(const Value& record, std::span<const FieldInfo> fields, std::string_view head) {
  const std::string indent(head.size(), ' ');
  std::string out;
  for (const auto& field : fields) {
    auto name = name_of(field.field).sv;
    const Value* value = record.find(name);
    if (!field.published || !value || !*value) continue;
    std::string below;
    if (value->is_map())
      below = record_lines(*value, field.fields, indent + "  ");
    else if (value->is_list() && !field.fields.empty())
      below = list_lines(*value, field.fields, indent + "  ");
    else
      below = canonical(joined(*value), field.takes);
    if (below.empty()) continue;
    bool is_one_line = !below.ends_with('\n');
    out += fmt::format("{}{}:", out.empty() ? std::string(head) : indent, name);
    out += is_one_line ? " " + below + "\n" : "\n" + below;
  }
  return out;
}

std::string list_lines(const Value& list, std::span<const FieldInfo> fields, const std::string& indent) {
  std::string out;
  for (const auto& part : list.parts) {
    if (part.is_map()) out += record_lines(part, fields, indent + "- ");
    if (part.is_text()) out += fmt::format("{}- {}\n", indent, scalar(part.text));
  }
  return out;
}

std::string language_lines(const Value& map) {
  std::string out;
  for (const auto& part : map.parts)
    if (part) out += fmt::format("  {}: {}\n", scalar(language(part.key)), scalar(part.text));
  return out;
}

/// One key with its value; "" where nothing of it is published.
std::string entry_lines(const KeyInfo& key, const Value& value, Kinds kind) {
  std::string below;
  if (value.is_list())
    below = list_lines(value, key.fields, "  ");
  else if (value.is_map())
    below = key.fields.empty() ? language_lines(value) : record_lines(value, key.fields, "  ");
  else if (key.takes == Takes::word)
    return fmt::format("{}: {}\n", key.sv, scalar(swedish(value.text, vocabulary_of(key.key, value.text, kind))));
  else
    return fmt::format("{}: {}\n", key.sv, canonical(value.text, key.takes));
  return below.empty() ? "" : fmt::format("{}:\n{}", key.sv, below);
}

const Value* stated(const FrontMatter& front_matter, Key key) {
  for (const auto& entry : front_matter.entries)
    if (entry.key == key && entry.value && entry.from == Entry::From::front_matter) return &entry.value;
  return nullptr;
}

}  // namespace

std::string published_front_matter(const FrontMatter& front_matter, const Document& document) {
  Kinds kind = kind_of(document);
  std::string lines;
  for (const auto& key : all_keys()) {
    const Value* value = stated(front_matter, key.key);
    bool is_shown = key.published && (key.kinds & kind) != 0;
    if (key.key == Key::reason) is_shown = shows_reason(document);
    if (value && is_shown) lines += entry_lines(key, *value, kind);
  }
  return lines.empty() ? "" : "---\n" + lines + "---\n";
}

}  // namespace insyn::parse
