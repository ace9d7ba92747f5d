// SPDX-License-Identifier: EUPL-1.2
#include "convert/line_shape.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/date_text.hpp"
#include "base/text.hpp"

namespace insyn::convert {
namespace {

using parse::SectionKind;

constexpr std::size_t kLongestHeading = 90;  // code points
constexpr std::size_t kLongestLabel = 40;    // bytes

struct Known {
  std::string_view words;  // folded
  std::string_view name;   // as parse knows it; a key of front matter
};
constexpr std::array kOtherNames{
    Known{"närvarande ledamöter", "Närvarande"}, Known{"närvarande aktörer", "Närvarande"},
    Known{"närvarande vid mötet", "Närvarande"}, Known{"övriga närvarande", "Gäster"},
    Known{"övriga deltagare", "Gäster"},         Known{"inbjudna gäster", "Gäster"},
    Known{"deltagande", "Närvarande"},           Known{"deltagarlista", "Deltagare"},
    Known{"närvarolista", "Närvarande"},         Known{"frånvarande ledamöter", "Frånvarande"},
    Known{"ej deltagande", "Frånvarande"},       Known{"frånvaro", "Frånvarande"},
    Known{"åtgärdslista", "Åtgärder"},           Known{"att-göra-lista", "Att göra"},
    Known{"handlingspunkter", "Åtgärder"},       Known{"aktivitetslista", "Åtgärder"},
    Known{"action points", "Actions"},           Known{"nästa sammanträde", "Nästa möte"},
    Known{"kommande möte", "Nästa möte"},        Known{"beslutspunkter", "Beslut"},
};
constexpr std::array kKeys{
    Known{"datum", "datum"},
    Known{"mötesdatum", "datum"},
    Known{"date", "datum"},
    Known{"tid", "tid"},
    Known{"klockslag", "tid"},
    Known{"time", "tid"},
    Known{"plats", "plats"},
    Known{"lokal", "plats"},
    Known{"place", "plats"},
    Known{"ordförande", "ordförande"},
    Known{"mötesordförande", "ordförande"},
    Known{"mötesledare", "ordförande"},
    Known{"sammankallande", "ordförande"},
    Known{"chair", "ordförande"},
    Known{"sekreterare", "sekreterare"},
    Known{"mötessekreterare", "sekreterare"},
    Known{"vid pennan", "sekreterare"},
    Known{"antecknare", "sekreterare"},
    Known{"secretary", "sekreterare"},
    Known{"diarienummer", "diarienummer"},
    Known{"dnr", "diarienummer"},
};

template <std::size_t N>
std::string_view name_of(std::string_view words, const std::array<Known, N>& all) {
  const std::string plain = folded(collapsed(words));
  for (const Known& known : all)
    if (plain == known.words) return known.name;
  return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int value_of_number(std::string_view digits) {
  int value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() ? value : 0;
}

/// "12 § Lokal": bytes up to the words, and the digits.
std::optional<NumberedLine> number_before_sign(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  std::string_view rest = line.substr(digits);
  std::size_t spaces = std::min(rest.find_first_not_of(' '), rest.size());
  if (digits == 0 || digits > 4 || !rest.substr(spaces).starts_with("§")) return std::nullopt;
  std::size_t at = digits + spaces + std::string_view("§").size();
  while (at < line.size() && (line[at] == ' ' || line[at] == '.' || line[at] == ':')) ++at;
  std::string number(line.substr(0, digits));
  return NumberedLine{"§ " + number, at, value_of_number(number), true};
}

}  // namespace

std::optional<NumberedLine> numbered_line(std::string_view line) {
  if (auto turned = number_before_sign(line)) return turned;
  auto words = parse::words_of_heading(line);
  if (words.number.empty() || words.title.empty()) return std::nullopt;
  NumberedLine found{std::string(words.number), static_cast<std::size_t>(words.title.data() - line.data()),
                     value_of_number(words.number), line.starts_with("§")};
  if (found.value > 999 && !found.has_sign) return std::nullopt;  // a year
  if (found.has_sign) found.number = "§ " + found.number;
  return found;
}

Bullet bullet_of(std::string_view line) {
  constexpr std::array<std::string_view, 13> kBullets{"•", "·", "▪", "■", "●",      "○",     "‣",
                                                      "–", "-", "*", "o", "\uF0B7", "\uF0A7"};
  constexpr std::array<std::string_view, 4> kEmpty{"☐", "□", "[ ]", "[]"}, kTicked{"☑", "☒", "[x]", "[X]"};
  std::size_t at = 0;
  auto spaces = [&] {
    std::size_t from = at;
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
    return at > from;
  };
  for (auto bullet : kBullets) {
    if (!line.starts_with(bullet)) continue;
    at = bullet.size();
    bool is_sign = bullet.size() > 1 && bullet != "–";  // "–" and ASCII are also written in running text
    if (!spaces() && !is_sign) return {};
    break;
  }
  auto box = [&](std::string_view sign, Block::Box kind) -> Bullet {
    at += sign.size();
    spaces();
    return {at, kind};
  };
  for (auto sign : kEmpty)
    if (line.substr(at).starts_with(sign)) return box(sign, Block::Box::empty);
  for (auto sign : kTicked)
    if (line.substr(at).starts_with(sign)) return box(sign, Block::Box::ticked);
  return {at < line.size() ? at : 0, Block::Box::none};
}

bool is_short_line(std::string_view line) {
  line = trimmed(line);
  bool is_sentence = line.ends_with('.') || line.ends_with(',') || line.ends_with(';') || line.ends_with('!');
  return !line.empty() && line.find('\n') == std::string_view::npos && code_points(line) <= kLongestHeading &&
         !is_sentence;
}

bool is_all_capitals(std::string_view line) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t from = at;
    char32_t letter = next_code_point(line, at);
    if (!is_letter_or_digit(letter) || (letter >= U'0' && letter <= U'9')) continue;
    std::string_view written = line.substr(from, at - from);
    if (folded(written) == written) return false;
    ++letters;
  }
  return letters >= 4;
}

std::string known_name(std::string_view name) {
  std::string_view other = name_of(name, kOtherNames);
  return std::string(other.empty() ? name : other);
}

std::optional<SectionLabel> section_label(std::string_view line) {
  line = trimmed(line);
  auto colon = line.find(':');
  std::string_view name = line.substr(0, colon);
  if (name.empty() || name.size() > kLongestLabel || read_date(name)) return std::nullopt;
  SectionKind kind = parse::section_named(known_name(trimmed(name)));
  if (kind == SectionKind::none) return std::nullopt;
  std::size_t size = colon == std::string_view::npos ? line.size() : colon + 1;
  while (size < line.size() && (line[size] == ' ' || line[size] == '\n')) ++size;
  return SectionLabel{kind, name.size(), size};
}

std::optional<KeyLabel> key_label(std::string_view line) {
  auto colon = line.find(':');
  if (colon == std::string_view::npos || colon > kLongestLabel) return std::nullopt;
  std::string_view key = name_of(line.substr(0, colon), kKeys);
  if (key.empty()) return std::nullopt;
  std::size_t size = colon + 1;
  while (size < line.size() && line[size] == ' ') ++size;
  return KeyLabel{std::string(key), size};
}

}  // namespace insyn::convert
