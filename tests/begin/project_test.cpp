// SPDX-License-Identifier: EUPL-1.2
#include "begin/project.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "begin/kinds.hpp"
#include "begin/names.hpp"
#include "begin/starter.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::begin;

namespace {

Answers answers_for(std::string_view kind, Lang lang = Lang::sv) {
  return {.municipality = "Exempelkommun", .kind = std::string(kind), .lang = lang, .today = {2026, 3, 11}};
}

const NewFile* file_named(const std::vector<NewFile>& files, const std::string& path) {
  auto found = std::find_if(files.begin(), files.end(), [&](const NewFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("no place is left unfilled, and no two files want one path", "[begin]") {
  for (Lang lang : {Lang::sv, Lang::en})
    for (std::string_view kind : kinds()) {
      auto files = new_project(answers_for(kind, lang));
      for (const NewFile& file : files) {
        INFO(file.path);
        CHECK(file.text.find("«") == std::string::npos);
        CHECK(file.path.find("dot-") == std::string::npos);
      }
      auto same = std::adjacent_find(files.begin(), files.end(),
                                     [](const NewFile& a, const NewFile& b) { return a.path == b.path; });
      CHECK(same == files.end());
    }
}

TEST_CASE("each group of a kind has a file written for it", "[begin]") {
  for (Lang lang : {Lang::sv, Lang::en})
    for (std::string_view kind : kinds()) {
      const std::string folder = std::string(folder_of(lang)) + "/" + std::string(kind) + "/project/minutes/project/";
      auto facts = facts_of(kind, lang);
      std::size_t own = 0;
      for (const EmbeddedFile& file : starters_below(folder)) own += file.path.ends_with("/group.md");
      CHECK(own == facts.groups.size());
      for (const std::string& group : facts.groups)
        CHECK_FALSE(starter(folder + name_for(group) + "/group.md").empty());
    }
}

TEST_CASE("groups and actors of one's own take the place of the kind's", "[begin]") {
  Answers answers = answers_for("arbete");
  answers.title = "Väg 23: nu";
  answers.groups = {"Styrgruppen", "Samverkansgruppen"};
  answers.actors = {"Polisen", "Idrottsföreningen", "exempelkommun"};
  auto files = new_project(answers);
  REQUIRE(file_named(files, "minutes/vag-23-nu/styrgruppen/group.md") != nullptr);
  CHECK(file_named(files, "minutes/vag-23-nu/advisory-board/group.md") == nullptr);
  CHECK(file_named(files, "minutes/organisations/arbetsformedlingen.md") == nullptr);
  const std::string& roster = file_named(files, "minutes/vag-23-nu/samverkansgruppen/group.md")->text;
  CHECK(roster.find("representanter:\n  - organisation: Exempelkommun\n  - organisation: Polisen\n"
                    "  - organisation: Idrottsföreningen\ndagordning:\n") != std::string::npos);
  CHECK(file_named(files, "minutes/vag-23-nu/project.md")->text.find("titel: Väg 23: nu\n") != std::string::npos);
}

// A project that was called Om stood at the address of the page om.md, and was not published.
TEST_CASE("no project takes the address of a page that every site begins with", "[begin]") {
  auto made_of = [](const char* title, Lang lang) {
    Answers answers = answers_for("arbete", lang);
    answers.title = title;
    return new_project(answers);
  };
  for (const char* title : {"Om", "Personuppgifter", "Ordlista", "Data"})
    CHECK_THROWS_AS(made_of(title, Lang::sv), UsageError);
  for (const char* title : {"About", "Personal data", "Ordlista"})
    CHECK_THROWS_AS(made_of(title, Lang::en), UsageError);
  CHECK_FALSE(made_of("About", Lang::sv).empty());
  CHECK_FALSE(made_of("Glossary", Lang::sv).empty());
}

// The last of two groups of one name took the other's place, and an actor that was named twice had two seats.
TEST_CASE("two groups are two, and an actor that is named twice is one", "[begin]") {
  Answers answers = answers_for("arbete");
  answers.groups = {"Grupp A", "grupp a"};
  CHECK_THROWS_AS(new_project(answers), UsageError);
  answers.groups = {"Grupp A"};
  answers.actors = {"Skolan", "skolan ", "EXEMPELKOMMUN", "Polisen"};
  auto files = new_project(answers);
  CHECK(file_named(files, "minutes/arbete/grupp-a/group.md")
            ->text.find("representanter:\n  - organisation: Exempelkommun\n  - organisation: Skolan\n"
                        "  - organisation: Polisen\ndagordning:\n") != std::string::npos);
  answers.actors = {"Ås", "As"};
  CHECK_THROWS_AS(new_project(answers), UsageError);
}

TEST_CASE("each channel that is chosen is in the settings, and no other", "[begin]") {
  Answers answers = answers_for("arbete");
  answers.channels = {ChannelType::wordpress, ChannelType::facebook};
  auto files = new_project(answers);
  const std::string& settings = file_named(files, "site/site.toml")->text;
  for (const char* type : {"type = \"wordpress\"", "type = \"facebook\"", "env:INSYN_WORDPRESS_PASSWORD"})
    CHECK(settings.find(type) != std::string::npos);
  CHECK(settings.find("type = \"manual\"") == std::string::npos);
}
