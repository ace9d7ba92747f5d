// SPDX-License-Identifier: EUPL-1.2
// What a line of text looks like: numbered, with a bullet that was typed, a heading, a label.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "convert/paper.hpp"
#include "parse/text/sections.hpp"

namespace insyn::convert {

/// "§ 12 Lokal", "12 § Lokal", "3. Lokal", "4.1 Lokal".
struct NumberedLine {
  std::string number{};   // "§ 12", "3", "4.1"
  std::size_t size = 0;   // bytes of the number and what follows it, up to the words
  int value = 0;          // 12, 3; 0 for "4.1"
  bool has_sign = false;  // §
};
[[nodiscard]] std::optional<NumberedLine> numbered_line(std::string_view line);

/// Bytes of a bullet that was typed ("• ", "– ", "- [ ] "), with the space after it; 0 where there is none.
struct Bullet {
  std::size_t size = 0;
  Block::Box box = Block::Box::none;
};
[[nodiscard]] Bullet bullet_of(std::string_view line);

/// Short, one line, and no sentence: it may be a heading.
[[nodiscard]] bool is_short_line(std::string_view line);
[[nodiscard]] bool is_all_capitals(std::string_view line);

/// "Närvarande: …": a section that people write anyway and what follows its colon.
struct SectionLabel {
  parse::SectionKind kind = parse::SectionKind::none;
  std::size_t name_size = 0;  // bytes before the colon
  std::size_t size = 0;       // bytes up to what follows
};
/// The whole line may be the name ("Närvarande", "Beslut:"). More names than parse knows, in other words of the same
/// meaning ("Närvarande ledamöter").
[[nodiscard]] std::optional<SectionLabel> section_label(std::string_view line);
/// The name that parse knows such a section by: "Närvarande". The line itself where parse knows it.
[[nodiscard]] std::string known_name(std::string_view name);

/// "Datum: …", "Plats: …": the key of our front matter, and what follows.
struct KeyLabel {
  std::string key{};
  std::size_t size = 0;
};
[[nodiscard]] std::optional<KeyLabel> key_label(std::string_view line);

}  // namespace insyn::convert
