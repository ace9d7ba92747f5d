// SPDX-License-Identifier: EUPL-1.2
// What is kept and what is made anew must together be what a build from nothing makes, whatever its authors do.
#include "pipeline/live_site.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <thread>

#include "base/files.hpp"
#include "base/text.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::pipeline;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

Files files_below(const fs::path& folder) {
  Files all;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all[entry.path().lexically_relative(folder).string()] = files::read(entry.path());
  return all;
}

std::vector<std::string> pages_below(const fs::path& folder) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files_below(folder))
    if (path.ends_with(".html")) paths.push_back(path);
  return paths;
}

/// Paths at which the two differ, or that one of them lacks.
std::vector<std::string> differences(const Files& a, const Files& b) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : a)
    if (auto other = b.find(path); other == b.end() || other->second != bytes) paths.push_back(path);
  for (const auto& [path, bytes] : b)
    if (!a.contains(path)) paths.push_back(path);
  return paths;
}

/// The example, in the hands of somebody who changes things at random.
class Author {
 public:
  explicit Author(unsigned seed) : chance_(seed) {
    const fs::path example = std::getenv("INSYN_SOURCE_DIR");
    for (const char* folder : {"minutes", "site"})
      fs::copy(example / folder, root() / folder, fs::copy_options::recursive);
    fs::remove(root() / "site/site.local.toml");
    if (seed % 2 == 1) fs::remove(root() / "minutes/glossary.md");  // with one, each page hangs on all that it explains
  }

  [[nodiscard]] fs::path root() const { return dir_.path(); }

  /// Does something, and says what.
  std::string edit() {
    static constexpr std::array kEdits{&Author::add_words,    &Author::add_decision, &Author::add_action,
                                       &Author::follow_up,    &Author::retitle,      &Author::change_attendance,
                                       &Author::remove_note,  &Author::copy_note,    &Author::change_word,
                                       &Author::rename_actor, &Author::withdraw,     &Author::change_settings,
                                       &Author::tick,         &Author::attach,       &Author::unpublish,
                                       &Author::plan_ahead,   &Author::count_anew,   &Author::hide_actor,
                                       &Author::date_stone};
    return (this->*kEdits[below(kEdits.size())])();
  }

 private:
  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(chance_); }

  fs::path any(std::string_view part) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(root() / "minutes"))
      if (entry.path().extension() == ".md" && entry.path().string().find(part) != std::string::npos)
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths.at(below(paths.size()));
  }
  fs::path any_note() { return any(below(3) == 0 ? "/minutes/" : "/20"); }

  std::string change(const fs::path& note, const std::function<void(std::string&)>& how) {
    std::string text = files::read(note);
    how(text);
    files::replace(note, text);
    return note.lexically_relative(root()).string();
  }
  std::string append(const fs::path& note, const std::string& words) {
    return change(note, [&](std::string& text) { text += words; });
  }
  static void replace_first(std::string& text, std::string_view what, std::string_view by) {
    if (auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), by);
  }

  std::string add_words() { return "words to " + append(any_note(), "\n\nNågra ord till.\n"); }
  std::string add_decision() { return "a decision to " + append(any("/20"), "\n\n**Beslut:** Vi fortsätter.\n"); }
  std::string add_action() {
    return "an action to " + append(any("/20"), "\n\n## Åtgärder\n\n- [ ] Exempelkommun: läsa, senast 2026-12-01\n");
  }
  std::string tick() {
    return "a box ticked in " + change(any("/20"), [](std::string& text) { replace_first(text, "- [ ]", "- [x]"); });
  }
  std::string follow_up() {
    const fs::path to = any("/20");
    return "a follow-up in " + append(any("/20"), "\n\n**Uppföljning:** klart, [beslutet](/" +
                                                      to.lexically_relative(root()).string() + "#beslut-1)\n");
  }
  std::string retitle() {
    return "a title in " + change(any_note(), [](std::string& text) {
             auto at = text.find("titel: ");
             if (at != std::string::npos) text.insert(at + std::string_view("titel: ").size(), "Ny ");
           });
  }
  std::string change_attendance() {
    return "attendance of " + change(any("/20"), [](std::string& text) {
             auto at = text.find("närvarande:\n  - ");
             if (at == std::string::npos) return;
             at = text.find("  - ", at);
             text.erase(at, text.find('\n', at) + 1 - at);
           });
  }
  std::string remove_note() {
    const fs::path note = any("/20");
    fs::remove(note);
    return "without " + note.lexically_relative(root()).string();
  }
  std::string copy_note() {
    const fs::path from = any("/20");
    const fs::path to =
        from.parent_path() / ("2026-0" + std::to_string(1 + below(9)) + "-1" + std::to_string(below(10)) + "-kopia.md");
    fs::copy_file(from, to, fs::copy_options::overwrite_existing);
    change(to, [](std::string& text) { replace_first(text, "datum:", "plats_i_stället:"); });
    return "a copy " + to.lexically_relative(root()).string();
  }
  std::string change_word() {
    return "a word in " + change(any_note(), [](std::string& text) { replace_first(text, "och", "samt"); });
  }
  std::string rename_actor() {
    return "an actor's name in " +
           change(any("/organisations/"), [](std::string& text) { replace_first(text, "titel: ", "titel: Nya "); });
  }
  std::string withdraw() {
    return "withdrawn " + change(any("/20"), [](std::string& text) {
             if (text.starts_with("---\n")) text.insert(4, "status: avpublicerat\nskäl: för provet\n");
           });
  }
  std::string unpublish() {
    return "a draft " + change(any("/20"), [](std::string& text) {
             if (text.starts_with("---\n")) text.insert(4, "publicera: nej\n");
           });
  }
  /// A meeting to come stands in the calendars of those who have a seat.
  std::string plan_ahead() {
    const fs::path group = any("gruppen/").parent_path();
    const fs::path note = group / ("2026-1" + std::to_string(below(3)) + "-0" + std::to_string(1 + below(9)) + ".md");
    if (fs::exists(note) && below(2) == 0) return fs::remove(note), "no more " + note.string();
    files::replace(note, "---\nstatus: planerat\ntid: 1" + std::to_string(below(10)) + ".00\n---\n# Ett möte till\n");
    return "planned " + note.string();
  }
  std::string count_anew() {
    return "a figure, " + change(root() / "minutes/barn/figures/elever-med-hog-franvaro.csv", [&](std::string& text) {
             text.back() == '\n' ? text.pop_back() : void();
             text.back() = static_cast<char>('0' + below(10));
           });
  }
  std::string hide_actor() {
    return "unseen " + change(any("/organisations/"), [](std::string& text) {
             if (text.starts_with("---\n")) text.insert(4, "publicera: nej\n");
           });
  }
  std::string date_stone() {
    return "a day of what is withdrawn: " + change(any("/20"), [&](std::string& text) {
             if (text.starts_with("---\n"))
               text.insert(4, "avpublicera: 2026-05-0" + std::to_string(1 + below(9)) + "\n");
           });
  }
  std::string change_settings() {
    return "a title in " + change(root() / "site/site.toml",
                                  [](std::string& text) { replace_first(text, "title = \"", "title = \"Ny "); });
  }
  std::string attach() {
    const fs::path note = any("/20");
    files::replace(note.parent_path() / "bilaga.txt", "rad " + std::to_string(below(100)));
    return "an attachment of " + append(note, "\n\nSe [bilagan](bilaga.txt).\n");
  }

  test::TempDir dir_{};
  std::mt19937 chance_;
};

/// A file that was written a moment ago is read once more: what is written next could have the same time.
void wait_for_the_clock() { std::this_thread::sleep_for(std::chrono::milliseconds(150)); }

int edits() {
  const char* asked = std::getenv("INSYN_LIVE_EDITS");
  return asked == nullptr ? 10 : std::atoi(asked);
}

}  // namespace

TEST_CASE("a site that is kept is the one that a build from nothing makes", "[pipeline]") {
  const unsigned seed = std::getenv("INSYN_LIVE_SEED") != nullptr
                            ? static_cast<unsigned>(std::atoi(std::getenv("INSYN_LIVE_SEED")))
                            : std::random_device()();
  Author author(seed);
  test::TempDir out;
  const Request request{.root = author.root(), .today = {2026, 6, 1}, .jobs = 2};
  LiveSite live(request, out.path() / "live");
  (void)live.refresh({}, [](const pipeline::Project&) {});
  std::string done = "seed " + std::to_string(seed);
  for (int i = 0; i < edits(); ++i) {
    wait_for_the_clock();  // else all that was saved just now is read anew, whatever was kept
    (done += "; ") += author.edit();
    CAPTURE(done);
    (void)live.glimpse(pages_below(out.path() / "live"));
    (void)live.refresh({"index.html"}, [](const pipeline::Project&) {});
    const pipeline::Project fresh = open_project(request, Errors::leave_out);
    if (fresh.has_unusable_settings()) continue;
    const fs::path anew = out.path() / ("anew-" + std::to_string(i));
    (void)build(fresh, request, anew);
    REQUIRE(differences(files_below(out.path() / "live"), files_below(anew)) == std::vector<std::string>{});
    fs::remove_all(anew);
  }
}

// Calendars of those with a seat, a decision's figures, tombstones, and what is part of what hang on files of others.
TEST_CASE("what hangs on another file is made anew with it", "[pipeline]") {
  Author author(1);
  test::TempDir out;
  const Request request{.root = author.root(), .today = {2026, 6, 1}, .jobs = 2};
  const fs::path minutes = author.root() / "minutes";
  const fs::path planned = minutes / "arbete/samverkansgruppen/2027-01-13.md";
  auto change = [](const fs::path& file, std::string_view what, std::string_view by) {
    const std::string text = files::read(file);
    REQUIRE(text.find(what) != std::string::npos);
    files::replace(file, replaced(text, what, by));
  };
  const std::vector<std::function<void()>> edits{
      [&] { files::replace(planned, "---\nstatus: planerat\ntid: 13.00\n---\n# Ett möte till\n"); },
      [&] { change(planned, "13.00", "14.00"); },
      [&] { change(planned, "tid:", "publicera: nej\ntid:"); },
      [&] { change(planned, "publicera: nej\n", ""); },
      [&] { fs::remove(planned); },
      [&] { change(minutes / "barn/figures/elever-med-hog-franvaro.csv", "VT 2026;7,3", "VT 2026;6,9"); },
      [&] { change(minutes / "barn/figures/elever-med-hog-franvaro.md", "titel: ", "titel: Nya "); },
      [&] {
        change(minutes / "arbete/news/2026-04-20-en-berattelse-fran-motesplatsen.md",
               "avpublicera: ", "avpublicera: 2026-05-02 #");
      },
      [&] { change(minutes / "organisations/region-exempel.md", "titel: ", "publicera: nej\ntitel: "); }};
  wait_for_the_clock();
  LiveSite live(request, out.path() / "live");
  (void)live.refresh({}, [](const pipeline::Project&) {});
  for (std::size_t i = 0; i < edits.size(); ++i) {
    CAPTURE(i);
    wait_for_the_clock();
    edits[i]();
    (void)live.refresh({}, [](const pipeline::Project&) {});
    const fs::path anew = out.path() / "anew";
    (void)build(open_project(request, Errors::leave_out), request, anew);
    CHECK(differences(files_below(out.path() / "live"), files_below(anew)) == std::vector<std::string>{});
    fs::remove_all(anew);
  }
}

TEST_CASE("a page that leaks goes, whoever made it leak, and comes back when it does not", "[pipeline]") {
  Author author(1);
  test::TempDir out;
  const std::string secret = "Upphandlingen av Rosa Huset avbryts i tysthet";
  const fs::path note = author.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const std::string text = files::read(note);
  const fs::path attached = author.root() / "site/static/brev.txt", copy = out.path() / "live/brev.txt";
  fs::create_directories(attached.parent_path());
  files::replace(attached, secret + ".\n");
  wait_for_the_clock();
  LiveSite live({.root = author.root(), .today = {2026, 6, 1}, .jobs = 2}, out.path() / "live");
  auto leaks = [&] { return live.refresh({}, [](const pipeline::Project&) {}).built.leaks.size(); };
  auto save = [&](const std::string& bytes) { wait_for_the_clock(), files::replace(note, bytes); };
  CHECK(leaks() == 0);
  CHECK(fs::exists(copy));
  save(text + "\n> [!INTERNT]\n> " + secret + ".\n");  // the copy is as it was, and leaks all the same
  CHECK(leaks() == 1);
  CHECK_FALSE(fs::exists(copy));
  save(text + "\n> [!INTERNT]\n> " + secret + ".\n\nMer.\n");
  CHECK(leaks() == 1);
  CHECK_FALSE(fs::exists(copy));
  save(text);
  CHECK(leaks() == 0);
  CHECK(fs::exists(copy));
}

TEST_CASE("a file leaks when the public text goes that stood for it, though the file is as it was", "[pipeline]") {
  Author author(1);
  test::TempDir out;
  const std::string words = "Upphandlingen av Rosa Huset avbryts i tysthet";
  const fs::path open = author.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const fs::path closed = author.root() / "minutes/barn/barnsamverkan/2026-02-25.md";
  const fs::path copy = out.path() / "live/brev.txt";
  const std::string text = files::read(open);
  fs::create_directories(author.root() / "site/static");
  files::replace(author.root() / "site/static/brev.txt", words + ".\n");
  files::replace(open, text + "\n" + words + ".\n");
  files::replace(closed, files::read(closed) + "\n> [!INTERNT]\n> " + words + ".\n");
  wait_for_the_clock();
  LiveSite live({.root = author.root(), .today = {2026, 6, 1}, .jobs = 2}, out.path() / "live");
  auto leaks = [&] { return live.refresh({}, [](const pipeline::Project&) {}).built.leaks.size(); };
  CHECK(leaks() == 0);
  CHECK(fs::exists(copy));
  files::replace(open, text);
  CHECK(leaks() == 1);
  CHECK_FALSE(fs::exists(copy));
}

TEST_CASE("a file that is known to leak is not there even while the rest is written", "[pipeline]") {
  Author author(1);
  test::TempDir out;
  const fs::path note = author.root() / "minutes/arbete/styrgruppen/2026-04-29.md", copy = out.path() / "live/brev.txt";
  const std::string secret = "Upphandlingen av Rosa Huset avbryts i tysthet";
  fs::create_directories(author.root() / "site/static");
  files::replace(author.root() / "site/static/brev.txt", secret + ".\n");
  files::replace(note, files::read(note) + "\n> [!INTERNT]\n> " + secret + ".\n");
  LiveSite live({.root = author.root(), .today = {2026, 6, 1}, .jobs = 2}, out.path() / "live");
  (void)live.refresh({}, [](const pipeline::Project&) {});
  std::atomic<bool> is_done{false}, was_there{false};
  std::thread passer_by([&] {
    while (!is_done) was_there = was_there || fs::exists(copy);
  });
  for (int i = 0; i < 5; ++i) {
    wait_for_the_clock();
    files::replace(note, files::read(note) + "\nMer.\n");
    CHECK(live.refresh({}, [](const pipeline::Project&) {}).built.leaks.size() == 1);
  }
  is_done = true;
  passer_by.join();
  CHECK_FALSE(was_there);
}

TEST_CASE("while the settings can't be used, what is withdrawn or made internal goes all the same", "[pipeline]") {
  Author author(1);
  test::TempDir out;
  const fs::path note = author.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const fs::path page = out.path() / "live/arbete/styrgruppen/2026-04-29/index.html";
  const std::string text = files::read(note), settings = files::read(author.root() / "site/site.toml");
  const std::string words = "eftersom pengar saknades.";
  REQUIRE(text.find(words) != std::string::npos);
  wait_for_the_clock();
  LiveSite live({.root = author.root(), .today = {2026, 6, 1}, .jobs = 2}, out.path() / "live");
  bool is_told = false;
  auto refresh = [&] {
    wait_for_the_clock();
    (void)live.refresh({}, [&](const pipeline::Project& project) { is_told = project.has_unusable_settings(); });
  };
  refresh();
  REQUIRE(files::read(page).find(words) != std::string::npos);
  files::replace(author.root() / "site/site.toml", "title = \"x\n" + settings);
  refresh();
  CHECK(is_told);
  CHECK(files::read(page).find(words) != std::string::npos);
  files::replace(note, replaced(text, words, "av skäl.\n\n> [!INTERNT]\n> " + words));
  refresh();
  CHECK(is_told);
  CHECK(files::read(page).find(words) == std::string::npos);
  files::replace(note, "---\nstatus: avpublicerat\nskäl: för provet\n" + text.substr(4));
  refresh();
  CHECK(files::read(page).find("för provet") != std::string::npos);
  files::replace(author.root() / "site/site.toml", settings);
  refresh();
  CHECK_FALSE(is_told);
}

TEST_CASE("a page that is looked at when its note goes is gone when its readers are told", "[pipeline]") {
  Author author(1);
  test::TempDir out;
  wait_for_the_clock();
  LiveSite live({.root = author.root(), .today = {2026, 6, 1}, .jobs = 2}, out.path() / "live");
  const std::string page = "arbete/styrgruppen/2026-04-29/index.html";
  (void)live.refresh({}, [](const pipeline::Project&) {});
  REQUIRE(fs::exists(out.path() / "live" / page));
  fs::remove(author.root() / "minutes/arbete/styrgruppen/2026-04-29.md");
  bool was_there = true;
  (void)live.refresh({page}, [&](const pipeline::Project&) { was_there = fs::exists(out.path() / "live" / page); });
  CHECK_FALSE(was_there);
}

TEST_CASE("words in one note touch its page, its neighbours' and what lists it, and no other", "[pipeline]") {
  Author author(1);
  test::TempDir out;
  wait_for_the_clock();
  LiveSite live({.root = author.root(), .today = {2026, 6, 1}, .jobs = 2}, out.path() / "live");
  (void)live.refresh({}, [](const pipeline::Project&) {});
  CHECK(live.refresh({}, [](const pipeline::Project&) {}).touched.empty());
  const fs::path note = author.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  REQUIRE(fs::exists(note));
  wait_for_the_clock();
  files::replace(note, files::read(note) + "\n\nNågra ord till.\n");
  bool was_there = false;
  auto done = live.refresh({"arbete/styrgruppen/2026-04-29/index.html"}, [&](const pipeline::Project&) {
    was_there = files::read(out.path() / "live/arbete/styrgruppen/2026-04-29/index.html").find("Några ord till") !=
                std::string::npos;
  });
  CHECK(was_there);
  auto touches = [&](const std::string& path) {
    return std::any_of(done.touched.begin(), done.touched.end(), [&](const Touched& one) { return one.path == path; });
  };
  CHECK(touches("arbete/styrgruppen/2026-04-29/index.html"));
  CHECK(touches("arbete/styrgruppen/2026-04-29/index.md"));
  CHECK(touches("arbete/styrgruppen/index.html"));
  CHECK(touches("index.html"));
  auto is_later = [&](const std::string& path) {
    return std::find(done.later.begin(), done.later.end(), path) != done.later.end();
  };
  CHECK(is_later("index.html"));
  CHECK_FALSE(is_later("arbete/styrgruppen/2026-04-29/index.html"));
  CHECK_FALSE(touches("arbete/samverkansgruppen/index.html"));
  CHECK_FALSE(touches("om/index.html"));
  CHECK_FALSE(touches("style/insyn.css"));
  CHECK(done.built.files.written < 40);
}

namespace {
/// In the note's running text: its last section is known, and says something of its own.
std::string with_words(const std::string& text) {
  return replaced(text, "eftersom pengar saknades.", "eftersom pengar saknades. Några ord till.");
}
}  // namespace

TEST_CASE("words in a note are shown before the rest is looked at; whatever else was changed waits for it",
          "[pipeline]") {
  Author author(1);
  test::TempDir out;
  const fs::path note = author.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const std::string page = "arbete/styrgruppen/2026-04-29/index.html", text = files::read(note);
  LiveSite live({.root = author.root(), .today = {2026, 6, 1}, .jobs = 2}, out.path() / "live");
  auto refresh = [&] { (void)live.refresh({page}, [](const pipeline::Project&) {}); };
  auto glimpse_of = [&](const std::string& saved) {
    files::replace(note, text);
    wait_for_the_clock();
    refresh();
    files::replace(note, saved);
    return !live.glimpse({page, "index.html", "finns/inte/index.html"}).empty();
  };
  auto shown = [&] { return files::read(out.path() / "live" / page); };

  CHECK(glimpse_of(replaced(with_words(text), "Några ord till.", "Några ord till.\n\n> [!INTERNT]\n> Det hemliga.\n")));
  CHECK(shown().find("Några ord till.") != std::string::npos);
  CHECK(shown().find("Det hemliga") == std::string::npos);
  const std::string early = shown();
  refresh();
  CHECK(shown() == early);
  CHECK(live.true_glimpses() == std::vector<std::string>{page});

  CHECK_FALSE(glimpse_of(text));  // nothing
  for (const char* more :
       {"**Beslut:** Vi fortsätter.", "## En punkt till", "[Länk](https://www.exempelkommun.example)",
        "**Uppföljning:** klart", "## Åtgärder\n\n- [ ] Exempelkommun: läsa, senast 2026-12-01", "Ring 070-174 06 05.",
        "##Rubrik"}) {
    CAPTURE(more);
    CHECK_FALSE(glimpse_of(text + "\n\n" + more + "\n"));
  }
  for (const char* line : {"titel: En annan", "publicera: nej", "status: avpublicerat", "språk: en"}) {
    CAPTURE(line);
    CHECK_FALSE(glimpse_of("---\n" + std::string(line) + "\n" + text.substr(4)));
  }
}

TEST_CASE("a glimpse of words that were taken back is not what stays", "[pipeline]") {
  Author author(1);
  test::TempDir out;
  const fs::path note = author.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const std::string page = "arbete/styrgruppen/2026-04-29/index.html", text = files::read(note);
  wait_for_the_clock();
  LiveSite live({.root = author.root(), .today = {2026, 6, 1}, .jobs = 2}, out.path() / "live");
  auto refresh = [&] { (void)live.refresh({page}, [](const pipeline::Project&) {}); };
  refresh();
  files::replace(note, with_words(text));
  CHECK(live.glimpse({page}).size() == 1);
  files::replace(note, text);
  refresh();
  CHECK(files::read(out.path() / "live" / page).find("Några ord till.") == std::string::npos);
  CHECK(live.true_glimpses().empty());
}
