// SPDX-License-Identifier: EUPL-1.2
#include <httplib.h>

#include <atomic>
#include <thread>

#include "base/error.hpp"
#include "base/files.hpp"
#include "serve/serve.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
namespace fs = std::filesystem;

namespace {

/// A project of one note, whose rebuild copies the note into a page; a note that says "fel" is refused.
struct Project {
  test::TempDir dir{};
  fs::path notes = dir.path() / "minutes", site = dir.path() / "public";
  std::atomic<int> builds{0};

  Project() {
    fs::create_directory(notes);
    fs::create_directory(site);
    save("one");
  }
  void save(const std::string& text) const { files::replace(notes / "a.md", text); }

  serve::Options options() {
    serve::Options options;
    options.port = 0;
    options.folder = site;
    options.watch = {notes};
    options.rebuild = [this](const serve::Shown&, const serve::Ready& ready) {
      ++builds;
      std::string text = files::read(notes / "a.md");
      if (text == "fel") return ready({"minutes/a.md:1:1: <fel>"});
      if (text == "kast") throw Error("the machine failed");
      files::replace(site / "index.html", "<html><body><p>" + text + "</p></body></html>");
      ready({});
    };
    return options;
  }
};

struct Running {
  Project project{};
  serve::Server server{project.options()};
  Running() { server.start(); }
  httplib::Client client() const { return httplib::Client("127.0.0.1", server.port()); }
  std::string home() const { return client().Get("/samverkan/")->body; }

  /// Reads the stream of builds, does `then` at its first event, and returns all until it has seen `count` events.
  std::string events(int count, const std::function<void()>& then) const {
    std::string seen;
    auto events_seen = [&] {
      int n = 0;
      for (std::size_t at = 0; (at = seen.find("\n\n", seen.find("event: build", at))) != seen.npos; at += 2) ++n;
      return n;
    };
    bool done = false;
    client().Get("/_insyn/events", [&](const char* bytes, std::size_t size) {
      seen.append(bytes, size);
      if (!done && events_seen() == 1) then(), done = true;
      return events_seen() < count;
    });
    return seen;
  }
};

}  // namespace

TEST_CASE("the root leads to the site, which is shown with the script in it", "[serve]") {
  Running running;
  auto client = running.client();
  CHECK(client.Get("/")->get_header_value("Location") == "/samverkan/");
  CHECK(client.Get("/samverkan")->get_header_value("Location") == "/samverkan/");
  auto home = client.Get("/samverkan/");
  CHECK(home->body.find("<p>one</p><script src=\"/_insyn/reload.js?build=") != std::string::npos);
  CHECK(home->get_header_value("Cache-Control") == "no-store");
  CHECK(home->get_header_value("X-Content-Type-Options") == "nosniff");
  CHECK(client.Get("/elsewhere")->status == 404);
  CHECK(client.Head("/samverkan/")->status == 200);
  CHECK(client.Post("/samverkan/", "x", "text/plain")->status == 405);
  CHECK(running.server.url() == "http://127.0.0.1:" + std::to_string(running.server.port()) + "/samverkan/");
}

TEST_CASE("the script is fit for pages that allow only their own", "[serve]") {
  Running running;
  auto script = running.client().Get("/_insyn/reload.js?build=1");
  CHECK(script->get_header_value("Content-Type") == "text/javascript; charset=utf-8");
  CHECK(script->body.find("WORDS;") == std::string::npos);
  CHECK(script->body.find("\"Något behöver rättas\"") != std::string::npos);
  CHECK(script->body.find("innerHTML") == std::string::npos);
}

TEST_CASE("a saved note is built and the browser is told", "[serve]") {
  Running running;
  std::string seen = running.events(2, [&] { running.project.save("two"); });
  CHECK(seen.find("retry: 500") != std::string::npos);
  CHECK(running.home().find("<p>two</p>") != std::string::npos);
}

TEST_CASE("what a rebuild says is told until a rebuild says nothing", "[serve]") {
  Running running;
  std::string seen = running.events(2, [&] { running.project.save("fel"); });
  CHECK(seen.find(R"("message":"minutes/a.md:1:1: \u003Cfel\u003E")") != std::string::npos);
  CHECK(running.home().find("<p>one</p>") != std::string::npos);
  CHECK(running.events(1, [] {}).find("a.md:1:1") != std::string::npos);
  seen = running.events(2, [&] { running.project.save("kast"); });
  CHECK(seen.find("the machine failed") != std::string::npos);
  seen = running.events(2, [&] { running.project.save("three"); });
  CHECK(seen.rfind(R"("message":""})") != std::string::npos);
  CHECK(running.home().find("<p>three</p>") != std::string::npos);
}

TEST_CASE("several savings at once are fewer builds, and the last one is shown", "[serve]") {
  Running running;
  for (int i = 0; i < 20; ++i) running.project.save(std::to_string(i));
  auto shows_last = [&] { return running.home().find("<p>19</p>") != std::string::npos; };
  for (int i = 0; i < 100 && !shows_last(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK(shows_last());
  CHECK(running.project.builds < 15);
}

TEST_CASE("paths out of the folder and foreign hosts are refused", "[serve]") {
  Running running;
  auto client = running.client();
  for (std::string path :
       {"/samverkan/../minutes/a.md", "/samverkan/%2e%2e/minutes/a.md", "/samverkan/..%2fminutes/a.md",
        "/samverkan/%00", "/samverkan//../../minutes/a.md", "/../minutes/a.md"})
    CHECK(client.Get(path)->status == 404);
  CHECK(client.Get("/samverkan/", httplib::Headers{{"Host", "evil.example"}})->status == 403);
}

TEST_CASE("a folder that vanishes does not end the server", "[serve]") {
  Running running;
  fs::remove_all(running.project.site);
  CHECK(running.client().Get("/samverkan/")->status == 404);
  fs::create_directory(running.project.site);
  running.events(2, [&] { running.project.save("back"); });
  CHECK(running.home().find("<p>back</p>") != std::string::npos);
}

TEST_CASE("a first build that throws, and a taken port, are told at once", "[serve]") {
  Running running;
  auto options = running.project.options();
  options.port = running.server.port();
  CHECK_THROWS_WITH(serve::Server(options).start(), Catch::StartsWith("port "));
  options.port = 0;
  options.rebuild = [](const serve::Shown&, const serve::Ready&) { throw Error("no settings"); };
  CHECK_THROWS_WITH(serve::Server(options).start(), "no settings");
}

TEST_CASE("many open tabs do not keep a page waiting, and stopping ends them", "[serve]") {
  Running running;
  std::atomic<int> listening{0};
  std::vector<std::thread> tabs;
  for (int i = 0; i < 50; ++i)
    tabs.emplace_back([&] {
      bool counted = false;
      running.client().Get("/_insyn/events", [&](const char*, std::size_t) {
        if (!counted) ++listening, counted = true;
        return true;
      });
    });
  while (listening < 50) std::this_thread::yield();
  CHECK(running.home().find("<p>one</p>") != std::string::npos);
  running.server.stop();
  for (auto& tab : tabs) tab.join();
}
