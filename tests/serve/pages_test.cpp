// SPDX-License-Identifier: EUPL-1.2
#include "serve/pages.hpp"

#include "base/files.hpp"
#include "serve/media_type.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
namespace fs = std::filesystem;

namespace {

struct Folder {
  test::TempDir dir{};
  fs::path site = dir.path() / "public";

  Folder() {
    put("index.html", "home");
    put("404.html", "nothing here");
    put("möte/index.html", "meeting");
    put("a b.pdf", "pdf");
    put("style.css", "css");
    put(".insyn-tmp-1-0", "half");
    files::replace(dir.path() / "secret.txt", "secret");
  }
  void put(const std::string& name, const std::string& text) const {
    fs::create_directories((site / name).parent_path());
    files::replace(site / name, text);
  }
  [[nodiscard]] http::Answer get(std::string_view path) const { return serve::page(site, "/samverkan/", path); }
};

}  // namespace

TEST_CASE("files, folders and what is not there", "[serve]") {
  Folder folder;
  CHECK(folder.get("/").body == "home");
  CHECK(folder.get("/möte/").body == "meeting");
  CHECK(folder.get("/a b.pdf").type == "application/pdf");
  CHECK(folder.get("/style.css").type == "text/css; charset=utf-8");
  CHECK(folder.get("/möte").status == 302);
  CHECK(folder.get("/möte").headers.front().second == "/samverkan/m%C3%B6te/");
  for (auto path : {"/none", "/none/", "/style.css/", "/möte/none"}) {
    CHECK(folder.get(path).status == 404);
    CHECK(folder.get(path).body == "nothing here");
  }
}

TEST_CASE("a redirect never leads to another site", "[serve]") {
  Folder folder;
  folder.put("evil.example/index.html", "x");
  CHECK(serve::page(folder.site, "/", "//evil.example").headers.front().second == "/evil.example/");
}

TEST_CASE("nothing outside the folder is shown", "[serve]") {
  Folder folder;
  fs::create_symlink(folder.dir.path() / "secret.txt", folder.site / "link.txt");
  fs::create_directory_symlink(folder.dir.path(), folder.site / "up");
  fs::create_directory_symlink(folder.dir.path() / "public", folder.site / "self");
  using namespace std::string_view_literals;
  for (auto path : {"/../secret.txt"sv, "/möte/../../secret.txt"sv, "/./../secret.txt"sv, "//etc/passwd"sv,
                    "/link.txt"sv, "/up/secret.txt"sv, "/up/"sv, "/..\\secret.txt"sv, "/index.html\0.txt"sv,
                    "/.insyn-tmp-1-0"sv, "/.."sv, "/self/up/secret.txt"sv})
    CHECK((folder.get(path).status == 404 || folder.get(path).body == "home"));
  CHECK(folder.get("/self/style.css").body == "css");
  CHECK(folder.get("/" + std::string(5000, 'x')).status == 404);
}

TEST_CASE("a sister folder whose name begins alike is outside", "[serve]") {
  Folder folder;
  fs::create_directory(folder.dir.path() / "public-not");
  files::replace(folder.dir.path() / "public-not" / "x.txt", "secret");
  fs::create_symlink(folder.dir.path() / "public-not" / "x.txt", folder.site / "x.txt");
  CHECK(folder.get("/x.txt").status == 404);
}

TEST_CASE("a folder that is gone is a 404", "[serve]") {
  Folder folder;
  fs::remove_all(folder.site);
  CHECK(folder.get("/").status == 404);
  CHECK(folder.get("/").body == "404\n");
}

TEST_CASE("media types", "[serve]") {
  struct {
    const char *name, *type;
  } cases[] = {{"index.html", "text/html; charset=utf-8"},
               {"feed.xml", "application/xml; charset=utf-8"},
               {"kalender.ics", "text/calendar; charset=utf-8"},
               {"m.csv", "text/csv; charset=utf-8"},
               {"index.md", "text/markdown; charset=utf-8"},
               {"B.JPG", "image/jpeg"},
               {"logo.svg", "image/svg+xml"},
               {"bild.webp", "image/webp"},
               {"d.json", "application/json"},
               {"okänd.xyz", "application/octet-stream"},
               {"ingen", "application/octet-stream"}};
  for (const auto& c : cases) CHECK(serve::media_type(c.name) == c.type);
}
