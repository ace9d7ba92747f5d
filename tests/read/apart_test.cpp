// SPDX-License-Identifier: EUPL-1.2
#include "read/apart.hpp"

#include <unistd.h>

#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using How = read::Told::How;

namespace {

/// Does what the file's name says; nothing of it is on the disk.
std::string do_as_named(const std::filesystem::path& file) {
  if (file == "throw") throw std::runtime_error("no");
  if (file == "throw a number") throw 7;
  if (file == "die") std::raise(SIGKILL);
  if (file == "exit") ::_exit(0);
  if (file == "fill the memory") return std::string(std::size_t(8) << 30, 'x');
  if (file == "compute for ever")
    for (volatile bool on = true; on;) continue;
  return "saw " + file.string();
}

std::vector<std::string> told(const std::vector<std::filesystem::path>& files, const read::Limits& limits = {}) {
  std::vector<std::string> all;
  for (const auto& one : read::look_apart(files, do_as_named, limits))
    all.push_back(one.how == How::whole ? one.record : one.how == How::broke ? "BROKE" : "NOT REACHED");
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("each file is told of, in order", "[read]") {
  CHECK(told({}).empty());
  CHECK(told({"a", "b", "c"}) == Lines{"saw a", "saw b", "saw c"});
}

TEST_CASE("a file that breaks the look is the only one that is not told of", "[read]") {
  CHECK(told({"throw", "a", "die", "throw a number", "exit", "b", "fill the memory", "c", "die"}) ==
        Lines{"BROKE", "saw a", "BROKE", "BROKE", "BROKE", "saw b", "BROKE", "saw c", "BROKE"});
}

TEST_CASE("a look that never ends is ended, and when the time for all is over the rest is not reached", "[read]") {
  CHECK(told({"a", "compute for ever", "b"}, {.seconds = 1}) == Lines{"saw a", "BROKE", "saw b"});
  CHECK(told({"a", "compute for ever", "b"}, {.seconds = 1, .seconds_in_all = 1}) ==
        Lines{"saw a", "BROKE", "NOT REACHED"});
  CHECK(told({"a"}, {.seconds_in_all = 0}) == Lines{"NOT REACHED"});
}

TEST_CASE("long records come whole", "[read]") {
  auto look = [](const std::filesystem::path& file) { return std::string(3'000'000, file.string()[0]); };
  auto all = read::look_apart({"a", "b"}, look, {});
  CHECK(all.at(0).record == std::string(3'000'000, 'a'));
  CHECK(all.at(1).record == std::string(3'000'000, 'b'));
}

TEST_CASE("a look has no open file of ours, and writes none", "[read]") {
  test::TempDir dir;
  std::ofstream open_here(dir.path() / "open");
  auto look = [&](const std::filesystem::path&) {
    std::size_t open = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
      open += std::stoi(entry.path().filename().string()) > 3;
    std::ofstream(dir.path() / "new") << "text" << std::flush;
    return std::to_string(open);
  };
  auto told = read::look_apart({"a"}, look, {});
  CHECK(told.at(0).how == How::broke);  // by SIGXFSZ
  CHECK(std::filesystem::file_size(dir.path() / "new") == 0);
}

TEST_CASE("looks from several threads do not wait for each other's files", "[read]") {
  std::vector<std::jthread> threads;
  std::vector<Lines> all(8);
  for (auto& lines : all) threads.emplace_back([&lines] { lines = told({"a", "die", "b"}); });
  threads.clear();
  CHECK(all == std::vector(8, Lines{"saw a", "BROKE", "saw b"}));
}
