// SPDX-License-Identifier: EUPL-1.2
#include "base/stamp.hpp"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

namespace fs = std::filesystem;
using insyn::files::Stamp;
using insyn::files::stamp_of;

namespace {

struct File {
  insyn::test::TempDir dir{};
  fs::path path = dir.path() / "note.md";

  explicit File(std::string_view text) { write(text); }
  void write(std::string_view text) const { std::ofstream(path, std::ios::binary) << text; }
  [[nodiscard]] Stamp stamp() const { return stamp_of(path.string()); }
  /// Long enough that a later change has another time.
  [[nodiscard]] Stamp settled() const {
    Stamp stamp = this->stamp();
    for (; !stamp.is_settled; stamp = this->stamp()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return stamp;
  }
};

}  // namespace

TEST_CASE("a file that nobody wrote to is still the same", "[base]") {
  File file("a");
  const Stamp before = file.settled();
  CHECK(file.stamp().is_still(before));
}

TEST_CASE("a file that was written to is another, though its size and its times are set back", "[base]") {
  File file("a");
  const Stamp before = file.settled();
  const auto time = fs::last_write_time(file.path);
  file.write("b");
  fs::last_write_time(file.path, time);
  CHECK_FALSE(file.stamp().is_still(before));
}

TEST_CASE("a file that was replaced is another, though its bytes are the same", "[base]") {
  File file("a");
  const Stamp before = file.settled();
  insyn::files::replace(file.path, "a");
  CHECK_FALSE(file.stamp().is_still(before));
}

TEST_CASE("of a file that was written a moment ago nothing is known", "[base]") {
  File file("a");
  Stamp before = file.stamp();
  for (int times = 0; times < 100 && before.is_settled; ++times) file.write("a"), before = file.stamp();
  REQUIRE_FALSE(before.is_settled);
  CHECK_FALSE(file.stamp().is_still(before));
}

TEST_CASE("what is not there is never still the same", "[base]") {
  const Stamp nothing = stamp_of("/nonexistent/note.md");
  CHECK_FALSE(nothing.is_still(nothing));
}
