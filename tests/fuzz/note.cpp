// SPDX-License-Identifier: EUPL-1.2
// A note. The first byte says what the file is by where it lies ('0' a page … '9' a figure, ':' a group, ';' a file of
// a group: the order of Role); the rest is its bytes. After a line "%%%" a figure has the table beside it, tal.csv.
#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "parse/parse.hpp"
#include "parse/text/clean.hpp"
#include "write/source_edits.hpp"

namespace insyn {
namespace {

constexpr int kRoles = static_cast<int>(Role::in_group) + 1;
constexpr std::string_view kTable = "\n%%%\n";
constexpr std::size_t kTelling = 12;  // bytes: shorter words stand in many places

Source source_of(std::string_view bytes) {
  Source source;
  source.role = static_cast<Role>(static_cast<unsigned char>(bytes[0]) % kRoles);
  source.project = "arbete";
  if (source.role == Role::in_group || source.role == Role::group) source.group = "gruppen";
  source.name = "2025-03-12";
  source.path = "minutes/arbete/gruppen/2025-03-12.md";
  bytes.remove_prefix(1);
  std::size_t table = source.role == Role::figure ? bytes.find(kTable) : std::string_view::npos;
  source.bytes = bytes.substr(0, table);
  if (table != std::string_view::npos)
    source.tables = std::make_shared<const std::vector<DataFile>>(
        1, DataFile{"tal.csv", std::string(bytes.substr(table + kTable.size()))});
  return source;
}

/// Places count from 1, line 0 is the file as a whole, and none lies behind the file's end.
void expect_in_file(Place at, const std::vector<std::string_view>& lines) {
  INSYN_EXPECTS(at.line >= 0 && at.line <= static_cast<int>(lines.size()) + 1);
  if (at.line == 0) return;
  INSYN_EXPECTS(at.column >= 0);
  std::size_t wide = at.line <= static_cast<int>(lines.size()) ? code_points(lines[at.line - 1]) : 0;
  INSYN_EXPECTS(at.column <= static_cast<int>(wide) + 1);
}

void expect_places(const Parsed& parsed, const Source& source, std::string_view text) {
  std::vector<std::string_view> lines = split(text, '\n');
  for (const Finding& finding : parsed.findings)
    if (finding.file == source.path) expect_in_file(finding.at, lines);
  for (const InternalText& internal : parsed.internal.texts) expect_in_file(internal.at, lines);
  for (const Words& words : parsed.abbreviations) expect_in_file(words.at, lines);
  for (const Suspicion& suspicion : parsed.suspicions)
    if (suspicion.file.empty()) expect_in_file(suspicion.at, lines);  // else of the table beside it
  if (parsed.document->figure()) return;  // its table may have been written anew, with `..` where a number was
  for (const Link& link : parsed.document->prose.links) expect_in_file(link.at, lines);
}

void expect_text(const Parsed& parsed) {
  const Document& document = *parsed.document;
  for (const std::string& text : {document.title, document.text(), document.prose.text, document.reason, document.post})
    INSYN_EXPECTS(is_valid_utf8(text));
  INSYN_EXPECTS(!document.title.empty());
  for (const Link& link : document.prose.links) INSYN_EXPECTS(is_valid_utf8(link.url) && is_valid_utf8(link.title));
  for (const Finding& finding : parsed.findings)
    INSYN_EXPECTS(is_valid_utf8(finding.message.sv) && is_valid_utf8(finding.message.en));
  INSYN_EXPECTS(std::is_sorted(document.anchors.begin(), document.anchors.end()));
}

constexpr int kDeepest = 2 * Prose::kDeepest + 10;  // blocks, then inlines, and the few that marks put round them

/// A tree: each node is some node's child or sibling once, behind it, and no deeper than a walk may go.
void expect_tree(const Prose& prose, NodeId id, int depth, std::size_t& met) {
  INSYN_EXPECTS(depth <= kDeepest);
  for (; id != 0; id = prose.at(id).next) {
    INSYN_EXPECTS(id < prose.nodes.size() && ++met <= prose.nodes.size());
    INSYN_EXPECTS(is_valid_utf8(prose.literal(prose.at(id))));
    expect_tree(prose, prose.at(id).first_child, depth + 1, met);
  }
}

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

/// Words of an internal text that are published stand in the author's file once more than there; where lines end does
/// not count.
void expect_hidden(const Parsed& parsed, std::string_view text) {
  const std::string written = collapsed(text), published = collapsed(parsed.document->text());
  for (const InternalText& internal : parsed.internal.texts)
    for (std::string_view line : lines_of(internal.text)) {
      const std::string words = collapsed(line);
      if (words.size() < kTelling) continue;
      std::size_t shown = count(published, words);
      INSYN_EXPECTS(shown == 0 || count(written, words) > shown);
    }
}

void expect_same(const Parsed& a, const Parsed& b) {
  INSYN_EXPECTS(a.document->text_sha256 == b.document->text_sha256 && a.document->title == b.document->title);
  INSYN_EXPECTS(a.document->prose.text == b.document->prose.text);
  INSYN_EXPECTS(a.document->prose.nodes.size() == b.document->prose.nodes.size());
  INSYN_EXPECTS(a.internal.texts.size() == b.internal.texts.size());
  INSYN_EXPECTS(a.suspicions.size() == b.suspicions.size());
  INSYN_EXPECTS(a.findings.size() == b.findings.size() && a.abbreviations.size() == b.abbreviations.size());
  for (std::size_t i = 0; i < a.findings.size(); ++i)
    INSYN_EXPECTS(a.findings[i].rule == b.findings[i].rule && a.findings[i].at == b.findings[i].at &&
                  a.findings[i].message.sv == b.findings[i].message.sv);
}

/// Mends lie in the file, keep its lines, and come to an end.
void expect_mends(Source source) {
  for (int round = 0;; ++round) {
    INSYN_EXPECTS(round < 5);
    std::vector<Edit> edits;
    for (const Finding& finding : parse::parse(source).findings)
      edits.insert(edits.end(), finding.edits.begin(), finding.edits.end());
    if (edits.empty()) return;
    for (const Edit& edit : edits) INSYN_EXPECTS(edit.from <= edit.to && edit.to <= source.bytes.size());
    const std::string mended = write::edited(source.bytes, edits);
    INSYN_EXPECTS(mended != source.bytes && is_valid_utf8(mended));
    for (char end : {'\n', '\r'})
      INSYN_EXPECTS(std::count(mended.begin(), mended.end(), end) ==
                    std::count(source.bytes.begin(), source.bytes.end(), end));
    source.bytes = mended;
  }
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  if (bytes.empty()) return;
  Source source = source_of(bytes);
  Parsed parsed = parse::parse(source);
  INSYN_EXPECTS(parsed.document != nullptr);
  Findings ignored;
  std::string text = parse::clean_text(source, ignored);
  expect_text(parsed);
  if (text.empty()) return;  // not a text, or too large a one: nothing of it is shown
  expect_places(parsed, source, text);
  std::size_t met = 0;
  expect_tree(parsed.document->prose, parsed.document->prose.at(0).first_child, 0, met);
  expect_hidden(parsed, text);
  expect_same(parsed, parse::parse(source));
  expect_mends(source);
}

}  // namespace insyn
