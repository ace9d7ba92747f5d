// SPDX-License-Identifier: EUPL-1.2
#include "convert/internal_parts.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "convert/xml_mender.hpp"
#include "parse/text/clean.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::convert {
namespace {

using Kind = Block::Kind;
using Lines = std::vector<std::string_view>;

// ---- taking out -----------------------------------------------------------------------------------------------------

std::string sign_of(std::size_t number) { return signed_words(sign::kTaken, std::to_string(number)); }

/// A line of a quote without the signs of it and of the quotes round it. One that only goes on lacks them.
std::string_view inside_quote(std::string_view line, std::ptrdiff_t depth) {
  for (; depth > 0; --depth) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with('>')) break;
    line.remove_prefix(line.starts_with("> ") ? 2 : 1);
  }
  return line;
}

/// What stands in for the quote where it is published is kept; the words that do so where its author gave none are not.
std::string mark_line(std::string_view authors_line, std::string_view stand_in) {
  bool is_english = folded(authors_line).find("[!internal") != std::string::npos;
  std::string mark = is_english ? "[!INTERNAL]" : "[!INTERNT]";
  return parse::is_standard_trace(stand_in) ? mark : mark + " " + std::string(stand_in);
}

Block quote_of(const parse::Trace& trace, std::string_view traced, std::string_view authors_line,
               std::string_view hidden) {
  const auto from = static_cast<std::size_t>(trace.byte_column) - 1;
  const auto depth = std::count(traced.begin(), traced.begin() + static_cast<std::ptrdiff_t>(from), '>') + 1;
  Block quote{.kind = Kind::internal};
  quote.mark = mark_line(authors_line, inside_quote(traced.substr(from), 1));
  for (std::string_view line : lines_of(hidden)) (quote.hidden += inside_quote(line, depth)) += '\n';
  return quote;
}

Remark comment_of(std::string_view comment) {
  constexpr std::size_t kOpener = 4, kCloser = 3;  // bytes of <!-- and -->
  comment.remove_prefix(kOpener);
  if (comment.ends_with("-->")) comment.remove_suffix(kCloser);
  return commented(collapsed(comment));
}

bool has_word(std::string_view line) {
  for (std::size_t at = 0; at < line.size();)
    if (is_letter_or_digit(next_code_point(line, at))) return true;
  return false;
}

bool defines_link(std::string_view line) {
  return trimmed(line).starts_with('[') && line.find("]:") != std::string_view::npos;
}

/// Where the signs stand: `at_end` goes with the lines of the published text.
class Signs {
 public:
  Signs(const parse::Published& published, const Lines& lines) : published_(published), at_end_(lines.size()) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (has_word(lines[i]) && !defines_link(lines[i])) worded_.push_back(i);
  }

  /// A comment's, at the end of the last line up to its own that has words: there it tears no list or table apart.
  void add(Place comment, std::size_t number) {
    auto after = std::partition_point(worded_.begin(), worded_.end(), [&](std::size_t line) {
      return published_.in_file({static_cast<int>(line) + 1, 1}).line <= comment.line;
    });
    if (after != worded_.begin()) at_end_[*std::prev(after)] += " " + sign_of(number);
  }

  [[nodiscard]] const std::string& at_end(std::size_t line) const { return at_end_[line]; }

 private:
  const parse::Published& published_;
  std::vector<std::string> at_end_;
  std::vector<std::size_t> worded_{};
};

/// Before what ends a table's row, a heading or a line that is broken.
std::string with_sign(std::string_view line, const std::string& sign) {
  if (sign.empty()) return std::string(line);
  const auto end = line.find_last_not_of(" \t|\\#") + 1;
  return std::string(line.substr(0, end)) + sign + std::string(line.substr(end));
}

std::string signed_text(const parse::Published& published, const Lines& lines, const Signs& signs) {
  std::string text;
  auto trace = published.traces.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool is_trace = trace != published.traces.end() && trace->line == static_cast<int>(i) + 1;
    if (is_trace) {
      text += lines[i].substr(0, static_cast<std::size_t>(trace->byte_column) - 1);
      text += "> " + sign_of(static_cast<std::size_t>(trace - published.traces.begin())) + signs.at_end(i);
      ++trace;
    } else {
      text += with_sign(lines[i], signs.at_end(i));
    }
    text += '\n';
  }
  return text;
}

void tell(const Findings& findings, const std::string& file, std::vector<Remark>& remarks) {
  for (const Finding& finding : findings) {
    if (finding.rule == Rule::too_large)
      throw UsageError({file + ": " + finding.message.sv, file + ": " + finding.message.en});
    remarks.push_back({{fmt::format("rad {} i originalet: {}", finding.at.line, finding.message.sv),
                        fmt::format("line {} of the original: {}", finding.at.line, finding.message.en)}});
  }
}

// ---- putting back ---------------------------------------------------------------------------------------------------

std::optional<std::size_t> number_in(const Remark& remark) {
  std::string_view said = remark.said.sv;
  if (!said.starts_with(sign::kTaken)) return std::nullopt;
  said.remove_prefix(sign::kTaken.size());
  std::size_t number = 0;
  std::from_chars(said.data(), said.data() + said.size(), number);
  return number;
}

/// Signs that stand among letters which are shown as they are (code, tags): told beside them, as the others are.
void lift_signs(Block& block) {
  Text kept;
  for (Run run : block.text.runs()) {
    for (auto at = run.text.find(sign::kTaken); at != std::string::npos; at = run.text.find(sign::kTaken)) {
      const auto end = std::min(run.text.find(sign::kEnd, at), run.text.size());
      block.remarks.push_back({say("{0}", "{0}", run.text.substr(at, end - at))});
      const auto from = at > 0 && run.text[at - 1] == ' ' ? at - 1 : at;
      run.text.erase(from, end + sign::kEnd.size() - from);
    }
    kept.add(std::move(run));
  }
  block.text = std::move(kept);
}

class PutBack {
 public:
  explicit PutBack(InternalParts parts)
      : parts_(std::move(parts)), is_placed_(parts_.quotes.size() + parts_.comments.size()) {}

  void in(Blocks& blocks) {
    for (Block& block : blocks) {
      if (block.kind == Kind::quote) become_internal(block);
      lift_signs(block);
      tell_comments(block);
      for (Blocks& item : block.items) in(item);
      for (auto& row : block.rows)
        for (Blocks& cell : row) in(cell);
    }
  }

  void rest(Paper& paper) {
    for (std::size_t i = 0; i < parts_.quotes.size(); ++i) {
      if (is_placed_[i]) continue;
      paper.blocks.push_back(std::move(parts_.quotes[i]));
      paper.blocks.back().remarks.push_back(
          {say("stod på ett annat ställe i originalet", "stood in another place in the original")});
    }
    for (std::size_t i = 0; i < parts_.comments.size(); ++i)
      if (!is_placed_[parts_.quotes.size() + i]) paper.remarks.push_back(std::move(parts_.comments[i]));
  }

 private:
  /// True once for each number.
  bool takes(std::size_t number) {
    if (number >= is_placed_.size() || is_placed_[number]) return false;
    return is_placed_[number] = true;
  }

  void become_internal(Block& quote) {
    const Block& first = quote.items.front().front();
    auto number = first.remarks.empty() ? std::nullopt : number_in(first.remarks.front());
    if (!number || *number >= parts_.quotes.size() || !takes(*number)) return;
    std::vector<Remark> beside(first.remarks.begin() + 1, first.remarks.end());
    quote = std::move(parts_.quotes[*number]);
    quote.remarks = std::move(beside);
  }

  void tell_comments(Block& block) {
    std::vector<Remark> told;
    for (Remark& remark : block.remarks) {
      auto number = number_in(remark);
      if (!number)
        told.push_back(std::move(remark));
      else if (*number >= parts_.quotes.size() && takes(*number))
        told.push_back(std::move(parts_.comments[*number - parts_.quotes.size()]));
    }
    block.remarks = std::move(told);
  }

  InternalParts parts_;
  std::vector<bool> is_placed_;  // the quotes, then the comments
};

}  // namespace

std::string without_internal(std::string_view text, const std::string& file, InternalParts& parts,
                             std::vector<Remark>& remarks) {
  Findings findings;
  Internal internal;
  const std::string clean = parse::clean_text({.path = file, .bytes = without_signs(text)}, findings);
  const auto published = parse::conceal(clean, 1, file, internal, findings);
  tell(findings, file, remarks);

  const Lines lines = lines_of(published.text), authors = lines_of(clean);
  Signs signs(published, lines);
  auto trace = published.traces.begin();
  for (const auto& each : internal.texts) {
    if (each.kind != InternalText::Kind::block) continue;
    const auto traced = static_cast<std::size_t>(trace->line) - 1;
    const auto author = static_cast<std::size_t>(published.in_file({trace->line, 1}).line) - 1;
    parts.quotes.push_back(quote_of(*trace++, lines[traced], authors[author], each.text));
  }
  for (const auto& each : internal.texts) {
    if (each.kind != InternalText::Kind::comment) continue;
    signs.add(each.at, parts.quotes.size() + parts.comments.size());
    parts.comments.push_back(comment_of(each.text));
  }
  return signed_text(published, lines, signs);
}

void put_back(InternalParts parts, Paper& paper) {
  PutBack back(std::move(parts));
  back.in(paper.blocks);
  back.rest(paper);
}

}  // namespace insyn::convert
