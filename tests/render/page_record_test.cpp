// SPDX-License-Identifier: EUPL-1.2
// What a page says of itself, and what was corrected in it.
#include "render/sample.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

const std::string kFebruary = "arbete/samverkansgruppen/2026-02-18/";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Site corrected(Correction correction) {
  Site site = test::sample_site();
  DocId id = site.find("arbete/samverkansgruppen/2026-02-18");
  auto copy = std::make_shared<Document>(site.doc(id));
  copy->corrections = {std::move(correction)};
  site.documents[id] = copy;
  return site;
}

}  // namespace

TEST_CASE("a page tells its version, its last change, its address and the hash of its text", "[render][record]") {
  Site site = test::sample_site();
  const Document& document = site.doc(site.find("arbete/samverkansgruppen/2026-02-18"));
  std::string page = test::page_at(site, kFebruary + "index.html");
  CHECK(has(page, "<dd>Godkända anteckningar, 23\u00a0februari 2026, rättad 2\u00a0mars 2026</dd>"));
  CHECK(has(page, "<dt>Ändrad</dt><dd>2\u00a0mars 2026</dd>"));
  CHECK(has(page, "<dd class=\"exact\">https://www.exempelkommun.example/samverkan/" + kFebruary + "</dd>"));
  CHECK(has(page, "<dd class=\"exact\">" + document.text_sha256 + "</dd>"));
}

TEST_CASE("of notes whose day of publication nobody knows, it is said that nobody does", "[render][record]") {
  Site site = test::sample_site();
  site.history = {};
  CHECK_FALSE(has(test::page_at(site, "om/index.html"), "<dt>Publicerad</dt>"));
  CHECK(has(test::page_at(site, kFebruary + "index.html"), "<dt>Publicerad</dt><dd>Publiceringsdag saknas</dd>"));
  site.history.published["arbete/samverkansgruppen/2026-02-18"] = {2026, 2, 20};
  CHECK(has(test::page_at(site, kFebruary + "index.html"), "<dt>Publicerad</dt><dd>20\u00a0februari 2026</dd>"));
}

TEST_CASE("a correction shows what stood and what stands, in words and not by a line alone", "[render][record]") {
  std::string page = test::page_at(corrected({{2026, 3, 2}, "Fel lokal stod i punkt 2.", "sal <Eken>", "sal Björken"}),
                                   kFebruary + "index.html");
  CHECK(has(page, "<dt>Före</dt><dd><del>sal &lt;Eken&gt;</del></dd>"));
  CHECK(has(page, "<dt>Efter</dt><dd><ins>sal Björken</ins></dd>"));
  CHECK(page.find("Rättad 2\u00a0mars 2026.") < page.find("Kort om mötet"));
  CHECK(has(page, "href=\"#sida-rattelser\""));
}

TEST_CASE("a correction without both texts shows neither", "[render][record]") {
  std::string page =
      test::page_at(corrected({{2026, 3, 2}, "Fel lokal stod i punkt 2.", "", ""}), kFebruary + "index.html");
  CHECK(has(page, "Fel lokal stod i punkt 2."));
  CHECK_FALSE(has(page, "<del>"));
  CHECK_FALSE(has(page, "<dl class=\"difference\""));
}

TEST_CASE("a decision in a list is found by what its item is about", "[render][record]") {
  Site site = test::sample_site();
  std::string register_page = test::page_at(site, "beslut/2026/index.html");
  const Document& document = site.doc(site.find("arbete/samverkansgruppen/2026-02-18"));
  const Statement& statement = document.marks.statements.at(0);
  REQUIRE(statement.item != kNoItem);
  const std::string& topic = document.marks.items.at(static_cast<std::size_t>(statement.item)).title;
  CHECK(has(register_page, ">" + topic + "<span class=\"unseen\">, Beslut\u00a01, 18\u00a0februari 2026</span></a>"));
}
