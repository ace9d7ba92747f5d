// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/random_author.hpp"

#include <algorithm>
#include <array>

#include "base/files.hpp"

namespace insyn::test {
namespace fs = std::filesystem;
namespace {

void replace_first(std::string& text, std::string_view what, std::string_view by) {
  if (auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), by);
}

}  // namespace

RandomAuthor::RandomAuthor(unsigned seed)
    : example_(seed % 2 == 1 ? ExampleCopy::Glossary::left_out : ExampleCopy::Glossary::kept), chance_(seed) {}

std::string RandomAuthor::edit() {
  static constexpr std::array kEdits{
      &RandomAuthor::add_words,    &RandomAuthor::add_decision, &RandomAuthor::add_action,
      &RandomAuthor::follow_up,    &RandomAuthor::retitle,      &RandomAuthor::change_attendance,
      &RandomAuthor::remove_note,  &RandomAuthor::copy_note,    &RandomAuthor::change_word,
      &RandomAuthor::rename_actor, &RandomAuthor::withdraw,     &RandomAuthor::change_settings,
      &RandomAuthor::tick,         &RandomAuthor::attach,       &RandomAuthor::unpublish,
      &RandomAuthor::plan_ahead,   &RandomAuthor::count_anew,   &RandomAuthor::hide_actor,
      &RandomAuthor::date_stone};
  return (this->*kEdits[below(kEdits.size())])();
}

std::size_t RandomAuthor::below(std::size_t count) {
  return std::uniform_int_distribution<std::size_t>(0, count - 1)(chance_);
}

fs::path RandomAuthor::any(std::string_view part) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root() / "minutes"))
    if (entry.path().extension() == ".md" && entry.path().string().find(part) != std::string::npos)
      paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths.at(below(paths.size()));
}

fs::path RandomAuthor::any_note() { return any(below(3) == 0 ? "/minutes/" : "/20"); }

std::string RandomAuthor::change(const fs::path& note, const std::function<void(std::string&)>& how) {
  std::string text = files::read(note);
  how(text);
  files::replace(note, text);
  return note.lexically_relative(root()).string();
}

std::string RandomAuthor::append(const fs::path& note, const std::string& words) {
  return change(note, [&](std::string& text) { text += words; });
}

// ---- what an author does --------------------------------------------------------------------------------------------

std::string RandomAuthor::add_words() { return "words to " + append(any_note(), "\n\nNågra ord till.\n"); }

std::string RandomAuthor::add_decision() {
  return "a decision to " + append(any("/20"), "\n\n**Beslut:** Vi fortsätter.\n");
}

std::string RandomAuthor::add_action() {
  return "an action to " + append(any("/20"), "\n\n## Åtgärder\n\n- [ ] Exempelkommun: läsa, senast 2026-12-01\n");
}

std::string RandomAuthor::tick() {
  return "a box ticked in " + change(any("/20"), [](std::string& text) { replace_first(text, "- [ ]", "- [x]"); });
}

std::string RandomAuthor::follow_up() {
  const fs::path to = any("/20");
  return "a follow-up in " + append(any("/20"), "\n\n**Uppföljning:** klart, [beslutet](/" +
                                                    to.lexically_relative(root()).string() + "#beslut-1)\n");
}

std::string RandomAuthor::retitle() {
  return "a title in " + change(any_note(), [](std::string& text) {
           auto at = text.find("titel: ");
           if (at != std::string::npos) text.insert(at + std::string_view("titel: ").size(), "Ny ");
         });
}

std::string RandomAuthor::change_attendance() {
  return "attendance of " + change(any("/20"), [](std::string& text) {
           auto at = text.find("närvarande:\n  - ");
           if (at == std::string::npos) return;
           at = text.find("  - ", at);
           text.erase(at, text.find('\n', at) + 1 - at);
         });
}

std::string RandomAuthor::remove_note() {
  const fs::path note = any("/20");
  fs::remove(note);
  return "without " + note.lexically_relative(root()).string();
}

std::string RandomAuthor::copy_note() {
  const fs::path from = any("/20");
  const fs::path to =
      from.parent_path() / ("2026-0" + std::to_string(1 + below(9)) + "-1" + std::to_string(below(10)) + "-kopia.md");
  fs::copy_file(from, to, fs::copy_options::overwrite_existing);
  change(to, [](std::string& text) { replace_first(text, "datum:", "plats_i_stället:"); });
  return "a copy " + to.lexically_relative(root()).string();
}

std::string RandomAuthor::change_word() {
  return "a word in " + change(any_note(), [](std::string& text) { replace_first(text, "och", "samt"); });
}

std::string RandomAuthor::rename_actor() {
  return "an actor's name in " +
         change(any("/organisations/"), [](std::string& text) { replace_first(text, "titel: ", "titel: Nya "); });
}

std::string RandomAuthor::withdraw() {
  return "withdrawn " + change(any("/20"), [](std::string& text) {
           if (text.starts_with("---\n")) text.insert(4, "status: avpublicerat\nskäl: för provet\n");
         });
}

std::string RandomAuthor::unpublish() {
  return "a draft " + change(any("/20"), [](std::string& text) {
           if (text.starts_with("---\n")) text.insert(4, "publicera: nej\n");
         });
}

/// A meeting to come stands in the calendars of those who have a seat.
std::string RandomAuthor::plan_ahead() {
  const fs::path group = any("gruppen/").parent_path();
  const fs::path note = group / ("2026-1" + std::to_string(below(3)) + "-0" + std::to_string(1 + below(9)) + ".md");
  if (fs::exists(note) && below(2) == 0) return fs::remove(note), "no more " + note.string();
  files::replace(note, "---\nstatus: planerat\ntid: 1" + std::to_string(below(10)) + ".00\n---\n# Ett möte till\n");
  return "planned " + note.string();
}

std::string RandomAuthor::count_anew() {
  return "a figure, " + change(root() / "minutes/barn/figures/elever-med-hog-franvaro.csv", [&](std::string& text) {
           text.back() == '\n' ? text.pop_back() : void();
           text.back() = static_cast<char>('0' + below(10));
         });
}

std::string RandomAuthor::hide_actor() {
  return "unseen " + change(any("/organisations/"), [](std::string& text) {
           if (text.starts_with("---\n")) text.insert(4, "publicera: nej\n");
         });
}

std::string RandomAuthor::date_stone() {
  return "a day of what is withdrawn: " + change(any("/20"), [&](std::string& text) {
           if (text.starts_with("---\n"))
             text.insert(4, "avpublicera: 2026-05-0" + std::to_string(1 + below(9)) + "\n");
         });
}

std::string RandomAuthor::change_settings() {
  return "a title in " + change(root() / "site/site.toml",
                                [](std::string& text) { replace_first(text, "title = \"", "title = \"Ny "); });
}

std::string RandomAuthor::attach() {
  const fs::path note = any("/20");
  files::replace(note.parent_path() / "bilaga.txt", "rad " + std::to_string(below(100)));
  return "an attachment of " + append(note, "\n\nSe [bilagan](bilaga.txt).\n");
}

}  // namespace insyn::test
