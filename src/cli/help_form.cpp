// SPDX-License-Identifier: EUPL-1.2
#include "cli/help_form.hpp"

#include <sstream>
#include <string>

#include "base/text.hpp"

namespace insyn::cli {
namespace {

class HelpForm : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    const std::string name =
        is_positional ? argument(*option) : make_option_name(option, false) + make_option_opts(option);
    const std::size_t unseen = name.size() - code_points(name);  // bytes: CLI11 pads by them
    std::ostringstream out;
    CLI::detail::format_help(out, name, make_option_desc(option), column_width_ + unseen);
    return out.str();
  }

  std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
    return is_positional ? option->get_type_name() : CLI::Formatter::make_option_name(option, false);
  }

 private:
  [[nodiscard]] std::string argument(const CLI::Option& option) const {
    return option.get_type_name() + (option.get_required() ? " " + get_label("REQUIRED") : "");
  }
};

}  // namespace

std::shared_ptr<CLI::Formatter> help_form() { return std::make_shared<HelpForm>(); }

}  // namespace insyn::cli
