// SPDX-License-Identifier: EUPL-1.2
// One value of a settings file, asked for as what it should be. Each question answers with the value, or with nothing
// after it has added a finding of rule settings at the value's place.
#pragma once
#include <toml++/toml.h>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/finding.hpp"

namespace insyn::read {

/// Where a setting stands.
struct Spot {
  std::string file{};
  Place at{};
};

/// What has been seen of the settings so far, over all files that hold them.
struct Reading {
  Findings& findings;
  std::map<std::string, Spot> seen{};  // by full name: "title", "channels.webb.url", "release[0].file"

  void report(const Spot& where, Said message, Said hint);
};

class Value {
 public:
  /// The top table of a file.
  Value(Reading& reading, const toml::table& file) : Value(reading, file, {}) {}

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::optional<std::string> text() const;  // never empty
  [[nodiscard]] std::optional<std::string> one_of(std::span<const std::string_view> words) const;
  [[nodiscard]] std::optional<int> number() const;               // 0 to a million
  [[nodiscard]] std::optional<Date> date() const;                // "2025-03-12", with or without quotes
  [[nodiscard]] std::optional<std::string> language() const;     // BCP 47: "sv", "zh-Hant"
  [[nodiscard]] std::optional<std::string> web_address() const;  // http(s)
  [[nodiscard]] std::optional<std::string> web_page() const;     // the same, or "/path" on the same host
  [[nodiscard]] std::optional<std::string> safe_address()
      const;                                                // https, or http to this machine: secrets travel there
  [[nodiscard]] std::optional<std::string> secret() const;  // "env:NAME", "file:PATH"; never shown

  /// A list whose values each answer `one` (&Value::text); a value alone is a list of one.
  template <typename T>
  [[nodiscard]] std::optional<std::vector<T>> list_of(std::optional<T> (Value::*one)() const) const;
  /// Itself, or each element where it is a list.
  [[nodiscard]] std::vector<Value> elements() const;
  /// What stands in a table, by key. Empty after a finding.
  struct Member;
  [[nodiscard]] std::vector<Member> members() const;
  [[nodiscard]] bool has(std::string_view key) const;

  [[nodiscard]] Spot spot() const;

  /// Adds a finding at this value.
  void wrong(Said message, Said hint) const;
  /// Adds a finding at a member's key: there is no setting of that name, but there are these.
  void unknown(const Member& member, const std::vector<std::string_view>& known) const;

 private:
  Value(Reading& reading, const toml::node& node, std::string name)
      : reading_(&reading), node_(&node), name_(std::move(name)) {}

  Reading* reading_;
  const toml::node* node_;  // owned by the parsed file, which outlives us
  std::string name_;
};

struct Value::Member {
  std::string key{};
  Value value;
  Spot key_spot{};
};

template <typename T>
std::optional<std::vector<T>> Value::list_of(std::optional<T> (Value::*one)() const) const {
  std::vector<T> list;
  bool is_whole = true;
  for (const Value& element : elements()) {
    auto read = (element.*one)();
    if (read)
      list.push_back(std::move(*read));
    else
      is_whole = false;
  }
  return is_whole ? std::optional(std::move(list)) : std::nullopt;
}

}  // namespace insyn::read
