// SPDX-License-Identifier: EUPL-1.2
// What a build writes, keeps and removes.
#include "base/error.hpp"
#include "base/files.hpp"
#include "support/catch.hpp"
#include "write/write.hpp"
#include "write/written_project.hpp"

using namespace insyn;
using test::Files;
using test::WrittenProject;
using write::Output;
using write::Summary;
namespace fs = std::filesystem;

TEST_CASE("a build writes, the same build again writes nothing", "[write]") {
  WrittenProject project;
  Files files;
  for (int i = 0; i < 2'000; ++i) files.emplace_back(fmt::format("p/g/{}/index.html", i), fmt::format("page {}", i));
  CHECK(project.build(files).written == 2'000);
  CHECK(project.text("p/g/7/index.html") == "page 7");
  auto again = project.build(files);
  CHECK(again.written == 0);
  CHECK(again.kept == 2'000);
  CHECK(again.removed == 0);
  CHECK(again.foreign.empty());
}

TEST_CASE("a build tells which files are new, changed and gone", "[write]") {
  using How = insyn::write::Altered::How;
  auto told = [](const Summary& summary) {
    std::vector<std::pair<std::string, How>> all;
    for (const auto& one : summary.altered) all.emplace_back(one.path, one.how);
    return all;
  };
  using Told = std::vector<std::pair<std::string, How>>;
  WrittenProject project;
  CHECK(told(project.build({{"b", "1"}, {"a", "1"}, {"c/d", "1"}})) ==
        Told{{"a", How::is_new}, {"b", How::is_new}, {"c/d", How::is_new}});
  CHECK(told(project.build({{"b", "2"}, {"a", "1"}, {"e", "1"}})) ==
        Told{{"b", How::changed}, {"c/d", How::gone}, {"e", How::is_new}});
  CHECK(told(project.build({{"b/f", "1"}, {"a", "1"}, {"e", "1"}})) == Told{{"b", How::gone}, {"b/f", How::is_new}});
}

TEST_CASE("a file whose bytes are the same keeps its time", "[write]") {
  WrittenProject project;
  (void)project.build({{"a", "1"}, {"b", "1"}});
  fs::last_write_time(project.site / "a", fs::file_time_type{});
  auto summary = project.build({{"a", "1"}, {"b", "2"}});
  CHECK(summary.written == 1);
  CHECK(fs::last_write_time(project.site / "a") == fs::file_time_type{});
  CHECK(project.text("b") == "2");
}

TEST_CASE("what is no longer wanted is removed, with the folders it leaves empty", "[write]") {
  WrittenProject project;
  (void)project.build({{"index.html", "i"}, {"p/g/a/index.html", "a"}, {"p/b.html", "b"}});
  auto summary = project.build({{"index.html", "i"}, {"p/b.html", "b"}});
  CHECK(summary.removed == 1);
  CHECK_FALSE(project.has("p/g"));
  CHECK(project.has("p/b.html"));
  CHECK(project.build({}).removed == 2);
  CHECK(fs::is_empty(project.site));
}

TEST_CASE("without finish nothing is removed", "[write]") {
  WrittenProject project;
  (void)project.build({{"a", "1"}});
  { Output(project.root, project.site).put("b", "2"); }
  CHECK(project.has("a"));
  auto summary = project.build({{"a", "1"}});
  CHECK(summary.removed == 1);  // what the unfinished build wrote is known to be ours
  CHECK_FALSE(project.has("b"));
}

TEST_CASE("what is cleared is gone at once, all else stays", "[write]") {
  WrittenProject project;
  (void)project.build({{"p/a/index.html", "a"}, {"p/a/karta.pdf", "k"}, {"p/a/b/x", "x"}, {"p/ab/index.html", "ab"}});
  project.with("public/p/a/mine", "mine");
  Output output(project.root, project.site);
  output.put("p/a/index.html", "withdrawn");
  output.clear("p/a/");
  CHECK_FALSE(project.has("p/a/karta.pdf"));
  CHECK_FALSE(project.has("p/a/b"));
  CHECK(project.text("p/a/index.html") == "withdrawn");
  CHECK(project.text("p/a/mine") == "mine");
  CHECK(project.has("p/ab/index.html"));
  output.put("p/a/b/y", "y");
  CHECK(project.text("p/a/b/y") == "y");
}

TEST_CASE("a lost manifest costs nothing but knowledge of what is old", "[write]") {
  WrittenProject project;
  (void)project.build({{"a", "1"}, {"b", "1"}});
  fs::remove_all(project.root / ".insyn");
  auto summary = project.build({{"a", "1"}});
  CHECK(summary.kept == 1);
  CHECK(summary.foreign == std::vector<std::string>{"b"});
}

TEST_CASE("a page may become a folder, and a folder a page", "[write]") {
  WrittenProject project;
  (void)project.build({{"a", "page"}, {"b/c/index.html", "deep"}, {"b/d.html", "d"}});
  auto summary = project.build({{"a/index.html", "deep"}, {"b", "page"}});
  CHECK(summary.removed == 3);
  CHECK(project.text("a/index.html") == "deep");
  CHECK(project.text("b") == "page");
}

TEST_CASE("two files of one path are an error", "[write]") {
  WrittenProject project;
  Output output(project.root, project.site);
  output.put("a", "1");
  CHECK_THROWS_AS(output.put("a", "1"), Error);
}

TEST_CASE("a file that comes in pieces is written where it differs, and not where it does not", "[write]") {
  const std::string first(100'000, 'a'), second(100'000, 'b');
  auto pour = [](const WrittenProject& project, const std::vector<std::string>& pieces, const write::Look& look = {}) {
    Output output(project.root, project.site, look);
    output.put("other", "1");
    output.pour("data/large.json", [&](const auto& take) {
      for (const std::string& piece : pieces) take(piece);
    });
    return output.finish();
  };
  WrittenProject project;
  CHECK(pour(project, {first, second}).written == 2);
  const auto written_at = fs::last_write_time(project.site / "data/large.json");
  CHECK(pour(project, {first, second}).kept == 2);
  CHECK(pour(project, {first + second}).kept == 2);
  CHECK(fs::last_write_time(project.site / "data/large.json") == written_at);
  for (const auto& pieces : std::vector<std::vector<std::string>>{
           {first, second, "c"}, {first, "x" + second}, {"x", second}, {first}, {}, {first, second}}) {
    CHECK(pour(project, pieces).written == 1);
    std::string all;
    for (const std::string& piece : pieces) all += piece;
    CHECK(project.text("data/large.json") == all);
  }
  auto refuses_c = [](auto, std::string_view bytes, std::size_t from) { return bytes != "c" || from != 200'000; };
  CHECK(pour(project, {first, second, "c"}, refuses_c).written == 0);
  CHECK(project.text("data/large.json") == first + second);
  for (const auto& entry : fs::recursive_directory_iterator(project.site))
    CHECK_FALSE(files::is_unfinished(entry.path().filename().string()));
  fs::remove(project.site / "data/large.json");
  fs::create_symlink(project.site / "other", project.site / "data/large.json");
  CHECK(pour(project, {"1"}).written == 1);
  CHECK_FALSE(fs::is_symlink(project.site / "data/large.json"));
}
