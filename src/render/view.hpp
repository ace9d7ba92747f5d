// SPDX-License-Identifier: EUPL-1.2
// What a template can show: names with texts, markup, yes or no, and lists of further views. A view is filled anew for
// each page and always with all its names, so that a name which a template misses is a mistake and not an absence.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace insyn::render {

/// A name as views and templates keep it: 64 bits of it (FNV-1a), made when the program or the template is compiled.
/// That no two names of any template share theirs is tested.
class Name {
 public:
  constexpr Name(std::string_view text) : Name(text, 0xCBF29CE484222325) {}  // NOLINT(google-explicit-constructor)
  constexpr Name(const char* text) : Name(std::string_view(text)) {}         // NOLINT(google-explicit-constructor)

  /// That of a list's companion, "has_…".
  [[nodiscard]] static constexpr Name has(std::string_view list) { return {list, Name("has_").bits_}; }

  friend constexpr bool operator==(Name, Name) = default;

 private:
  constexpr Name(std::string_view text, std::uint64_t before) : bits_(before) {
    for (char c : text) bits_ = (bits_ ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  }

  std::uint64_t bits_;
};

class View {
 public:
  using List = std::vector<View>;
  using Value = std::variant<bool, std::string, List>;

  /// Text, encoded by the template; an empty one is "no" to a section.
  View& text(Name name, std::string value) { return put(name, std::move(value)); }
  /// Markup, put in as it is; by its name (…_html) a template may only show it with three braces.
  View& markup(Name name, std::string value) { return put(name, std::move(value)); }
  View& flag(Name name, bool value) { return put(name, value); }
  /// A list, and beside it has_<name>: whether there is anything in it.
  View& list(std::string_view name, List views) {
    flag(Name::has(name), !views.empty());
    return put(name, std::move(views));
  }
  /// A section that is shown once.
  View& part(Name name, View view) {
    List once;
    once.push_back(std::move(view));
    return put(name, std::move(once));
  }

  /// What was put last under that name; nullptr where nothing was.
  [[nodiscard]] const Value* find(Name name) const {
    for (std::size_t i = names_.size(); i-- > 0;)
      if (names_[i] == name) return &values_[i];
    return nullptr;
  }

 private:
  View& put(Name name, Value value) {
    names_.push_back(name);
    values_.push_back(std::move(value));
    return *this;
  }

  std::vector<Name> names_{};  // beside the values: a name is looked for far more often than it is found
  std::vector<Value> values_{};
};

}  // namespace insyn::render
