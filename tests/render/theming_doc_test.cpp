// SPDX-License-Identifier: EUPL-1.2
// The docs tell of exactly the colours and the names in templates that there are. UPDATE=1 writes their tables anew.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/files.hpp"
#include "render/colours.hpp"
#include "render/embedded.hpp"
#include "render/template_check.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

using render::NameSet;

struct Described {
  const char *name, *what;
};

// In the order of the docs: what a project is most likely to change comes first.
constexpr Described kTemplates[] = {
    {"home.html", "startsidan"},
    {"project.html", "ett projekt"},
    {"group.html", "en grupp"},
    {"meeting.html", "ett möte"},
    {"material.html", "ett underlag"},
    {"news.html", "en nyhet"},
    {"news-list.html", "ett projekts alla nyheter"},
    {"page.html", "en vanlig sida"},
    {"plan.html", "handlingsplanen"},
    {"initiative.html", "en insats"},
    {"figures.html", "ett projekts alla mått"},
    {"figure.html", "ett mått"},
    {"organisation.html", "en aktör"},
    {"organisations.html", "registret över aktörer"},
    {"decisions.html", "registret över beslut, och ett år i det"},
    {"actions.html", "registret över åtgärder"},
    {"advice.html", "registret över råd"},
    {"openness.html", "öppenheten i siffror"},
    {"glossary.html", "ordlistan"},
    {"questions.html", "frågor och svar"},
    {"index.html", "innehåll A–Ö och efter år"},
    {"press.html", "för press och den som vill veta mer"},
    {"data.html", "öppna data"},
    {"statement.html", "tillgänglighetsredogörelsen"},
    {"entrance.html", "ingången på ett annat språk"},
    {"not-found.html", "sidan som inte finns"},
    {"moved.html", "en sida som har flyttat"},
    {"withdrawn.html", "en sida som är avpublicerad"},
    {"posts/wordpress.html", "ett inlägg på webbplatsen"},
    {"posts/facebook.txt", "ett inlägg på Facebook"},
    {"posts/manual.txt", "ett inlägg att klistra in"},
};

render::TemplateTexts built_in() {
  render::TemplateTexts texts;
  for (const auto& file : render::embedded_files())
    if (file.path.starts_with("templates/")) texts.emplace(file.path, file.text);
  return texts;
}

std::string listed(const NameSet& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "`" : ", `") + name + "`";
  return list.empty() ? "–" : list;
}

NameSet without(NameSet names, const NameSet& others) {
  std::erase_if(names, [&](const std::string& name) { return others.contains(name); });
  return names;
}

bool includes_all(const NameSet& names, const NameSet& others) {
  return std::includes(names.begin(), names.end(), others.begin(), others.end());
}

std::string names_table() {
  const auto templates = built_in();
  auto names = [&](const std::string& path) { return render::names_in("templates/" + path, templates); };
  NameSet frame = names("parts/top.html");
  frame.merge(names("parts/bottom.html"));
  const NameSet foot = without(names("parts/foot.html"), frame);
  std::string table = fmt::format(
      "- På varje sida: {}\n- Under ett dokuments text (*foten*): {}\n\n| Mall | Sidan | Namn utöver varje sidas "
      "|\n|---|---|---|\n",
      listed(frame), listed(foot));
  for (const auto& [name, what] : kTemplates) {
    NameSet own = names(name);
    const bool has_foot = includes_all(own, foot);
    own = without(std::move(own), frame);
    if (has_foot) own = without(std::move(own), foot);
    table += fmt::format("| `{}` | {} | {}{} |\n", name, what, has_foot ? "*foten*, " : "", listed(own));
  }
  return table;
}

std::string colours_table() {
  std::string table = "| Namn | Vad som får färgen | Ljust | Mörkt |\n|---|---|---|---|\n";
  for (const auto& token : render::tokens())
    table +=
        fmt::format("| `{}` | {} | `{}` | `{}` |\n", token.name, token.meaning.sv, hex(token.light), hex(token.dark));
  return table;
}

/// Holds what stands between the marks against the table, or writes it there.
void hold(const std::string& document, const std::string& mark, const std::string& table) {
  const char* source = std::getenv("INSYN_SOURCE_DIR");
  REQUIRE(source != nullptr);
  const auto path = std::filesystem::path(source) / "docs" / document;
  const std::string text = files::read(path), begin = "<!-- " + mark + " -->\n";
  const auto from = text.find(begin);
  REQUIRE(from != std::string::npos);
  const auto to = text.find("<!-- slut -->", from);
  REQUIRE(to != std::string::npos);
  const std::string expected = text.substr(0, from + begin.size()) + table + text.substr(to);
  if (std::getenv("UPDATE") && text != expected) files::replace(path, expected);
  INFO("UPDATE=1 writes the table anew");
  CHECK((text == expected || std::getenv("UPDATE")));
}

}  // namespace

TEST_CASE("docs/installningar.md has a row for every colour, and no other", "[render]") {
  hold("installningar.md", "färger", colours_table());
}

TEST_CASE("docs/theming.md has every name of every template, and no other", "[render]") {
  hold("theming.md", "namn", names_table());
}

TEST_CASE("docs/theming.md tells of every template", "[render]") {
  for (const auto& [path, text] : built_in()) {
    if (path.starts_with("templates/parts/") || path.starts_with("templates/fragments/")) continue;
    INFO(path);
    CHECK(std::any_of(std::begin(kTemplates), std::end(kTemplates),
                      [&, file = path](const Described& one) { return file == std::string("templates/") + one.name; }));
  }
}
