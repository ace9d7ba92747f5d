// SPDX-License-Identifier: EUPL-1.2
#include "read/settings_value.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "read/web_address.hpp"

namespace insyn::read {
namespace {

Spot spot_of(const toml::source_region& source) {
  // toml++ counts columns in code points, as we do.
  return {source.path ? *source.path : "",
          {static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)}};
}

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_language_tag(std::string_view text) {
  auto parts = split(text, '-');
  auto is_subtag = [](std::string_view part) {
    return !part.empty() && part.size() <= 8 && std::all_of(part.begin(), part.end(), is_alphanumeric);
  };
  return parts[0].size() >= 2 && parts[0].size() <= 3 && std::all_of(parts.begin(), parts.end(), is_subtag);
}

/// "env:NAME" or "file:PATH".
bool is_secret_place(std::string_view text) {
  if (text.starts_with("file:")) return text.size() > 5;
  if (!text.starts_with("env:") || text.size() == 4) return false;
  text.remove_prefix(4);
  return std::all_of(text.begin(), text.end(), [](char c) { return is_alphanumeric(c) || c == '_'; });
}

std::string listed(std::span<const std::string_view> words) { return fmt::format("{}", fmt::join(words, ", ")); }

}  // namespace

void Reading::report(const Spot& where, Said message, Said hint) {
  findings.push_back({Rule::settings, where.file, where.at, std::move(message), std::move(hint)});
}

Spot Value::spot() const { return spot_of(node_->source()); }

void Value::wrong(Said message, Said hint) const { reading_->report(spot(), std::move(message), std::move(hint)); }

std::optional<std::string> Value::text() const {
  const auto* string = node_->as_string();
  if (!string) {
    wrong(say("{} ska vara text", "{} must be text", name_),
          say("skriv värdet inom citattecken", "write the value in quotes"));
  } else if (trimmed(string->get()).empty()) {
    wrong(say("{} är tomt", "{} is empty", name_),
          say("fyll i det, eller ta bort raden", "fill it in, or take the line away"));
  } else {
    return std::string(trimmed(string->get()));
  }
  return {};
}

std::optional<std::string> Value::one_of(std::span<const std::string_view> words) const {
  auto word = text();
  if (!word || std::find(words.begin(), words.end(), *word) != words.end()) return word;
  const std::string near = nearest(*word, {words.begin(), words.end()});
  wrong(say("{} kan inte vara \"{}\"", "{} cannot be \"{}\"", name_, *word),
        near.empty() ? say("välj bland: {}", "choose among: {}", listed(words))
                     : say("menade du {}?", "did you mean {}?", near));
  return {};
}

std::optional<int> Value::number() const {
  const auto* integer = node_->as_integer();
  if (integer && integer->get() >= 0 && integer->get() <= 1'000'000) return static_cast<int>(integer->get());
  wrong(say("{} ska vara ett heltal, noll eller större", "{} must be a whole number, zero or more", name_),
        say("skriv det utan citattecken", "write it without quotes"));
  return {};
}

std::optional<Date> Value::date() const {
  std::optional<Date> date;
  if (const auto* local = node_->as_date()) date = Date{local->get().year, local->get().month, local->get().day};
  if (const auto* string = node_->as_string()) date = parse_iso_date(trimmed(string->get()));
  if (date && date->is_valid()) return date;
  wrong(say("{} ska vara ett datum", "{} must be a date", name_),
        say("skriv det som 2025-03-12", "write it as 2025-03-12"));
  return {};
}

std::optional<std::string> Value::language() const {
  auto tag = text();
  if (!tag || is_language_tag(*tag)) return tag;
  wrong(say("{} ska vara en språkkod", "{} must be a language tag", name_),
        say("till exempel sv eller en", "for example sv or en"));
  return {};
}

std::optional<std::string> Value::web_address() const {
  auto address = text();
  if (!address || parse_web_address(*address)) return address;
  wrong(say("{} ska vara en webbadress", "{} must be a web address", name_),
        say("skriv hela adressen, med https://", "write the whole address, with https://"));
  return {};
}

std::optional<std::string> Value::web_page() const {
  auto page = text();
  // With the host put before it, so that "//host", "/\\host" and what hides in control characters is no path.
  bool is_path = page && page->starts_with('/') && !page->starts_with("//");
  if (!page || (is_path ? parse_web_address("https://host" + *page) : parse_web_address(*page))) return page;
  wrong(say("{} ska vara en webbadress eller en sökväg", "{} must be a web address or a path", name_),
        say("skriv hela adressen, med https://, eller vägen från /",
            "write the whole address, with https://, or the path from /"));
  return {};
}

std::optional<std::string> Value::safe_address() const {
  auto address = web_address();
  if (!address) return {};
  auto parsed = parse_web_address(*address);
  if (parsed->is_encrypted || parsed->is_loopback()) return address;
  wrong(say("{} är inte krypterad", "{} is not encrypted", name_),
        say("skriv https://; http:// duger bara för den egna datorn",
            "write https://; http:// will do for this machine only"));
  return {};
}

std::optional<std::string> Value::secret() const {
  auto place = text();
  if (!place || is_secret_place(*place)) return place;
  wrong(say("{} får inte stå i filen", "{} must not stand in the file", name_),
        say("skriv \"env:NAMN\" eller \"file:SÖKVÄG\", och byt ut hemligheten om filen har delats",
            "write \"env:NAME\" or \"file:PATH\", and replace the secret if the file has been shared"));
  return {};
}

std::vector<Value> Value::elements() const {
  const auto* array = node_->as_array();
  if (!array) return {*this};
  std::vector<Value> elements;
  for (const auto& element : *array)
    elements.push_back(Value(*reading_, element, fmt::format("{}[{}]", name_, elements.size())));
  return elements;
}

std::vector<Value::Member> Value::members() const {
  const auto* table = node_->as_table();
  if (!table) {
    wrong(say("{0} ska vara ett avsnitt, [{0}]", "{0} must be a section, [{0}]", name_), {});
    return {};
  }
  std::vector<Member> members;
  for (const auto& [key, node] : *table) {
    std::string name = name_.empty() ? std::string(key.str()) : name_ + '.' + std::string(key.str());
    reading_->seen.insert_or_assign(name, spot_of(key.source()));
    members.push_back({std::string(key.str()), Value(*reading_, node, std::move(name)), spot_of(key.source())});
  }
  return members;
}

bool Value::has(std::string_view key) const {
  const auto* table = node_->as_table();
  return table && table->contains(key);
}

void Value::unknown(const Member& member, const std::vector<std::string_view>& known) const {
  std::string near = nearest(member.key, known);
  reading_->report(member.key_spot,
                   say("det finns ingen inställning {}", "there is no setting {}", member.value.name()),
                   near.empty() ? say("det finns: {}", "there are: {}", listed(known))
                                : say("menade du {}?", "did you mean {}?", near));
}

}  // namespace insyn::read
