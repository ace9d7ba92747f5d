// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <string_view>

#include "pipeline/example_copy.hpp"

namespace insyn::test {

/// The example, in the hands of somebody who changes things at random: the same seed, the same changes. An even seed
/// has the glossary.
class RandomAuthor {
 public:
  explicit RandomAuthor(unsigned seed);

  [[nodiscard]] const ExampleCopy& example() const { return example_; }
  /// Does something, and says what.
  std::string edit();

 private:
  std::string add_words();
  std::string add_decision();
  std::string add_action();
  std::string tick();
  std::string follow_up();
  std::string retitle();
  std::string change_attendance();
  std::string remove_note();
  std::string copy_note();
  std::string change_word();
  std::string rename_actor();
  std::string withdraw();
  std::string unpublish();
  std::string plan_ahead();
  std::string count_anew();
  std::string hide_actor();
  std::string date_stone();
  std::string change_settings();
  std::string attach();

  std::size_t below(std::size_t count);
  std::filesystem::path any(std::string_view part);
  std::filesystem::path any_note();
  std::string change(const std::filesystem::path& note, const std::function<void(std::string&)>& how);
  std::string append(const std::filesystem::path& note, const std::string& words);
  [[nodiscard]] std::filesystem::path root() const { return example_.root(); }

  ExampleCopy example_;
  std::mt19937 chance_;
};

}  // namespace insyn::test
