// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/asked.hpp"

#include <charconv>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "parse/front_matter/amount.hpp"

namespace insyn::parse {
namespace {

Said write_a_date(std::string_view written) {
  if (auto meant = meant_date(written)) return say("menade du {}?", "did you mean {}?", meant->iso());
  return say("skriv ÅÅÅÅ-MM-DD, till exempel 2025-03-12", "write YYYY-MM-DD, such as 2025-03-12");
}

}  // namespace

std::optional<std::string> Asked::text() const {
  if (!value_) return std::nullopt;
  if (value_->is_text()) return value_->text;
  refuse(say("skriv en text", "write a text"));
  return std::nullopt;
}

std::optional<Date> Asked::date() const {
  if (!value_) return std::nullopt;
  auto date = value_->is_text() ? read_date(value_->text) : std::nullopt;
  if (!date)
    report_(Rule::bad_date, value_->at,
            {fmt::format("\"{}\" är inget datum: \"{}\"", name_.sv, value_->text),
             fmt::format("\"{}\" is no date: \"{}\"", name_.en, value_->text)},
            write_a_date(value_->text));
  return date;
}

std::optional<bool> Asked::yes_no() const {
  auto answer = word(yes_and_no());
  return answer ? std::optional(*answer == 0) : std::nullopt;
}

std::optional<int> Asked::number(int least, int most) const {
  if (!value_) return std::nullopt;
  auto text = trimmed(value_->text);
  int number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool is_whole = error == std::errc{} && end == text.data() + text.size();
  if (is_whole && number >= least && number <= most) return number;
  refuse(say("skriv ett helt tal från {} till {}", "write a whole number from {} to {}", least, most));
  return std::nullopt;
}

std::optional<std::size_t> Asked::word(Vocabulary vocabulary) const {
  if (!value_) return std::nullopt;
  if (auto found = find_word(value_->text, vocabulary)) return found;
  auto near = nearest_word(value_->text, vocabulary);
  refuse(near.empty() ? choices(vocabulary) : say("menade du \"{}\"?", "did you mean \"{}\"?", near));
  return std::nullopt;
}

std::optional<Amount> Asked::amount() const {
  if (!value_) return std::nullopt;
  auto amount = value_->is_text() ? read_amount(value_->text) : std::nullopt;
  if (!amount)
    refuse(say("skriv ett tal (80), en andel (80 %) eller ett spann (30–50), utan enhet",
               "write a number (80), a share (80 %) or a range (30–50), without its unit"));
  return amount;
}

std::optional<Measured> Asked::measured() const {
  if (!value_) return std::nullopt;
  if (value_->is_text() && find_word(value_->text, hidden_number())) return Measured{.suppressed = true};
  auto amount = value_->is_text() ? read_amount(value_->text) : std::nullopt;
  if (amount && !amount->to) return Measured{.value = amount->from};
  report_(Rule::bad_value, value_->at,  // what stands there may be a count that is to be hidden: it is not quoted
          {fmt::format("\"{}\" är inget tal", name_.sv), fmt::format("\"{}\" is no number", name_.en)},
          say("skriv ett tal, utan enhet", "write a number, without its unit"));
  return std::nullopt;
}

std::optional<Words> Asked::words() const {
  auto words = text();
  return words ? std::optional(Words{std::move(*words), at()}) : std::nullopt;
}

std::vector<Words> Asked::all_words() const {
  std::vector<Words> all;
  for (const auto& part : parts())
    if (auto words = part.words()) all.push_back(std::move(*words));
  return all;
}

bool Asked::expect_map(Said write) const {
  if (value_ && !is_map()) refuse(std::move(write));
  return is_map();
}

std::vector<std::string> Asked::texts() const {
  std::vector<std::string> texts;
  for (const auto& part : parts())
    if (auto text = part.text()) texts.push_back(std::move(*text));
  return texts;
}

std::vector<Asked> Asked::parts() const {
  if (!value_) return {};
  if (!value_->is_list()) return {*this};
  std::vector<Asked> parts;
  for (const auto& part : value_->parts) parts.emplace_back(&part, name_, report_);
  return parts;
}

Asked Asked::operator()(Field field) const {
  auto name = name_of(field);
  return {is_map() ? value_->find(name.sv) : nullptr, name, report_};
}

void Asked::refuse(Said write) const {
  auto shown = value_->is_text() ? fmt::format(": \"{}\"", value_->text) : "";
  report_(Rule::bad_value, value_->at,
          {fmt::format("\"{}\" har ett värde som inte kan läsas{}", name_.sv, shown),
           fmt::format("\"{}\" has a value that cannot be read{}", name_.en, shown)},
          std::move(write));
}

}  // namespace insyn::parse
