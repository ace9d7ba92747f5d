// SPDX-License-Identifier: EUPL-1.2
// A value asked what it means. Each question answers with nothing when nothing stands there; when something stands
// there that is no answer, with nothing and a finding that says what to write instead.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/plan.hpp"
#include "parse/front_matter/keys.hpp"
#include "parse/front_matter/value.hpp"
#include "parse/front_matter/vocabulary.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {

class Asked {
 public:
  /// `value` may be nullptr (nothing stands there); `name` is what it is called in findings.
  Asked(const Value* value, Name name, Reporter report)
      : value_(value && *value ? value : nullptr), name_(name), report_(report) {}

  explicit operator bool() const { return value_ != nullptr; }
  [[nodiscard]] Place at() const { return value_ ? value_->at : Place{}; }
  [[nodiscard]] bool is_map() const { return value_ && value_->is_map(); }

  [[nodiscard]] std::optional<std::string> text() const;
  [[nodiscard]] std::optional<Date> date() const;
  [[nodiscard]] std::optional<bool> yes_no() const;
  [[nodiscard]] std::optional<int> number(int least, int most) const;
  /// The word's place in the vocabulary.
  [[nodiscard]] std::optional<std::size_t> word(Vocabulary vocabulary) const;
  /// A number, a share or a range.
  [[nodiscard]] std::optional<Amount> amount() const;
  /// A number (a percent sign after it is passed over), or the word that says it is hidden.
  [[nodiscard]] std::optional<Measured> measured() const;
  /// The text with its place.
  [[nodiscard]] std::optional<Words> words() const;
  /// As texts(), each with its place.
  [[nodiscard]] std::vector<Words> all_words() const;
  /// True for a map. Another value is refused, and `write` says what to write; where nothing stands, nothing is.
  [[nodiscard]] bool expect_map(Said write) const;
  /// A list's texts; one text is a list of one.
  [[nodiscard]] std::vector<std::string> texts() const;

  /// A list's parts, each to be asked; a value that is no list is its own only part.
  [[nodiscard]] std::vector<Asked> parts() const;
  /// A field of a map.
  [[nodiscard]] Asked operator()(Field field) const;

  /// Writes the finding that this value is not what its key takes; `write` says what to write.
  void refuse(Said write) const;

 private:
  const Value* value_;
  Name name_;
  Reporter report_;
};

}  // namespace insyn::parse
