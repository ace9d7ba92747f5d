// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/notes.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/parallel.hpp"
#include "parse/parse.hpp"
#include "read/read.hpp"

namespace insyn::pipeline {
namespace {

namespace fs = std::filesystem;

SourceTree listed(const fs::path& root, Stages& stages, Findings& findings) {
  Stages::Piece piece(stages, Stage::list);
  SourceTree tree = read::list_tree(root, findings);
  piece.finished(tree.notes.size() + tree.files.size(), 0);
  return tree;
}

/// What keeps the note from being read, if anything does; else fills in what it says.
std::optional<Finding> read_and_parse(const fs::path& root, Source& note, Parsed& parsed, Stages& stages) {
  Stages::Piece piece(stages, Stage::parse);
  auto wrong = read::read_note(root, note);
  if (!wrong) parsed = parse::parse(note);
  piece.finished(1, note.bytes.size());
  std::string().swap(note.bytes);  // forgotten as text, remembered as values
  return wrong;
}

/// Takes out the notes that could not be read, and reports them.
void leave_out_unread(std::vector<std::optional<Finding>>& wrong, Notes& notes) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    if (wrong[i]) {
      notes.findings.push_back(std::move(*wrong[i]));
      continue;
    }
    if (kept != i) notes.tree.notes[kept] = std::move(notes.tree.notes[i]);
    if (kept != i) notes.parsed[kept] = std::move(notes.parsed[i]);
    ++kept;
  }
  notes.tree.notes.resize(kept);
  notes.parsed.resize(kept);
}

/// Fills in what the listed notes say. `is_known(note, parsed)` gives what is known already; that note is not read.
template <typename IsKnown>
void read_listed(const fs::path& root, unsigned jobs, Stages& stages, Notes& notes, const IsKnown& is_known) {
  const fs::path real = fs::canonical(root);  // what is read must lie below it
  auto& sources = notes.tree.notes;
  std::vector<std::optional<Finding>> wrong(sources.size());
  notes.parsed.resize(sources.size());
  stages.expect(Stage::parse, sources.size());
  for_each_index(sources.size(), jobs, [&](std::size_t i) {
    if (!is_known(sources[i], notes.parsed[i])) wrong[i] = read_and_parse(real, sources[i], notes.parsed[i], stages);
  });
  leave_out_unread(wrong, notes);
}

/// Whether a figure has the tables that it had; other notes have none.
bool has_same_tables(const Source& note, const Source& before) {
  return note.tables == before.tables || (note.tables && before.tables && *note.tables == *before.tables);
}

}  // namespace

Notes read_notes(const fs::path& root, unsigned jobs, Stages& stages) {
  Notes notes;
  notes.tree = listed(root, stages, notes.findings);
  read_listed(root, jobs, stages, notes, [](Source&, Parsed&) { return false; });
  return notes;
}

const Notes& KeptNotes::look(const fs::path& root, unsigned jobs, Stages& stages) {
  Notes now;
  now.tree = listed(root, stages, now.findings);
  read_listed(root, jobs, stages, now, [&](Source& note, Parsed& parsed) {
    note.stamp =
        files::stamp_of((root / note.path).string());  // before it is read: what is saved meanwhile is seen next time
    const auto guess = static_cast<std::size_t>(&note - now.tree.notes.data());
    const std::size_t known = index_of(note.path, guess);  // most notes stay where they were
    if (known == std::string::npos) return false;
    const Source& before = notes_.tree.notes[known];
    if (!note.stamp.is_still(before.stamp) || !has_same_tables(note, before)) return false;
    parsed = notes_.parsed[known];
    return true;
  });
  notes_ = std::move(now);
  return notes_;
}

std::size_t KeptNotes::index_of(const std::string& path, std::size_t guess) const {
  const std::vector<Source>& notes = notes_.tree.notes;
  if (guess < notes.size() && notes[guess].path == path) return guess;
  auto found = std::lower_bound(notes.begin(), notes.end(), path,
                                [](const Source& note, const std::string& wanted) { return note.path < wanted; });
  bool is_there = found != notes.end() && found->path == path;
  return is_there ? static_cast<std::size_t>(found - notes.begin()) : std::string::npos;
}

const Parsed* KeptNotes::find(const std::string& path) const {
  const std::size_t known = index_of(path);
  return known == std::string::npos ? nullptr : &notes_.parsed[known];
}

std::optional<Parsed> KeptNotes::glance(const fs::path& root, const std::string& path, Stages& stages) const {
  const std::size_t known = index_of(path);
  if (known == std::string::npos) return std::nullopt;
  const Source& before = notes_.tree.notes[known];
  if (files::stamp_of((root / path).string()).is_still(before.stamp)) return std::nullopt;
  Source now = before;  // where it lies, and what lies beside it
  Parsed parsed;
  if (read_and_parse(fs::canonical(root), now, parsed, stages)) return std::nullopt;
  return parsed;
}

}  // namespace insyn::pipeline
