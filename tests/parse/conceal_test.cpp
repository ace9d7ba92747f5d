// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/conceal.hpp"

#include "support/catch.hpp"

using namespace insyn;

namespace {

struct Concealed {
  parse::Published published{};
  Internal internal{};
  Findings findings{};
};

Concealed conceal(std::string_view body) {
  Concealed result;
  result.published = parse::conceal(body, 1, "minutes/a.md", result.internal, result.findings);
  return result;
}

}  // namespace

TEST_CASE("a text without anything internal is passed on as it is", "[parse]") {
  auto result = conceal("Rad 1\n\nRad 3\n");
  CHECK(result.published.text == "Rad 1\n\nRad 3\n");
  CHECK(result.published.in_file({3, 2}) == Place{3, 2});
}

TEST_CASE("an internal block leaves its stand-in, lazy lines go with it", "[parse]") {
  auto result = conceal("Före.\n\n> [!INTERNT] Om en enskild.\n> hemligt\nlat rad\n\nEfter.\n");
  CHECK(result.published.text == "Före.\n\n> Om en enskild.\n\nEfter.\n");
  CHECK(result.published.in_file({5, 1}) == Place{7, 1});
  REQUIRE(result.internal.texts.size() == 1);
  CHECK(result.internal.texts[0].text.find("lat rad") != std::string::npos);
}

TEST_CASE("a block without a stand-in says that a part is not published", "[parse]") {
  CHECK(conceal("> [!INTERNT]\n> x\n").published.text == "> En del av anteckningarna publiceras inte på webben.\n");
  CHECK(conceal("> [!INTERNAL]\n> x\n").published.text == "> A part of the notes is not published on the web.\n");
}

TEST_CASE("a public line right after an internal heading is not swallowed by the trace", "[parse]") {
  auto result = conceal("> [!INTERNT] x\n> # hemlig rubrik\nOffentlig rad.\n");
  CHECK(result.published.text == "> x\n\nOffentlig rad.\n");
}

TEST_CASE("an internal block inside a list or another quote goes alone", "[parse]") {
  auto list = conceal("- ett\n\n  > [!INTERNT] dolt\n  > hemligt\n\n- två\n");
  CHECK(list.published.text == "- ett\n\n  > dolt\n\n- två\n");
  auto quote = conceal("> Citat.\n>\n> > [!INTERNT] dolt\n> > hemligt\n>\n> Mer citat.\n");
  CHECK(quote.published.text == "> Citat.\n>\n> > dolt\n>\n> Mer citat.\n");
  CHECK(quote.published.traces == std::vector<parse::Trace>{{3, 3}});
}

TEST_CASE("a code block inside an internal block does not end it", "[parse]") {
  auto result = conceal("> [!INTERNT] dolt\n> ```\n> kod\n> ```\n> mer hemligt\n\nEfter.\n");
  CHECK(result.published.text == "> dolt\n\nEfter.\n");
}

TEST_CASE("comments go, across blank lines and around code fences inside them", "[parse]") {
  CHECK(conceal("a <!-- x -- y --> b\n").published.text == "a  b\n");
  CHECK(conceal("a\n<!-- x\n\n```\ny -->\nb\n").published.text == "a\nb\n");
  CHECK(conceal("<!-- x --> synlig\n").published.text == " synlig\n");
  CHECK(conceal("| a | b |\n| - | - |\n<!-- x | y -->\n| 1 | 2 |\n").published.text ==
        "| a | b |\n| - | - |\n| 1 | 2 |\n");
}

TEST_CASE("a comment in code is code", "[parse]") {
  for (auto body : {"`<!-- x -->`\n", "```\n<!-- x -->\n```\n", "- ```\n  <!-- x -->\n  ```\n"}) {
    INFO(body);
    CHECK(conceal(body).published.text == body);
  }
}

TEST_CASE("what only looks like code does not shelter a comment", "[parse]") {
  // The fence ends with its list item; the backtick in the comment closes no code span.
  CHECK(conceal("- ```\n  kod\ntext <!-- hemligt -->\n").published.text == "- ```\n  kod\ntext \n");
  CHECK(conceal("se ` <!-- hemligt ` mer -->\n").published.text == "se ` \n");
}

TEST_CASE("a comment without an end takes the rest with it and is an error", "[parse]") {
  auto result = conceal("Rad\n\ntext <!-- glömd\n\nmer\n");
  CHECK(result.published.text == "Rad\n\ntext \n");
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == Rule::open_comment);
  CHECK(result.findings[0].at == Place{3, 6});
}

TEST_CASE("places after a cut are those of the author's file", "[parse]") {
  auto result = conceal("<!-- a\nb --> text\nmer\n");
  CHECK(result.published.text == " text\nmer\n");
  CHECK(result.published.in_file({1, 2}) == Place{2, 7});
  CHECK(result.published.in_file({2, 1}) == Place{3, 1});
}

// What a reviewer with fresh eyes got out, each as it was.

TEST_CASE("a line with only a no-break space does not end an internal block", "[parse]") {
  CHECK(conceal("> [!INTERNT] s\n> ett\n\xC2\xA0\ntvå\n").published.text == "> s\n");
  CHECK(conceal("> [!INTERNT] s\n> ett\n\f\ntvå\n").published.text == "> s\n");
}

TEST_CASE("a comment over several lines does not move what follows into the stand-in", "[parse]") {
  CHECK(conceal("> [!INTERNT] s <!-- a\n> --> hemligt\n\nEfter.\n").published.text == "> s\n\nEfter.\n");
}

TEST_CASE("a comment made by cutting another is cut as well", "[parse]") {
  CHECK(conceal("a <!<!-- x -->-- hemligt --> b\n").published.text == "a  b\n");
}

TEST_CASE("a comment on an indented line is no shown code", "[parse]") {
  CHECK(conceal("text\n\n\t<!-- hemligt -->\n").published.text == "text\n\n");
}

TEST_CASE("a marker that hides nothing is an error", "[parse]") {
  for (auto body :
       {">\n> [!INTERNT] s\n", "> **[!INTERNT]** s\n", "> \\[!INTERNT\\] s\n", "> [! INTERNT] s\n", "> [!INTERNT ] s\n",
        "> text\n> [!INTERNT]\n", "> - [!INTERNT]\n", "[!INTERNT] s\n", "    > [!INTERNT] s\n"}) {
    INFO(body);
    auto result = conceal(body);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].rule == Rule::internal_mark);
  }
  CHECK(conceal("Skriv `[!INTERNT]` först.\n\n```\n> [!INTERNT] så här\n```\n").findings.empty());
}

TEST_CASE("a code block without an end does not hide what is internal below it", "[parse]") {
  struct Case {
    std::string_view body;
    Place at;
  };
  auto row = GENERATE(values<Case>({
      {"Läget\n\n~~~~~~~~~~\n\n> [!INTERNT]\n> hemligt\n\n<!-- kommentar -->\n", {3, 1}},
      {"Läget\n\n```\n\n<!-- kommentar -->\n", {3, 1}},
      {"~~~struket~~~\n\n> [!INTERNT] s\n", {1, 1}},
      {"- ett\n\n  ```\n  > [!INTERNAL] s\n\nEfter.\n", {3, 3}},
      {"> ```\n> <!-- kommentar -->\n\nEfter.\n", {1, 3}},
      {"- ```\n  > [!INTERNT] s\n```\nkod\n```\n", {1, 3}},
      {"````\n> [INTERNT] s\n```\n", {1, 1}},
  }));
  CAPTURE(row.body);
  auto result = conceal(row.body);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule == Rule::internal_mark);
  CHECK(result.findings[0].at == row.at);
  CHECK(result.findings[0].message.sv ==
        "kodblocket som börjar här har inget slut, och döljer inte det interna under det");
}

TEST_CASE("a code block that ends goes on sheltering, and one without an end and without secrets is nobody's business",
          "[parse]") {
  for (auto body : {"~~~\n> [!INTERNT] s\n<!-- x -->\n~~~\n", "> ```\n> <!-- x -->\n> ```\n\nEfter.\n",
                    "- ````\n  ```\n  > [INTERNT] s\n  `````  \n- två\n", "<!-- x -->\n\n```\nkod\n",
                    "> [!INTERNT] s\n> ```\n> hemligt\n\nEfter.\n"}) {
    INFO(body);
    CHECK(conceal(body).findings.empty());
  }
}

TEST_CASE("what is nearly a mark for internal text hides nothing, and is an error", "[parse]") {
  for (auto body :
       {"> [INTERNT] s\n",        "> [INTERNT!] s\n",       "> ![INTERNT] s\n",           "> INTERNT: s\n",
        "> **INTERNT:** s\n",     "> **Internt**: s\n",     "> [¡INTERNT] s\n",           "> [!\u00ADINTERNT] s\n",
        "> [!\u200BINTERNT] s\n", "> [!INT\u2060ERNT] s\n", "> [! INTERNT] s\n",          "> [internt] s\n",
        "> !internt s\n",         "> INTERNT\n> s\n",       "> [INTERNAL] s\n",           "> [Internal!] s\n",
        "> INTERNAL: s\n",        "> internal: s\n",        "> ［！ＩＮＴＥＲＮＴ］ s\n", "> text\n> INTERNT: s\n",
        "- > [INTERNT] s\n",      "[INTERNT] s\n",          "- [internt]: s\n",           "![INTERNT] s\n",
        "## [INTERNT] s\n",       "> (INTERNT) s\n"}) {
    INFO(body);
    auto result = conceal(body);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].rule == Rule::internal_mark);
  }
}

TEST_CASE("words and links that begin with internal are innocent", "[parse]") {
  for (auto body :
       {"> Internt arbete pågår!\n", "> Interna frågor: två\n", "> Internet!\n", "> [Internt](a.md) s\n",
        "[Internal][1]\n\n[internal]: https://example.org/a\n", "![Internt](a.png)\n", "INTERNT: rubrik\n",
        "> Det är internt: s\n", "> INTERN-TV\n", "[Internt arbete] s\n", "Skriv [INTERNT] så.\n",
        "> `[INTERNT]` hjälper inte\n", "> [!INTERNT] INTERNT: ett ärende\n> hemligt\n", "[INTERNATIONELLT]\n"}) {
    INFO(body);
    CHECK(conceal(body).findings.empty());
  }
}

TEST_CASE("inline code of three backticks and an odd backtick shelter no mark", "[parse]") {
  for (auto body : {"```kod```\n\n[!INTERNT] s\n", "> Lite `a [!INTERNT] s\n", "> Lite \\`[!INTERNT]` s\n",
                    "`[!INTERNT]` och [!INTERNT] s\n"}) {
    INFO(body);
    auto result = conceal(body);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].rule == Rule::internal_mark);
  }
  CHECK(conceal("| a | b |\n| - | - |\n| x | `[!INTERNT]` |\n\n> - se ``[!INTERNT] ` ``\n").findings.empty());
}

TEST_CASE("a comment below a line that a comment emptied is cut, however far in that one began", "[parse]") {
  CHECK(conceal("a\n\n          <!-- x -->\n<!-- hemligt -->\nb\n").published.text == "a\n\nb\n");
  CHECK(conceal("a\n\n          <!-- x\n--><!-- hemligt --> b\n").published.text == "a\n\n b\n");
}

TEST_CASE("shown code keeps its comments when one beside it is cut", "[parse]") {
  CHECK(conceal("`<!-- a -->` <!-- x --> `<!-- b -->`\n").published.text == "`<!-- a -->`  `<!-- b -->`\n");
  CHECK(conceal("<!-- x -->\n```\n<!-- a -->\n```\n<!-- y -->\n").published.text == "```\n<!-- a -->\n```\n");
}

TEST_CASE("a sign that seems to open code goes with its comment, and no longer shelters the next", "[parse]") {
  CHECK(conceal("<!-- ` --> a <!-- hemligt --> ` b\n").published.text == " a  ` b\n");
  CHECK(conceal("<!--\n```\n-->\n<!-- hemligt -->\ntext\n").published.text == "text\n");
}

// With one look at the whole text for each, these would take hours.

TEST_CASE("tens of thousands of comments are cut in one pass", "[parse]") {
  std::string on_one_line, on_their_own, in_code;
  for (int i = 0; i < 4'000; ++i) on_one_line += "<!-- x -->a";
  CHECK(conceal(on_one_line + "\n").published.text == std::string(4'000, 'a') + "\n");
  for (int i = 0; i < 40'000; ++i) on_their_own += "a\n\n<!-- x\ny -->\n", in_code += "`<!-- x -->` <!-- y -->\n\n";
  CHECK(conceal(on_their_own).internal.texts.size() == 40'000);
  auto code = conceal(in_code);
  CHECK(code.internal.texts.size() == 40'000);
  CHECK(code.published.text.find('y') == std::string::npos);
}

TEST_CASE("tens of thousands of internal blocks are cut in one pass", "[parse]") {
  std::string body;
  for (int i = 0; i < 40'000; ++i) body += "> [!INTERNT] s\n> x\n\na\n\n";
  auto result = conceal(body);
  CHECK(result.internal.texts.size() == 40'000);
  CHECK(result.published.traces.size() == 40'000);
  CHECK(result.published.text.find('x') == std::string::npos);
}

TEST_CASE("in front matter a comment is cut away, and a mark for internal text hides nothing and says so", "[parse]") {
  Internal internal;
  Findings findings;
  auto read = [&](std::string_view yaml) {
    return parse::conceal_front_matter(yaml, 2, "minutes/a.md", internal, findings);
  };
  CHECK(read("titel: a <!-- hemligt --> b\n") == "titel: a  b\n");
  CHECK(findings.empty());
  (void)read("titel: a\ninlägg: |\n  Hej\n\n  > [!INTERNT]\n  > hemligt\n");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::internal_mark);
  CHECK(findings[0].at == Place{6, 5});
}
