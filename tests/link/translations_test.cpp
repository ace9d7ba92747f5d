// SPDX-License-Identifier: EUPL-1.2
#include "link/linked.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::link;
using namespace insyn::support;

namespace {

Note original() { return meeting_note("arbete/samverkan/2025-03-12").decision("Vi öppnar.").action("Alla", "ring"); }

/// The meeting once more, in English, in a file beside it.
Note in_english(const std::string& of = "2025-03-12.md") {
  Note note = original();
  Document& document = note.edit();
  document.id += "-en", document.url_path = document.id + "/", document.path = "minutes/" + document.id + ".md";
  document.language = "en";
  document.translation_of = {of, {3, 18}};
  return note;
}

constexpr auto kOriginal = "arbete/samverkan/2025-03-12", kEnglish = "arbete/samverkan/2025-03-12-en";

}  // namespace

TEST_CASE("a translation names its original by file, by path or by id", "[link]") {
  for (const char* name : {"2025-03-12.md", "2025-03-12", "../samverkan/2025-03-12.md",
                           "minutes/arbete/samverkan/2025-03-12.md", "arbete/samverkan/2025-03-12"}) {
    INFO(name);
    Linked site = linked_in_group({original(), in_english(name)});
    CHECK(site.found() == Strings{});
    CHECK(site.site.translation(site.id(kOriginal), "en") == site.id(kEnglish));
    REQUIRE(site.site.as_translation(site.id(kEnglish)));
    CHECK(site.site.as_translation(site.id(kEnglish))->original == site.id(kOriginal));
    CHECK_FALSE(site.site.as_translation(site.id(kOriginal)));
  }
}

TEST_CASE("what is decided is decided once, in however many languages it is told", "[link]") {
  Linked site = linked_in_group({original(), in_english()});
  CHECK(site.site.threads.size() == 1);
  CHECK(site.site.actions.size() == 1);
  CHECK(site.site.groups[0].meetings == std::vector{site.id(kOriginal)});
  CHECK(site.facts(kEnglish).status == site.facts(kOriginal).status);
}

TEST_CASE("a translation is current as long as its original's text begins with the version that it states", "[link]") {
  using Version = Translation::Version;
  for (auto [stated, version] : {std::pair("", Version::unstated), std::pair("3fa9c2d1", Version::current),
                                 std::pair("4fa9c2d1", Version::outdated)}) {
    Note swedish = original(), english = in_english();
    swedish.edit().text_sha256 = "3fa9c2d10b7e";
    english.edit().translated_version = stated;
    Linked site = linked_in_group({swedish, english});
    CHECK(site.site.as_translation(site.id(kEnglish))->version == version);
  }
}

TEST_CASE("a translation that translates nothing, or not the original, is a mistake", "[link]") {
  auto found = [](std::vector<Note> notes) { return linked_in_group(std::move(notes)).found(); };
  const std::string at = " minutes/arbete/samverkan/2025-03-12-en.md:3:18";
  CHECK(found({original(), in_english("2025-03-13.md")}) == Strings{"broken-link" + at});
  CHECK(found({original(), in_english("2025-03-12-en.md")}) == Strings{"broken-link" + at});
  Note swedish = in_english();
  swedish.edit().language = "";
  CHECK(found({original(), swedish}) == Strings{"bad-value" + at});
  Note second = in_english();
  second.edit().id += "2", second.edit().path = "minutes/" + second.edit().id + ".md";
  second.edit().url_path = second.edit().id + "/";
  CHECK(found({original(), in_english(), second}) ==
        Strings{"bad-value minutes/arbete/samverkan/2025-03-12-en2.md:3:18"});
  second.edit().language = "ar", second.edit().translation_of.text = "2025-03-12-en.md";
  CHECK(found({original(), in_english(), second}) ==
        Strings{"bad-value minutes/arbete/samverkan/2025-03-12-en2.md:3:18"});
}

TEST_CASE("what is withdrawn or held back in one language is so in all", "[link]") {
  Linked withdrawn = linked_in_group({original().withdrawn("Fel text"), in_english()});
  CHECK(withdrawn.found() == Strings{});
  CHECK(withdrawn.id(kEnglish) == kNoDocument);
  CHECK(withdrawn.site.tombstones.size() == 2);
  CHECK(withdrawn.site.tombstones[1].decisions.empty());
  CHECK(linked_in_group({original().published(Publish::no), in_english()}).id(kEnglish) == kNoDocument);
  CHECK(linked_in_group({original().status(MeetingStatus::draft), in_english()}).id(kEnglish) == kNoDocument);
  Linked held = linked_in_group({original().status(MeetingStatus::held), in_english()});
  REQUIRE(held.id(kEnglish) != kNoDocument);
  CHECK(held.site.doc(held.id(kEnglish)).marks.statements.empty());
}

TEST_CASE("an organisation, an initiative and a figure are counted once, whatever their languages", "[link]") {
  auto english = [](Note note) {
    Document& document = note.edit();
    document.translation_of.text = std::string(document.id.substr(document.id.rfind('/') + 1));
    document.id += "-en", document.path = "minutes/" + document.id + ".md", document.url_path += "en/";
    document.language = "en";
    return note;
  };
  Note organisation = organisation_note("Polisen"), figure = figure_note("arbete", "bistand"),
       initiative = initiative_note("arbete", "spraket");
  Linked site = linked({project_note("arbete"), organisation, english(organisation), figure, english(figure),
                        initiative, english(initiative)});
  CHECK(site.site.translations.size() == 3);
  CHECK(site.site.organisations.size() == 1);
  CHECK(site.site.figures.size() == 1);
  CHECK(site.site.initiatives.size() == 1);
}
