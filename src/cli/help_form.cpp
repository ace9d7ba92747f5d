// SPDX-License-Identifier: EUPL-1.2
#include "cli/help_form.hpp"

#include <sstream>
#include <string>

#include "base/text.hpp"
#include "cli/option_values.hpp"

namespace insyn::cli {
namespace {

class HelpForm : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    const std::string name = is_positional ? argument(*option) : make_option_name(option, false) + made_opts(*option);
    const bool stands_alone = code_points(name) + 2 >= column_width_;  // its description is on the next line
    const std::size_t unseen = stands_alone ? 0 : name.size() - code_points(name);  // bytes: CLI11 pads by them
    std::ostringstream out;
    CLI::detail::format_help(out, name, description(*option), column_width_ + unseen);
    return out.str();
  }

  std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
    return is_positional ? type_of(*option) : CLI::Formatter::make_option_name(option, false);
  }

 private:
  /// Without what the checks say of themselves, which is for who writes something else, and without the default.
  [[nodiscard]] std::string made_opts(const CLI::Option& option) const {
    const std::string opts = make_option_opts(&option), by_default = option.get_default_str();
    const std::string told = option.get_type_name() + (by_default.empty() ? "" : "=" + by_default);
    return told.empty() ? opts : replaced(opts, told, type_of(option));
  }
  [[nodiscard]] std::string description(const CLI::Option& option) const {
    const std::string by_default = option.get_default_str();
    return option.get_description() + (by_default.empty() ? "" : " (" + get_label("default") + ": " + by_default + ")");
  }
  [[nodiscard]] std::string argument(const CLI::Option& option) const {
    return type_of(option) + (option.get_required() ? " " + get_label("REQUIRED") : "");
  }
};

}  // namespace

std::shared_ptr<CLI::Formatter> help_form() { return std::make_shared<HelpForm>(); }

}  // namespace insyn::cli
