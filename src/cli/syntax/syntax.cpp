// SPDX-License-Identifier: EUPL-1.2
#include "cli/syntax/syntax.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"
#include "cli/option_values.hpp"
#include "explain/entry.hpp"
#include "model/rule.hpp"
#include "sandbox/faults.hpp"

namespace insyn::cli {
namespace {

bool is_any_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const RuleInfo& rule : all_rules())
    if (explain::entry_of(rule.rule)) names.emplace_back(rule.name);
  return names;
}

std::vector<std::string> fault_names() {
  std::vector<std::string> names;
  for (const sandbox::Fault& fault : sandbox::all_faults()) names.emplace_back(fault.name);
  return names;
}

std::vector<std::string> words_between_bars(std::string_view name) {
  std::vector<std::string> words;
  for (std::string_view word : split(name, '|')) words.emplace_back(word);
  return words;
}

Value value_of(const CLI::Option& option) {
  if (option.get_items_expected_max() == 0) return {};
  const std::string name = type_of(option);
  if (name.find('|') != std::string::npos) return {Value::Kind::words, name, words_between_bars(name)};
  if (is_any_of(name, {"REGEL", "RULE"})) return {Value::Kind::words, name, rule_names()};
  if (is_any_of(name, {"FEL", "FAULT"})) return {Value::Kind::words, name, fault_names()};
  if (is_any_of(name, {"MAPP", "DIR"})) return {Value::Kind::folder, name, {}};
  if (is_any_of(name, {"FIL", "FILE"})) return {Value::Kind::file, name, {}};
  return {Value::Kind::text, name, {}};
}

OptionSyntax option_of(const CLI::Option& option) {
  OptionSyntax syntax{.value = value_of(option),
                      .help = option.get_description(),
                      .by_default = option.get_default_str(),
                      .is_required = option.get_required()};
  for (const std::string& name : option.get_snames()) syntax.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) syntax.names.push_back("--" + name);
  const bool takes_all = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  syntax.may_repeat = syntax.value.kind != Value::Kind::none && (takes_all || option.get_items_expected_max() > 1);
  return syntax;
}

Syntax syntax_below(const CLI::App& app, const std::string& path) {
  Syntax syntax{.path = path, .help = app.get_description(), .footer = app.get_footer()};
  for (const CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
    bool is_help_below = app.get_parent() != nullptr && option == app.get_help_ptr();  // as the program's own
    if (option->get_group().empty() || is_help_below) continue;
    if (option->get_positional())
      syntax.arguments.push_back({value_of(*option), option->get_description(), option->get_required()});
    else
      syntax.options.push_back(option_of(*option));
  }
  for (const CLI::App* command : app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); }))
    syntax.commands.push_back(syntax_below(*command, path + (path.empty() ? "" : " ") + command->get_name()));
  return syntax;
}

}  // namespace

Syntax syntax_of(const CLI::App& app) { return syntax_below(app, ""); }

}  // namespace insyn::cli
