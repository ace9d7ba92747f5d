// SPDX-License-Identifier: EUPL-1.2
// docs/channels.md tells of exactly the answers that the code knows. UPDATE=1 writes its tables anew.
#include <cstdlib>
#include <filesystem>

#include "base/files.hpp"
#include "base/text.hpp"
#include "publish/channels/known_answer.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::publish;

namespace {

constexpr const char* kChannelTypes[] = {"wordpress", "facebook", "webhook"};

std::filesystem::path document() {
  const char* source = std::getenv("INSYN_SOURCE_DIR");
  REQUIRE(source != nullptr);
  return std::filesystem::path(source) / "docs" / "channels.md";
}

const char* word_for(Meaning meaning) {
  switch (meaning) {
    case Meaning::unknown: return "ovisst";
    case Meaning::throttled: return "vänta";
    case Meaning::duplicate: return "finns redan";
    case Meaning::access: return "åtkomst";
    case Meaning::permanent: return "nej";
    case Meaning::missing: return "saknas";
  }
  return "";
}

const char* word_for(Evidence evidence) {
  return evidence == Evidence::tested ? "prövat" : evidence == Evidence::documented ? "dokumenterat" : "rapporterat";
}

/// A cell of a Markdown table.
std::string cell(std::string_view text) { return replaced(text, "|", "\\|"); }

std::string row_of(const std::string& type, const KnownAnswer& answer) {
  return fmt::format("| `{}` | {} | {} | {} | {} |\n", cell(answer.key), word_for(answer.means),
                     word_for(answer.evidence), cell(what_insyn_does(type, answer.means).sv),
                     cell(answer.what_to_do.sv));
}

std::string table_of(const std::string& type) {
  std::string table = "| Svar | Klass | Belägg | Vad Insyn gör | Vad du gör |\n|---|---|---|---|---|\n";
  for (const KnownAnswer& answer : known_answers(type)) table += row_of(type, answer);
  return table;
}

/// The document with the table between that channel's marks made anew.
std::string with_table(const std::string& text, const std::string& type) {
  std::string begin = "<!-- svar: " + type + " -->\n", end = "<!-- slut -->";
  auto from = text.find(begin);
  REQUIRE(from != std::string::npos);
  from += begin.size();
  auto to = text.find(end, from);
  REQUIRE(to != std::string::npos);
  return text.substr(0, from) + table_of(type) + text.substr(to);
}

}  // namespace

TEST_CASE("docs/channels.md has a row for every answer that the code knows, and no other") {
  std::string text = files::read(document()), expected = text;
  for (const char* type : kChannelTypes) expected = with_table(expected, type);
  if (std::getenv("UPDATE") && text != expected) files::replace(document(), expected);
  INFO("UPDATE=1 writes the tables anew");
  CHECK((text == expected || std::getenv("UPDATE")));
}

TEST_CASE("each known answer says what a person does, in both languages, and stands once") {
  for (const char* type : kChannelTypes) {
    std::vector<std::string> keys;
    for (const KnownAnswer& answer : known_answers(type)) {
      CAPTURE(type, answer.key);
      CHECK_FALSE(answer.what_to_do.sv.empty());
      CHECK_FALSE(answer.what_to_do.en.empty());
      CHECK(std::find(keys.begin(), keys.end(), answer.key) == keys.end());
      keys.push_back(answer.key);
      Said does = what_insyn_does(type, answer.means);
      CHECK_FALSE(does.sv.empty());
      CHECK_FALSE(does.en.empty());
    }
  }
  CHECK(known_answers("manual").empty());
}
