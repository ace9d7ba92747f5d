// SPDX-License-Identifier: EUPL-1.2
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

Note at(Note note, const std::string& path, const std::string& url_path) {
  note.edit().path = path;
  note.edit().url_path = url_path;
  return note;
}

TEST_CASE("two documents at one address: the first by path keeps it, the other says which two", "[link]") {
  auto one = at(page_note("om-oss"), "minutes/Om oss.md", "om-oss/");
  auto two = at(page_note("om-oss"), "minutes/om-oss.md", "om-oss/");
  auto result = linked({two, one});
  CHECK(result.found() == Strings{"duplicate-id minutes/om-oss.md:0:0"});
  CHECK(result.findings[0].message.sv == "minutes/Om oss.md och minutes/om-oss.md vill ha samma adress: /om-oss/");
  REQUIRE(result.site.documents.size() == 1);
  CHECK(result.site.doc(0).path == "minutes/Om oss.md");
  CHECK(result.site.left_out[0].why == LeftOut::Why::has_errors);
}

TEST_CASE("a page and a group of one name want one address", "[link]") {
  auto result = linked({project_note("arbete"), page_note("arbete/samverkan"), group_note("arbete/samverkan")});
  CHECK(result.found() == Strings{"duplicate-id minutes/arbete/samverkan/group.md:0:0"});
}

TEST_CASE("the same verdict whether the other is published or not", "[link]") {
  auto one = at(page_note("om"), "minutes/Om.md", "om/").published(Publish::no);
  CHECK(linked({one, page_note("om")}).found() == Strings{"duplicate-id minutes/om.md:0:0"});
}

TEST_CASE("names that the site keeps for itself", "[link]") {
  for (const char* slug : {"beslut", "atgarder", "rad", "aktorer", "data", "oppenhet", "tillganglighet", "ordlista",
                           "record", "skriv", "ar"}) {
    INFO(slug);
    CHECK(linked({page_note(slug)}).findings.size() == 1);
    CHECK(linked({project_note(slug)}).findings.size() == 1);
  }
  for (const char* slug : {"plan", "nyheter", "uppfoljning", "fragor"}) {
    INFO(slug);
    std::string id = std::string("arbete/") + slug;
    CHECK(linked({project_note("arbete"), group_note(id)}).findings.size() == 1);
    CHECK(linked({project_note("arbete"), page_note(id)}).findings.size() == 1);
    CHECK(linked({page_note(slug)}).findings.empty());
  }
}

TEST_CASE("where a document of the site's own kind stands, both are named", "[link]") {
  auto said = [](const std::vector<Note>& notes) {
    auto result = linked(notes);
    REQUIRE(result.findings.size() == 1);
    return result.findings[0].message.en;
  };
  CHECK(said({glossary_note(), at(page_note("ordlista"), "minutes/Ordlista.md", "ordlista/")}) ==
        "minutes/glossary.md and minutes/Ordlista.md want the same address: /ordlista/");
  CHECK(said({project_note("arbete"), questions_note("arbete"), page_note("arbete/fragor")}) ==
        "minutes/arbete/faq.md and minutes/arbete/fragor.md want the same address: /arbete/fragor/");
  CHECK(said({project_note("arbete"), plan_note("arbete"),
              at(group_note("arbete/plan"), "minutes/arbete/Plan!/group.md", "arbete/plan/")}) ==
        "minutes/arbete/plan.md and minutes/arbete/Plan!/group.md want the same address: /arbete/plan/");
}

TEST_CASE("the glossary, the plan, the questions and the figures stand at the site's own addresses", "[link]") {
  auto result = linked({project_note("arbete"), glossary_note(), plan_note("arbete"), questions_note("arbete"),
                        figure_note("arbete", "plan"), initiative_note("arbete", "plan")});
  CHECK(result.findings.empty());
  CHECK(result.site.documents.size() == 6);
}

TEST_CASE("an organisation or a meeting may be called what it likes", "[link]") {
  CHECK(linked({organisation_note("Data")}).findings.empty());
  CHECK(linked_in_group(
            {at(material_note("arbete/samverkan/plan"), "minutes/arbete/samverkan/plan.md", "arbete/samverkan/plan/")})
            .findings.empty());
}

TEST_CASE("an old address may not take another document's", "[link]") {
  CHECK(linked({page_note("om"), page_note("start").alias("/samverkan/gammal/")}).findings.empty());
  CHECK(linked({page_note("om").alias("/om")}).findings.empty());
  for (const char* alias : {"/om/", "om", "/samverkan/om/", "https://www.exempelkommun.example/samverkan/Om"}) {
    INFO(alias);
    CHECK(linked({page_note("om"), page_note("a-start").alias(alias)}).found() ==
          Strings{"duplicate-id minutes/a-start.md:0:0"});
  }
  CHECK(linked({page_note("om").alias("/beslut/")}).found() == Strings{"duplicate-id minutes/om.md:0:0"});
  CHECK(linked({page_note("om").alias("/press/")}).found() == Strings{"duplicate-id minutes/om.md:0:0"});
  CHECK(linked({page_note("press"), page_note("innehall")}).findings.empty());
  CHECK(linked({page_note("om").alias("/style/insyn.css")}).found() == Strings{"duplicate-id minutes/om.md:0:0"});
  CHECK(linked({page_note("om").alias("/arbete/uppfoljning/")}).found() == Strings{"duplicate-id minutes/om.md:0:0"});
  CHECK(linked({page_note("om").alias("/om/index.md")}).found() == Strings{"bad-value minutes/om.md:0:0"});
  for (const char* alias : {"a//b", "/../x/", "http://x.se/", "a\\b", "a?b", "a/./b", "a\tb", "a\u202Eb"}) {
    INFO(alias);
    CHECK(linked({page_note("om").alias(alias)}).found() == Strings{"bad-value minutes/om.md:0:0"});
  }
  const std::string long_name(201,
                              'a');  // no file system would take it with its ending, and the build would stop there
  CHECK(linked({page_note("om").alias(long_name)}).found() == Strings{"bad-value minutes/om.md:0:0"});
}

}  // namespace
}  // namespace insyn::link
