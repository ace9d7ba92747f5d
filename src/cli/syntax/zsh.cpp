// SPDX-License-Identifier: EUPL-1.2
// zsh: one function a command, of specifications for its own _arguments.
#include <string>

#include "base/text.hpp"
#include "cli/syntax/syntax.hpp"

namespace insyn::cli {
namespace {

constexpr std::string_view kHead = R"zsh(#compdef insyn
# Completion of insyn for zsh; made by "insyn completion zsh".

)zsh";

constexpr std::string_view kTail = R"zsh(
if [[ $funcstack[1] == _insyn ]]; then
  _insyn "$@"
else
  compdef _insyn insyn
fi
)zsh";

std::string literal(std::string_view text) { return "'" + replaced(text, "'", R"('\'')") + "'"; }

/// A text within a specification, where brackets and colons are its marks.
std::string within_spec(std::string text) {
  for (std::string_view mark : {"\\", "[", "]", ":"}) text = replaced(text, mark, "\\" + std::string(mark));
  return text;
}

/// ":DIR:_files -/": what stands there, and how it is found.
std::string action(const Value& value) {
  const std::string name = ":" + within_spec(value.name.empty() ? " " : value.name) + ":";
  switch (value.kind) {
    case Value::Kind::none: return "";
    case Value::Kind::text: return name + " ";
    case Value::Kind::file: return name + "_files";
    case Value::Kind::folder: return name + "_files -/";
    case Value::Kind::words: break;
  }
  return fmt::format("{}({})", name, fmt::join(value.words, " "));
}

std::string option_specs(const std::vector<OptionSyntax>& options, std::string_view indent) {
  std::string specs;
  for (const OptionSyntax& option : options)
    for (const std::string& name : option.names) {
      const bool is_long = name.starts_with("--"), takes_value = option.value.kind != Value::Kind::none;
      const std::string others =
          option.may_repeat ? std::string("*") : fmt::format("({})", fmt::join(option.names, " "));
      specs += fmt::format("{}{} \\\n", indent,
                           literal(others + name + (is_long && takes_value ? "=" : "") + "[" +
                                   within_spec(option.help) + "]" + action(option.value)));
    }
  return specs;
}

std::string function_name(const Syntax& syntax) {
  return syntax.path.empty() ? "_insyn" : "_insyn_" + replaced(syntax.path, " ", "_");
}

/// A command that has commands below it: which one, and then what that one takes.
std::string choice(const Syntax& syntax) {
  std::string text = "    '1: :->command' '*:: :->rest' && ret=0\n  case $state in\n    command)\n      commands=(\n";
  for (const Syntax& command : syntax.commands)
    text += fmt::format("        {}\n", literal(within_spec(command.name()) + ":" + within_spec(command.help)));
  text += "      )\n      _describe -t commands insyn commands && ret=0\n      ;;\n    rest)\n      case $line[1] in\n";
  for (const Syntax& command : syntax.commands)
    text += fmt::format("        {}) {} && ret=0 ;;\n", command.name(), function_name(command));
  return text + "      esac\n      ;;\n  esac\n  return ret\n";
}

std::string arguments(const Syntax& syntax) {
  std::string text = "   ";
  for (std::size_t i = 0; i < syntax.arguments.size(); ++i)
    text += " " + literal(fmt::format("{}{}{}", i + 1, syntax.arguments[i].is_required ? "" : ":",
                                      action(syntax.arguments[i].value)));
  return text == "   " ? "    && return 0\n" : text + "\n";
}

std::string function(const Syntax& syntax) {
  std::string text = function_name(syntax) + "() {\n";
  if (syntax.commands.empty())
    return text + "  _arguments -s : $insyn_common \\\n" + option_specs(syntax.options, "    ") + arguments(syntax) +
           "}\n\n";
  text += "  local curcontext=$curcontext state line ret=1\n  local -a commands\n";
  text += "  _arguments -C -s : $insyn_common \\\n";
  if (!syntax.path.empty()) text += option_specs(syntax.options, "    ");
  return text + choice(syntax) + "}\n\n";
}

}  // namespace

std::string zsh_completion(const Syntax& program) {
  std::string text(kHead);
  for (const Syntax& command : program.commands)
    for_each_command(command, [&](const Syntax& syntax) { text += function(syntax); });
  text += "# What may stand behind every command.\ntypeset -ga insyn_common=(\n";
  text += replaced(option_specs(program.options, "  "), " \\\n", "\n") + ")\n\n";
  return text + function(program) + std::string(kTail).substr(1);
}

}  // namespace insyn::cli
