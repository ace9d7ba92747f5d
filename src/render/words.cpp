// SPDX-License-Identifier: EUPL-1.2
#include "render/words.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "base/dotted_keys.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "render/language.hpp"

namespace insyn::render {

namespace {

bool has_latin_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: what <bdi> does, in texts that are no markup.
std::string isolated(std::string_view text) { return fmt::format("\u2068{}\u2069", text); }

}  // namespace

const std::string& Words::operator[](std::string_view key) const {
  auto found = texts_.find(key);
  INSYN_EXPECTS(found != texts_.end());
  return found->second;
}

std::string Words::fill(std::string_view key, std::initializer_list<Filling> filling) const {
  std::string_view pattern = (*this)[key];
  // Letters of the other direction inside a line would carry its marks and numbers with them (UAX #9).
  bool is_rtl = direction_of(language_) == "rtl";
  std::string out;
  while (!pattern.empty()) {
    auto open = pattern.find('{');
    auto close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out += pattern.substr(0, open);
    auto name = pattern.substr(open + 1, close - open - 1);
    for (const auto& [place, text] : filling)
      if (place == name) is_rtl&& has_latin_letters(text) ? out += isolated(text) : out += text;
    pattern.remove_prefix(close + 1);
  }
  out += pattern;
  return out;
}

std::string Words::count(std::string_view key, std::size_t n) const {
  std::string number = std::to_string(n);
  return fill(std::string(key) + (n == 1 ? "_one" : "_many"), {{"n", number}});
}

std::string Words::date(Date day) const {
  if (!day) return "";
  std::string number = std::to_string(day.day), year = std::to_string(day.year);
  return fill("date", {{"day", number}, {"month", (*this)["month_" + std::to_string(day.month)]}, {"year", year}});
}

std::string Words::time(const TimeSpan& span) const {
  auto shown = [&](const TimeOfDay& time) { return replaced(time.iso(), ":", (*this)["time_separator"]); };
  std::string text = shown(span.from);
  if (span.to) text += "–" + shown(*span.to);
  return fill("time", {{"time", text}});
}

std::string Words::series(const std::vector<std::string>& parts) const {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " " + (*this)["and"] + " " : ", ";
    out += parts[i];
  }
  return out;
}

std::string Words::number(Decimal value) const {
  std::string plain = value.plain();
  bool negative = plain.starts_with('-');
  if (negative) plain.erase(0, 1);
  auto point = plain.find('.');
  std::string whole = plain.substr(0, point);
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, (*this)["thousands_separator"]);
  if (point != std::string::npos) whole += (*this)["decimal_separator"] + plain.substr(point + 1);
  return negative ? "\u2212" + whole : whole;
}

std::string Words::percent(Decimal value) const { return fill("percent", {{"number", number(value)}}); }

std::string Words::size(std::uintmax_t bytes) const {
  if (bytes < 100'000) return fmt::format("{}\u00a0kB", std::max<std::uintmax_t>(1, (bytes + 500) / 1000));
  auto tenths = (bytes + 50'000) / 100'000;
  return fmt::format("{}{}{}\u00a0MB", tenths / 10, (*this)["decimal_separator"], tenths % 10);
}

Words::Texts read_words(const std::string& file, std::string_view toml, Findings& findings) {
  Words::Texts texts;
  auto complain = [&](const toml::source_region& where, Said message) {
    Place at{static_cast<int>(where.begin.line), static_cast<int>(where.begin.column)};
    findings.push_back({Rule::template_, file, at, std::move(message), {}});
  };
  if (auto line = line_of_endless_key(toml)) {
    findings.push_back(
        {Rule::template_, file, {*line, 1}, say("nyckeln har för många punkter", "the key has too many dots"), {}});
    return texts;
  }
  try {
    toml::table table = toml::parse(toml, file);
    for (const auto& [key, value] : table) {
      if (const auto* text = value.as_string())
        texts.emplace(std::string(key.str()), text->get());
      else
        complain(value.source(), say("ordet {} är ingen text", "the word {} is not a text", std::string(key.str())));
    }
  } catch (const toml::parse_error& error) {
    std::string reason(error.description());
    complain(error.source(), say("ordfilen går inte att läsa: {}", "the words can't be read: {}", reason));
  }
  return texts;
}

}  // namespace insyn::render
