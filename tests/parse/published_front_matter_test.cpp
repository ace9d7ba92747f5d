// SPDX-License-Identifier: EUPL-1.2
// The front matter of the published text: what is shown, in one order and one form, readable by every YAML reader.
#include "base/text.hpp"
#include "note.hpp"
#include "support/catch.hpp"
#include "yaml_peer.hpp"

using namespace insyn;
using namespace insyn::parse;

namespace {

/// "---\n…\n---\n" without its lines of ---.
std::string inside(const std::string& published) {
  if (published.empty()) return "";
  REQUIRE(published.starts_with("---\n"));
  REQUIRE(published.ends_with("\n---\n"));
  return published.substr(4, published.size() - 8);
}

std::string shape(const FrontMatter& front_matter) {
  std::string out = "{";
  for (const auto& entry : front_matter.entries)
    out += fmt::format("{}{}: {}", out.size() > 1 ? ", " : "", info(entry.key).sv, parse::shape(entry.value));
  return out + "}";
}

/// Written, read again and written again: the same; and libfyaml reads what we read.
template <typename As>
void check_round_trip(std::string_view yaml, As as) {
  auto first = note_of(yaml, as);
  auto text = inside(first.published());
  auto second = note_of(text.empty() ? text : text.substr(0, text.size() - 1), as);
  CAPTURE(text);
  CHECK(second.found() == "");
  CHECK(second.published() == first.published());
  if (!text.empty()) CHECK(shape(second.front_matter) == replaced(shape_by_libfyaml(text), "lättläst", "sv-simple"));
}

}  // namespace

TEST_CASE("a meeting's published front matter", "[parse]") {
  auto note = note_of(R"yaml(present:
  - Region Exempel: enheten (t.o.m. punkt 4)
  - {name: Områdespolisen, organisation: Polisen, items: [1, 2], count: 1}
  - {organisation: "Barn, unga", role: 'chef'}
absent: A, B
secretary: Kommunens utredare
title: "Läget: mars #3"
date: den 12 mars 2025
time: kl 13-15
status: preliminary # än så länge
publish: 2025-04-01
aliases: [/gammal/]
post: Hej
channels: facebook
reviewed: {by: A, date: 2025-01-01}
reason: hemligt
quorate: no
summary: {en: "No: yes", easy-read: Lätt}
language: sv
reference: 2025
corrections: [{what: Rätt dag, date: 1/4 2025}]
attachments: [{file: a.pdf, title: "#1"}])yaml");
  CHECK(note.found() == "");
  CHECK(note.published() == R"yaml(---
titel: "Läget: mars #3"
sammanfattning:
  en: "No: yes"
  lättläst: Lätt
status: preliminärt
språk: sv
diarienummer: "2025"
rättelser:
  - datum: 2025-04-01
    vad: Rätt dag
datum: 2025-03-12
tid: 13:00–15:00
sekreterare: Kommunens utredare
närvarande:
  - "Region Exempel: enheten (t.o.m. punkt 4)"
  - organisation: Polisen
    antal: 1
    punkter: 1, 2
  - organisation: Barn, unga
    roll: chef
frånvarande:
  - A
  - B
beslutsmässig: nej
bilagor:
  - fil: a.pdf
    titel: "#1"
---
)yaml");
}

TEST_CASE("a group's published front matter", "[parse]") {
  auto note = note_of(
      "typ: rådgivande grupp\nledamöter:\n  - organisation: A\n    mandat: yes\n    platser: 2\n  - B\nquorum: at "
      "least half\nagenda: x, z\n"
      "dokument: records\npublish-within: 10",
      Group{});
  CHECK(note.published() == R"yaml(---
typ: advisory board
beslutsmässig: minst hälften
representanter:
  - organisation: A
    mandat: ja
    platser: 2
  - B
dagordning:
  - x
  - z
publiceringslöfte: 10
dokument: mötesanteckningar
---
)yaml");
}

TEST_CASE("nothing shown is no front matter", "[parse]") {
  CHECK(note_of("publicera: nej\nkanaler: x").published() == "");
  CHECK(note_of("titel:\nnärvarande:\n  - {namn: Områdespolisen}").published() == "");
  CHECK(Note{}.published() == "");
}

TEST_CASE("a reason is published with the state it explains", "[parse]") {
  auto shows = [](std::string_view status) {
    return note_of("status: " + std::string(status) + "\nskäl: X").published().find("skäl: X") != std::string::npos;
  };
  CHECK(shows("inställt"));
  CHECK(shows("flyttat"));
  CHECK(shows("avpublicerat"));
  CHECK_FALSE(shows("preliminärt"));
}

TEST_CASE("a text is read back as it was, whatever it looks like", "[parse]") {
  auto text = GENERATE(values<std::string>({
      "Läget: mars #3",
      "*viktigt*",
      "@x",
      "[A] b",
      "{A}",
      "&a",
      "!x",
      "%5",
      "- x",
      "-x",
      "? x",
      ": x",
      "x:",
      "#1",
      "|",
      ">",
      "a\\b",
      "a\"b",
      "\"A\" och \"B\"",
      "'A'",
      "it's",
      "2025",
      "2025-03-12",
      "1.5",
      "1e3",
      "0x1F",
      "0o7",
      ".5",
      "-3",
      "13:00",
      "true",
      "No",
      "null",
      "~",
      ".inf",
      "`x`",
      "a, b",
      "a  b",
      "--- x",
      "... x",
      "a\tb",
      "http://x.example/#y",
      "50 % fler",
      "日本",
      "en–sju",
      "x #",
      "x:y",
      "-",
      "y",
  }));
  CAPTURE(text);
  auto quoted = replaced(replaced(text, "\\", "\\\\"), "\"", "\\\"");
  std::string yaml = "titel: \"" + quoted + "\"\nnärvarande:\n  - \"" + quoted +
                     "\"\nrättelser:\n  - datum: 2025-03-12\n    vad: \"" + quoted + "\"";
  auto note = note_of(yaml);
  CHECK(note.document.title == text);
  CHECK(note.document.corrections.at(0).what == text);
  auto again = note_of(inside(note.published()));
  CHECK(again.document.title == text);
  CHECK(again.document.corrections.at(0).what == text);
  CHECK(again.document.summaries == note.document.summaries);
  check_round_trip(yaml, Meeting{});
}

TEST_CASE("lines of a text survive", "[parse]") {
  auto note = note_of("sammanfattning: |\n  En: \"rad\"\n    två\n\n  tre");
  CHECK(note.document.summaries.at("") == "En: \"rad\"\n  två\n\ntre");
  CHECK(note_of(inside(note.published())).document.summaries == note.document.summaries);
}

TEST_CASE("published front matter reads back to itself, and libfyaml agrees", "[parse]") {
  check_round_trip(
      "titel: A\ntid: 13\nnärvarande: A (digitalt), B\nfrånvarande: [C]\ngäster: ingen\nstatus: "
      "justerad\nbeslutsmässig: nej",
      Meeting{});
  check_round_trip("titel: A\nsammanfattning:\n  sv: a\n  no: b\n  lättläst: c\nspråk: no", Page{});
  check_round_trip("titel: A\ntid: efter lunch: sen\nordförande: 007\nplats: |\n  Rum 4\n  Huset", Meeting{});
  check_round_trip("titel: A\nkommun: B, C\nprojektledare: {roll: x, från: 1 mars 2025}\nstatus: klar", Project{});
  check_round_trip("titel: A\ntyp: annan\ndel-av: b.md\nwebb: https://x.example/?a=b#c\nkontaktväg: \"010: x\"",
                   Organisation{});
  check_round_trip("titel: A\ntyp: nätverk\nbeslutsmässig: 5\nrepresentanter: A, B\npubliceringslöfte: 3", Group{});
  check_round_trip("titel: A\ndatum: 2025-03-12\nbilagor: {fil: a, titel: b}", Material{});
  check_round_trip("titel: A\nstatus: avpublicerat\nskäl: fel", News{});
}
