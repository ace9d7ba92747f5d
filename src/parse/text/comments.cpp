// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/comments.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "parse/text/markdown.hpp"

namespace insyn::parse {
namespace {

constexpr std::string_view kOpener = "<!--", kCloser = "-->";

// ---- shown code -----------------------------------------------------------------------------------------------------

/// Where openers that are shown code begin: bytes of the joined lines, ascending.
using Sheltered = std::vector<std::size_t>;

constexpr char kProbe = '\x03';

/// The text with every opener made unmistakable: where it begins, between two signs that nothing else has.
std::string probed(std::string text) {
  std::replace(text.begin(), text.end(), kProbe, ' ');
  std::string out;
  std::size_t from = 0;
  for (auto at = text.find(kOpener); at != std::string::npos; at = text.find(kOpener, from)) {
    ((out.append(text, from, at - from) += kProbe) += std::to_string(at)) += kProbe;
    from = at + kOpener.size();
  }
  return out.append(text, from);
}

bool is_fenced(cmark_node* code_block) {
  int length = 0, offset = 0;
  char character = 0;
  return cmark_node_get_fenced(code_block, &length, &offset, &character) != 0;
}

/// A code span that holds an opener but not the comment's end is no shelter.
void note_openers(std::string_view literal, bool is_block, Sheltered& sheltered) {
  auto last_end = literal.rfind(kCloser);
  for (auto at = literal.find(kProbe); at != std::string_view::npos; at = literal.find(kProbe, at + 1)) {
    bool closes = last_end != std::string_view::npos && last_end > at;
    std::size_t begin = 0;
    for (++at; at < literal.size() && literal[at] != kProbe; ++at)
      begin = begin * 10 + static_cast<std::size_t>(literal[at] - '0');
    if (is_block || closes) sheltered.push_back(begin);
  }
}

/// CommonMark itself is asked. A line that is code only because it is indented is no shelter: what is doubtful is
/// internal.
Sheltered sheltered_openers(const AuthorLines& lines) {
  Sheltered sheltered;
  Markdown markdown = parse_markdown(probed(joined(lines)));
  std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(markdown.root.get()), cmark_iter_free);
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    auto type = cmark_node_get_type(node);
    bool is_block = type == CMARK_NODE_CODE_BLOCK && is_fenced(node);
    if (is_block || type == CMARK_NODE_CODE) note_openers(cmark_node_get_literal(node), is_block, sheltered);
  }
  std::sort(sheltered.begin(), sheltered.end());
  return sheltered;
}

// ---- cutting --------------------------------------------------------------------------------------------------------

void report_open_comment(Place at, const std::string& path, Findings& findings) {
  findings.push_back({.rule = Rule::open_comment,
                      .file = path,
                      .at = at,
                      .message = say("kommentaren har inget slut", "the comment has no end"),
                      .hint = say("skriv --> där kommentaren slutar", "write --> where the comment ends")});
}

/// Goes through the lines once, from the first to the last, and keeps what is not in a comment.
class Cutter {
 public:
  Cutter(AuthorLines lines, Sheltered sheltered, const std::string& path, Internal& internal, Findings& findings)
      : lines_(std::move(lines)),
        sheltered_(std::move(sheltered)),
        path_(path),
        internal_(internal),
        findings_(findings) {}

  AuthorLines kept() {
    for (; line_ < lines_.size(); next_line()) pass_line();
    return std::move(kept_);
  }
  [[nodiscard]] bool has_cut() const { return has_cut_; }

 private:
  /// Letter by letter, as a cut may make an opener of what stands on both sides of it.
  void pass_line() {
    byte_ = cut_to_ = counted_to_ = 0, columns_ = 0;
    line_is_cut_ = false;
    out_ = {{}, here().line, here().column, here().trace_column};
    while (line_ < lines_.size() && byte_ < here().text.size()) {
      out_.text += here().text[byte_++];
      if (out_.text.ends_with(kOpener) && !is_sheltered()) cut();
    }
    keep_line();
  }

  void keep_line() {
    if (!line_is_cut_ || !is_blank(out_.text)) kept_.push_back(std::move(out_));
  }

  void next_line() {
    if (line_ < lines_.size()) line_start_ += here().text.size() + 1;
    ++line_;
  }

  /// An opener that a cut has made is in no code that was asked for: it is doubtful, and so internal.
  [[nodiscard]] bool is_sheltered() const {
    bool is_made = byte_ - cut_to_ < kOpener.size();
    return !is_made && std::binary_search(sheltered_.begin(), sheltered_.end(), line_start_ + byte_ - kOpener.size());
  }

  /// The comment whose opener was passed last.
  void cut() {
    Place at = place_of_opener();
    std::string taken(kOpener);
    out_.text.resize(out_.text.size() - kOpener.size());
    has_cut_ = line_is_cut_ = true;
    if (!take_to_closer(taken)) report_open_comment(at, path_, findings_);
    internal_.texts.push_back({InternalText::Kind::comment, std::move(taken), at});
  }

  Place place_of_opener() {
    auto begin = std::max(byte_ - kOpener.size(), counted_to_);
    columns_ += static_cast<int>(code_points(std::string_view(here().text).substr(counted_to_, begin - counted_to_)));
    counted_to_ = begin;
    return {here().line, here().column + columns_ + 1};
  }

  /// False when the text ends before the comment does.
  bool take_to_closer(std::string& taken) {
    auto closer = here().text.find(kCloser, byte_);
    for (bool is_first = true; closer == std::string::npos; is_first = false) {
      take(taken, here().text.size());
      if (is_first) keep_line();
      next_line();
      if (line_ == lines_.size()) {
        out_ = {};
        return false;
      }
      taken += '\n';
      byte_ = cut_to_ = 0;
      closer = here().text.find(kCloser);
      if (closer != std::string::npos) begin_after(closer + kCloser.size());
    }
    take(taken, closer + kCloser.size());
    return true;
  }

  /// What follows a comment of several lines.
  void begin_after(std::size_t byte) {
    counted_to_ = byte;
    columns_ = static_cast<int>(code_points(std::string_view(here().text).substr(0, byte)));
    out_ = {{}, here().line, here().column + columns_, 0};
  }

  void take(std::string& taken, std::size_t end) {
    taken.append(here().text, byte_, end - byte_);
    byte_ = cut_to_ = end;
  }

  [[nodiscard]] const AuthorLine& here() const { return lines_[line_]; }

  AuthorLines lines_;
  Sheltered sheltered_;
  const std::string& path_;
  Internal& internal_;
  Findings& findings_;

  AuthorLines kept_{};
  AuthorLine out_{};            // what is kept of the line
  std::size_t line_ = 0;        // the line that is looked at
  std::size_t line_start_ = 0;  // where it begins in the joined lines
  std::size_t byte_ = 0;        // the next byte of it
  std::size_t cut_to_ = 0;      // where the last cut in it ended
  std::size_t counted_to_ = 0;  // columns_ is how many code points stand before
  int columns_ = 0;
  bool line_is_cut_ = false, has_cut_ = false;
};

}  // namespace

void take_comments(AuthorLines& lines, Code code, const std::string& path, Internal& internal, Findings& findings) {
  // What is cut may change what is code: a sign of code stood in it. In a text where that goes on and on, which nobody
  // writes, every comment is internal.
  constexpr int most_rounds = 8;
  for (int round = 0; round <= most_rounds; ++round) {
    bool asks = code == Code::may_shelter && round < most_rounds;
    Sheltered sheltered = asks ? sheltered_openers(lines) : Sheltered{};
    bool is_last = sheltered.empty();
    Cutter cutter(std::move(lines), std::move(sheltered), path, internal, findings);
    lines = cutter.kept();
    if (is_last || !cutter.has_cut()) return;
  }
}

}  // namespace insyn::parse
