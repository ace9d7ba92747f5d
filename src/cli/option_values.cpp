// SPDX-License-Identifier: EUPL-1.2
#include "cli/option_values.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"

namespace insyn::cli {
namespace {

Date day_of(const std::string& option, const std::string& text) {
  if (auto day = parse_iso_date(text)) return *day;
  throw UsageError(say("{} är ingen dag: {} (skriv ÅÅÅÅ-MM-DD)", "{} is no day: {} (write YYYY-MM-DD)", option,
                       text.empty() ? "\"\"" : visible(text)));
}

}  // namespace

void take_number(CLI::Option& option, int least, int most) {
  option.check(CLI::Range(least, most).description(fmt::format("{}–{}", least, most)));
  option.type_name("N");
}

void add_day(CLI::App& command, const std::string& name, std::optional<Date>& day, const Said& help, Lang lang) {
  auto read = [&day, name](const std::string& text) { day = day_of(name, text); };
  command.add_option_function<std::string>(name, read, help.in(lang))
      ->type_name(lang == Lang::sv ? "ÅÅÅÅ-MM-DD" : "YYYY-MM-DD");
}

// CLI11 puts what the checks of an option say of themselves after its type: "N:1–90".

std::string type_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return type.substr(0, type.find(':'));
}

std::string range_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const auto colon = type.find(':');
  return colon == std::string::npos ? "" : type.substr(colon + 1);
}

}  // namespace insyn::cli
