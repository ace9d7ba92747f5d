// SPDX-License-Identifier: EUPL-1.2
// Every line of table/: a kind and a text in which exactly one of that kind is found, or "-" and a text in which
// nothing is.
#include <cstdlib>
#include <filesystem>

#include "base/files.hpp"
#include "base/text.hpp"
#include "detect/detect.hpp"
#include "detect/names.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

/// "{U+200B}" as the character.
std::string unfolded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto open = text.find("{U+");
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    auto close = text.find('}', open);
    append_utf8(out,
                static_cast<char32_t>(std::stoul(std::string(text.substr(open + 3, close - open - 3)), nullptr, 16)));
    text.remove_prefix(close + 1);
  }
  return out;
}

std::string found_in(std::string_view text) {
  std::string kinds;
  for (const auto& suspicion : detect::suspicions(text))
    kinds += (kinds.empty() ? "" : " ") + test::name_of(suspicion.what);
  return kinds.empty() ? "-" : kinds;
}

}  // namespace

TEST_CASE("what the table says is found, and nothing else", "[detect]") {
  int found = 0, ordinary = 0;
  auto folder = std::filesystem::path(std::getenv("INSYN_SOURCE_DIR")) / "tests/detect/table";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    int number = 0;
    const std::string table = files::read(file.path());
    for (auto line : lines_of(table)) {
      ++number;
      auto bar = line.find(" | ");
      if (line.starts_with('#') || bar == std::string_view::npos) continue;
      INFO(file.path().filename().string() << ":" << number << ": " << line);
      CHECK(found_in(unfolded(line.substr(bar + 3))) == line.substr(0, bar));
      ++(line.starts_with('-') ? ordinary : found);
    }
  }
  CHECK(found >= 300);
  CHECK(ordinary >= 300);
}
