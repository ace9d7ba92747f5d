// SPDX-License-Identifier: EUPL-1.2
// Many forms mean nothing alone: "ABC 123" is a plate where the text speaks of a car.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "detect/reading.hpp"

namespace insyn::detect {

/// Words to look for, given in UTF-8 and lower case. A word that ends in * may go on ("hemtelefon" for "hemtel*").
class Words {
 public:
  Words(std::initializer_list<std::string_view> words);

  /// Whether one of them stands, as a whole word, no more than `before` characters before the span or `after` after
  /// it, in the same line or the lines joined to it.
  [[nodiscard]] bool stand_near(const Reading& reading, Span span, std::size_t before, std::size_t after) const;

 private:
  struct Word {
    std::string letters{};
    bool may_go_on = false;
  };
  [[nodiscard]] bool stand_in(const Reading& reading, std::size_t from, std::size_t to) const;

  std::vector<Word> words_;
};

/// What a text says where somebody lives at the place that it names.
[[nodiscard]] const Words& living_words();

}  // namespace insyn::detect
