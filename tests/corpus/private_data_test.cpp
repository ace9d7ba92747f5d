// SPDX-License-Identifier: EUPL-1.2
// The detectors over notes that people wrote: how many of each kind they find in what would be published. Which of them
// are right only a person can say (docs/regler.md); what this holds is the number.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>

#include "base/files.hpp"
#include "detect/names.hpp"
#include "parse/parse.hpp"
#include "support/catch.hpp"

using namespace insyn;
namespace fs = std::filesystem;

namespace {

fs::path corpus() {
  if (const char* folder = std::getenv("INSYN_CORPUS")) return folder;
  return fs::path(std::getenv("INSYN_SOURCE_DIR")) / "../shared/corpus";
}

Suspicions found_in(const fs::path& file) {
  Source source{.path = "minutes/sida.md", .role = Role::page, .name = "sida", .bytes = files::read(file)};
  return parse::parse(source).suspicions;
}

}  // namespace

TEST_CASE("private data and secrets in real notes are counted by kind", "[corpus]") {
  if (!fs::exists(corpus())) {
    std::cout << "skipped: no real notes (set INSYN_CORPUS to the folder that has them)\n";
    return;
  }
  for (const char* notes : {"sv-lithekod", "sv-brf-drlindh", "en-nodejs-tsc", "no-dotkom-wiki"}) {
    std::map<std::string, int> counts;
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(corpus() / notes)) {
      if (!entry.is_regular_file() || entry.path().extension() != ".md") continue;
      ++files;
      for (const auto& suspicion : found_in(entry.path())) ++counts[test::name_of(suspicion.what)];
    }
    std::cout << notes << ": " << files << " files";
    for (const auto& [kind, count] : counts) std::cout << ", " << count << " " << kind;
    std::cout << '\n';
    // None of them tells of a person's number, a home, a car or an account.
    for (const char* kind : {"personal_number", "coordination_number", "street_address", "vehicle_plate",
                             "property_name", "account", "position", "private_key"})
      CHECK(counts[kind] == 0);
  }
}
