// SPDX-License-Identifier: EUPL-1.2
// What goes wrong outside the author's text. An author's mistake is never thrown: it is a Finding (model/finding.hpp).
#pragma once
#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <utility>

#include "base/lang.hpp"

namespace insyn {

/// The process's exit codes (docs and tests hold the same list).
enum class Exit { done = 0, content_has_errors = 1, wrong_usage = 2, machine_failed = 3, publishing_unfinished = 4 };

/// The machine failed: disk, port, network. One clear line for a person; exit 3.
class Error : public std::runtime_error {
 public:
  explicit Error(Said said) : std::runtime_error(said.en), said_(std::move(said)) {}
  explicit Error(const std::string& line) : Error(Said{line, line}) {}
  [[nodiscard]] const Said& said() const { return said_; }

 private:
  Said said_{};
};

/// The command line or the settings can't be used as they stand; exit 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// Throws Error, said in both languages.
[[noreturn]] inline void fail(Said said) { throw Error(std::move(said)); }

/// Throws Error with one formatted line for both languages.
template <typename... Args>
[[noreturn]] void fail(fmt::format_string<Args...> format, Args&&... args) {
  throw Error(fmt::format(format, std::forward<Args>(args)...));
}

/// A broken promise inside the program: stops at once, in releases too. Never caught.
[[noreturn]] void broken_promise(const char* condition, const char* file, int line);

}  // namespace insyn

#define INSYN_EXPECTS(condition) \
  ((condition) ? static_cast<void>(0) : ::insyn::broken_promise(#condition, __FILE__, __LINE__))
