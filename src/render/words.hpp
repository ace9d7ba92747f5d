// SPDX-License-Identifier: EUPL-1.2
// The words of the interface in one language: site/words/<language>.toml, flat keys to texts. Texts may hold places to
// fill: "{present} av {seats} platser". A date is said by the words, too: no locale of the machine is asked.
#pragma once
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "model/finding.hpp"

namespace insyn::render {

class Words {
 public:
  using Texts = std::map<std::string, std::string, std::less<>>;
  using Filling = std::pair<std::string_view, std::string_view>;

  Words(std::string language, Texts texts) : language_(std::move(language)), texts_(std::move(texts)) {}

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] const Texts& texts() const { return texts_; }
  [[nodiscard]] bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
  /// A key that is not there is a broken promise: the program names only keys of the built-in files.
  [[nodiscard]] const std::string& operator[](std::string_view key) const;
  [[nodiscard]] std::string fill(std::string_view key, std::initializer_list<Filling> filling) const;
  /// "1 beslut", "3 åtgärder": `key`_one or `key`_many, with {n} filled.
  [[nodiscard]] std::string count(std::string_view key, std::size_t n) const;

  /// "12 mars 2025", with no-break space after the day; "" for no day.
  [[nodiscard]] std::string date(Date day) const;
  /// "kl. 13.00–15.00".
  [[nodiscard]] std::string time(const TimeSpan& span) const;
  /// "a, b och c".
  [[nodiscard]] std::string series(const std::vector<std::string>& parts) const;
  /// "12 345,60": thousands and decimals parted as the language parts them, a true minus sign, as many decimals as
  /// the number has.
  [[nodiscard]] std::string number(Decimal value) const;
  /// "5,3 %", with a no-break space.
  [[nodiscard]] std::string percent(Decimal value) const;
  /// "0,3 MB", "12 kB".
  [[nodiscard]] std::string size(std::uintmax_t bytes) const;

 private:
  std::string language_;
  Texts texts_;
};

/// Reads a words file. What is not a text under a plain key, or not TOML, is a finding of rule template.
[[nodiscard]] Words::Texts read_words(const std::string& file, std::string_view toml, Findings& findings);

}  // namespace insyn::render
