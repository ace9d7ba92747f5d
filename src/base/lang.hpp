// SPDX-License-Identifier: EUPL-1.2
// What the program says to people, always in both its languages.
#pragma once
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace insyn {

/// The languages that commands and findings speak (pages may be in more: site/words/).
enum class Lang { sv, en };

/// One thing said in Swedish and in English. Both are always there: a message in one language does not compile.
struct Said {
  std::string sv{};
  std::string en{};

  [[nodiscard]] const std::string& in(Lang lang) const { return lang == Lang::sv ? sv : en; }
  [[nodiscard]] bool empty() const { return sv.empty() && en.empty(); }
};

/// say("raden {} är tom", "line {} is empty", n): the same arguments fill both.
template <typename... Args>
[[nodiscard]] Said say(fmt::format_string<const Args&...> sv, fmt::format_string<const Args&...> en,
                       const Args&... args) {
  return {fmt::format(sv, args...), fmt::format(en, args...)};
}

}  // namespace insyn
