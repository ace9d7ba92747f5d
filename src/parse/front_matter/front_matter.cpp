// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/front_matter.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "parse/front_matter/lost_keys.hpp"
#include "parse/front_matter/vocabulary.hpp"
#include "parse/front_matter/yaml_block.hpp"
#include "parse/front_matter/yaml_flow.hpp"
#include "parse/front_matter/yaml_lines.hpp"
#include "parse/front_matter/yaml_scalar.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {
namespace {

constexpr std::size_t kLargest = 64 * 1024;  // bytes; real ones hold 500

/// One line of `text` from `offset`, without its end; moves past it.
std::string_view next_line(std::string_view text, std::size_t& offset) {
  auto end = std::min(text.find('\n', offset), text.size());
  auto line = text.substr(offset, end - offset);
  offset = std::min(end + 1, text.size());
  return line;
}

bool is_fence(std::string_view line, std::string_view fence) {
  return line.starts_with(fence) && line.find_first_not_of(" \t", fence.size()) == std::string_view::npos;
}

/// "key: rest" at the top, where the space after the colon may be missing when the key is a known one.
KeyLine split_top_key(std::string_view content, Kinds kinds) {
  auto line = split_key(content);
  auto colon = content.find(':');
  if (colon == std::string_view::npos || (!line.key.empty() && line.key.size() <= colon)) return line;
  auto name = trimmed(content.substr(0, colon));
  return key_named(name, kinds) ? KeyLine{name, trimmed(content.substr(colon + 1))} : line;
}

/// Walks through the keys at the top of a block.
class TopReader {
 public:
  TopReader(const FrontMatterBlock& block, Kinds kinds, Reporter report)
      : yaml_(block.yaml, block.first_line), kinds_(kinds), report_(report), blocks_(yaml_, report, read_.internal) {
    read_.at = {block.first_line, 1};
  }

  FrontMatter read() {
    Lines lines = yaml_.lines();
    std::optional<int> indent;
    for (std::size_t i = 0; i < lines.size();) {
      const Line& line = lines[i];
      if (line.is_comment()) keep_internal(line.content.substr(1));
      if (line.is_blank() || line.is_comment()) {
        ++i;
        continue;
      }
      if (!indent) indent = line.indent;
      auto below = lines_below(lines.subspan(i), *indent);
      key_line(line, *indent, lines.subspan(i + 1, below));
      i += below + 1;
    }
    return std::move(read_);
  }

 private:
  /// How many lines belong to the key on the first: deeper ones, its list's items, and brackets that close.
  static std::size_t lines_below(Lines lines, int indent) {
    std::size_t count = 1, last = 1;  // comments and blank lines before the next key are not the value's
    for (; count < lines.size(); ++count) {
      const Line& line = lines[count];
      if (line.is_blank() || (line.is_comment() && line.indent <= indent)) continue;
      bool closes = line.content.starts_with(']') || line.content.starts_with('}');
      if (line.indent <= indent && !line.is_item() && !closes) break;
      last = count + 1;
    }
    return last - 1;
  }

  void key_line(const Line& line, int indent, Lines below) {
    auto [name, rest] = split_top_key(line.content, kinds_);
    Place at = yaml_.place_of(line.content);
    if (name.empty() || line.indent != indent) {
      report_(Rule::front_matter, at, say("raden är ingen nyckel", "the line is no key"),
              say("skriv \"nyckel: värde\"; dra in rader som hör till raden ovanför",
                  "write \"key: value\"; indent lines that belong to the line above"));
    } else if (auto key = key_named(name, kinds_)) {
      add(*key, at, rest, indent, below);
    } else {
      unknown(name, at, rest, below);
    }
  }

  void add(Key key, Place at, std::string_view rest, int indent, Lines below) {
    auto is_same = [&](const Entry& entry) { return entry.key == key; };
    auto earlier = std::find_if(read_.entries.begin(), read_.entries.end(), is_same);
    if (earlier == read_.entries.end()) {
      report_swallowed_keys(yaml_, info(key), rest, below, kinds_, report_);
      read_.entries.push_back({Entry::From::front_matter, key, at, blocks_.read(rest, indent, below, info(key))});
      return;
    }
    report_(Rule::front_matter, at,
            {fmt::format("\"{}\" står redan på rad {}", info(key).sv, earlier->at.line),
             fmt::format("\"{}\" already stands on line {}", info(key).en, earlier->at.line)},
            say("behåll den ena raden", "keep one of the lines"));
  }

  void unknown(std::string_view name, Place at, std::string_view rest, Lines below) {
    if (is_reference(rest)) report_(Rule::front_matter, refused_reference(yaml_.place_of(rest)));
    report_(Rule::unknown_key, at, say("okänd nyckel \"{}\"", "unknown key \"{}\"", name), hint_for(name));
    keep_internal(rest);
    for (const auto& line : below) keep_internal(line.content);
  }

  Said hint_for(std::string_view name) const {
    if (auto others = names_of(kinds_with_key(name)); !others.empty())
      return {fmt::format("nyckeln finns bara för: {}", others.sv),
              fmt::format("only these have the key: {}", others.en)};
    if (auto near = nearest_key(name, kinds_); !near.empty())
      return say("menade du \"{}\"?", "did you mean \"{}\"?", near);
    return say("ta bort raden, eller skriv det i texten", "take the line away, or write it in the text");
  }

  void keep_internal(std::string_view words) {
    if (auto text = trimmed(words); !text.empty())
      read_.internal.push_back({InternalText::Kind::front_matter, std::string(text), yaml_.place_of(text)});
  }

  FrontMatter read_;
  YamlText yaml_;
  Kinds kinds_;
  Reporter report_;
  BlockReader blocks_;
};

}  // namespace

FrontMatterBlock split_front_matter(std::string_view text, const std::string& path, Findings& findings) {
  Reporter report{path, findings};
  std::size_t offset = 0;
  int line = 1;
  auto first = next_line(text, offset);
  for (; trimmed(first).empty() && offset < text.size(); ++line) first = next_line(text, offset);
  if (is_fence(first, "+++"))
    report(Rule::front_matter, {line, 1},
           say("front matter är skriven i TOML (+++)", "the front matter is written in TOML (+++)"),
           say("skriv den i YAML mellan rader med ---", "write it in YAML between lines of ---"));
  if (!is_fence(first, "---")) return {};

  FrontMatterBlock block{.first_line = line + 1};
  auto start = offset;
  for (int number = line + 1; offset < text.size(); ++number) {
    auto end = offset;
    auto next = next_line(text, offset);
    if (!is_fence(next, "---") && !is_fence(next, "...")) continue;
    block.yaml = text.substr(start, end - start);
    block.body_offset = offset;
    block.body_first_line = number + 1;
    return block;
  }
  report(Rule::front_matter, {line, 1},
         say("raden --- öppnar front matter som aldrig stängs", "the line --- opens front matter that is never closed"),
         say("skriv en rad med --- efter den sista nyckeln", "write a line of --- after the last key"));
  return {};
}

const Value* FrontMatter::find(Key key) const {
  auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key && entry.value; });
  return found == entries.end() ? nullptr : &found->value;
}

FrontMatter read_front_matter(const FrontMatterBlock& block, Kinds kinds, const std::string& path, Findings& findings) {
  if (block.first_line == 0) return {};
  Reporter report{path, findings};
  if (block.yaml.size() > kLargest) {
    report(Rule::too_large, {block.first_line, 1},
           say("front matter är större än {} kB", "the front matter is larger than {} kB", kLargest / 1024),
           say("flytta texten till brödtexten", "move the text into the body"));
    return {.at = {block.first_line, 1}};
  }
  return TopReader(block, kinds, report).read();
}

bool add_label(FrontMatter& front_matter, Key key, std::string_view text, Place at) {
  text = trimmed(text);
  if (is_null(text) || front_matter.find(key)) return false;
  Entry entry{Entry::From::label, key, at, {.form = Value::Form::text, .text = std::string(text), .at = at}};
  auto takes = info(key).takes;
  if (takes == Takes::texts || takes == Takes::texts_or_records) {
    Value list{.form = Value::Form::list, .at = at};
    for (auto piece : split_at_commas(text))
      list.parts.push_back({.form = Value::Form::text, .text = std::string(piece), .at = at});
    entry.value = std::move(list);
  }
  front_matter.entries.push_back(std::move(entry));
  return true;
}

Kinds stated_kind(const FrontMatter& front_matter, const std::string& path, Findings& findings) {
  const Value* value = front_matter.find(Key::document_kind);
  if (!value) return 0;
  if (auto word = find_word(value->text, group_file_kinds())) return *word == 0 ? kind::meeting : kind::material;
  Reporter{path, findings}(Rule::bad_value, value->at, say("\"{}\" är inget slag", "\"{}\" is no kind", value->text),
                           choices(group_file_kinds()));
  return 0;
}

bool says_meeting(const FrontMatter& front_matter) {
  return std::any_of(front_matter.entries.begin(), front_matter.entries.end(), [](const Entry& entry) {
    bool is_own_key = (info(entry.key).kinds & (kind::meeting | kind::material)) == kind::meeting;
    bool is_status = entry.key == Key::status && find_word(entry.value.text, meeting_statuses());
    return entry.value && (is_own_key || is_status);
  });
}

}  // namespace insyn::parse
