// SPDX-License-Identifier: EUPL-1.2
// What is read from other groups' notes, against counts made by hand (counts.tsv). The notes name real people, so they
// are no part of the project: INSYN_CORPUS says where they are.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>

#include "base/files.hpp"
#include "base/text.hpp"
#include "parse/parse.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

std::filesystem::path source_dir() { return std::getenv("INSYN_SOURCE_DIR"); }

std::filesystem::path corpus() {
  const char* folder = std::getenv("INSYN_CORPUS");
  return folder != nullptr ? std::filesystem::path(folder) : source_dir() / "../shared/corpus";
}

Parsed read_note(const std::filesystem::path& path) {
  return parse::parse({.path = "minutes/anteckningar/gruppen/" + path.filename().string(),
                       .role = Role::in_group,
                       .project = "anteckningar",
                       .group = "gruppen",
                       .name = to_nfc(path.stem().string()),
                       .bytes = files::read(path)});
}

/// The columns of counts.tsv: invited, present, absent, decisions, actions.
std::string counts(const Document& document) {
  const Meeting* meeting = document.meeting();
  if (meeting == nullptr) return "no meeting";
  std::string line;
  for (auto count : {meeting->invited.size(), meeting->present.size(), meeting->absent.size(),
                     document.marks.statements.size(), document.marks.actions.size()})
    line += (line.empty() ? "" : "\t") + std::to_string(count);
  return line;
}

}  // namespace

TEST_CASE("real notes: attendance, decisions and actions come out where the writer marked them", "[corpus]") {
  if (!std::filesystem::is_directory(corpus())) {
    std::cout << "skipped: no real notes at " << corpus() << " (set INSYN_CORPUS)\n";
    return;
  }
  std::string table = files::read(source_dir() / "tests/corpus/counts.tsv");
  for (auto line : lines_of(table)) {
    if (line.starts_with('#') || line.starts_with("file\t")) continue;
    auto tab = line.find('\t');
    std::string file(line.substr(0, tab));
    INFO(file);
    CHECK(counts(*read_note(corpus() / file).document) == line.substr(tab + 1));
  }
}
