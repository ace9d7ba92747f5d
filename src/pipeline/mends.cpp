// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/mends.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.hpp"
#include "parse/parse.hpp"
#include "pipeline/veil.hpp"
#include "read/read.hpp"
#include "write/source_edits.hpp"

namespace insyn::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr int kMostRounds = 5;

std::vector<Edit> edits_of(const Findings& findings) {
  std::vector<Edit> edits;
  for (const Finding& finding : findings) edits.insert(edits.end(), finding.edits.begin(), finding.edits.end());
  return edits;
}

std::string mended(Source note, const Settings& settings) {
  for (int round = 0; round < kMostRounds; ++round) {
    const auto edits = edits_of(check::rank(parse::parse(note).findings, settings, check::Strict::no));
    if (edits.empty()) break;
    note.bytes = write::edited(note.bytes, edits);
  }
  return note.bytes;
}

/// Lines end where parse has them end: at LF, CRLF, or CR alone.
std::vector<std::string_view> source_lines(std::string_view bytes) {
  std::vector<std::string_view> lines;
  for (std::size_t from = 0; from < bytes.size();) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", from), bytes.size());
    lines.push_back(bytes.substr(from, end - from));
    from = end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

std::vector<MendedLine> lines_that_differ(const Mend& mend) {
  const auto before = source_lines(mend.before), after = source_lines(mend.after);
  std::vector<MendedLine> lines;
  for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i)
    if (before[i] != after[i])
      lines.push_back({static_cast<int>(i) + 1, std::string(before[i]), std::string(after[i]), false});
  return lines;
}

/// A line is shown where a finding might show it.
void veil_lines(const Request& request, const Project& project, std::vector<Mend>& mends) {
  Findings stand_ins;
  for (const Mend& mend : mends)
    for (const MendedLine& line : mend.lines)
      stand_ins.push_back({.rule = Rule::heading_space, .file = mend.file, .at = {line.line, 1}});
  veil(request.root, project.site.settings, stand_ins, request.jobs);
  std::size_t next = 0;
  for (Mend& mend : mends)
    for (MendedLine& line : mend.lines) line.veiled = stand_ins[next++].veiled;
}

std::set<std::string> files_to_mend(const Findings& findings) {
  std::set<std::string> files;
  for (const Finding& finding : findings)
    if (!finding.edits.empty()) files.insert(finding.file);
  return files;
}

}  // namespace

std::vector<Mend> find_mends(const Request& request, const Project& project) {
  const auto files = files_to_mend(project.findings);
  if (files.empty()) return {};
  const fs::path real = fs::canonical(request.root);
  Findings told_already;
  std::vector<Mend> mends;
  for (Source& note : read::list_tree(request.root, told_already).notes) {
    if (!files.contains(note.path) || read::read_note(real, note)) continue;
    Mend mend{.file = note.path, .before = note.bytes};
    mend.after = mended(std::move(note), project.site.settings);
    mend.lines = lines_that_differ(mend);
    if (mend.after != mend.before) mends.push_back(std::move(mend));
  }
  veil_lines(request, project, mends);
  return mends;
}

}  // namespace insyn::pipeline
