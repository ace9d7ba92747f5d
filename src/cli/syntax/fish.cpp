// SPDX-License-Identifier: EUPL-1.2
// fish: one line for each thing that may be written, with the condition under which it may.
#include <string>

#include "base/text.hpp"
#include "cli/syntax/syntax.hpp"

namespace insyn::cli {
namespace {

constexpr std::string_view kHead = R"fish(# Completion of insyn for fish; made by "insyn completion fish".

# The command on the line, and how many arguments it has: "new meeting#1".
function __insyn_line
    set -l command ''
    set -l arguments 0
    set -l is_value no
    for word in (commandline -opc)[2..]
        if test $is_value = yes
            set is_value no
            continue
        end
        switch "$command:$word"
)fish";

constexpr std::string_view kMiddle = R"fish(                set is_value yes
            case '*:-*'
)fish";

constexpr std::string_view kAfter = R"fish(                set command (string trim "$command $word")
            case '*'
                set arguments (math $arguments + 1)
        end
    end
    echo "$command#$arguments"
end

# __insyn_in COMMAND: it is the one on the line
function __insyn_in
    string match -q -- "$argv[1]#*" (__insyn_line)
end

complete -c insyn -f
)fish";

std::string literal(std::string_view text) { return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'"; }

/// The patterns of the options that a value follows, as __insyn_line meets them.
std::string options_with_values(const Syntax& program) {
  std::string patterns;
  for_each_command(program, [&](const Syntax& syntax) {
    for (const OptionSyntax& option : syntax.options)
      for (const std::string& name : option.names)
        if (option.value.kind != Value::Kind::none)
          patterns += " " + literal((syntax.path.empty() ? "*" : syntax.path) + ":" + name);
  });
  return "            case" + patterns + "\n";
}

std::string command_patterns(const Syntax& program) {
  std::string patterns;
  for_each_command(program, [&](const Syntax& syntax) {
    for (const Syntax& command : syntax.commands) patterns += " " + literal(syntax.path + ":" + command.name());
  });
  return "            case" + patterns + "\n";
}

std::string takes(const Value& value) {
  switch (value.kind) {
    case Value::Kind::none: return "";
    case Value::Kind::text: return " -x";
    case Value::Kind::file: return " -r -F";
    case Value::Kind::folder: return " -x -a '(__fish_complete_directories)'";
    case Value::Kind::words: break;
  }
  return fmt::format(" -x -a '{}'", fmt::join(value.words, " "));
}

std::string argument(const Value& value) {
  if (value.kind == Value::Kind::file) return " -F";
  if (value.kind == Value::Kind::folder) return " -a '(__fish_complete_directories)'";
  return fmt::format(" -a '{}'", fmt::join(value.words, " "));
}

std::string lines_for(const OptionSyntax& option, const std::string& condition) {
  std::string names;
  for (const std::string& name : option.names)
    names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return "complete -c insyn" + condition + names + takes(option.value) + " -d " + literal(option.help) + "\n";
}

std::string lines_for(const Syntax& syntax) {
  const std::string here = syntax.path.empty() ? "" : fmt::format(" -n \"__insyn_in '{}'\"", syntax.path);
  std::string lines;
  for (const Syntax& command : syntax.commands)
    lines += fmt::format("complete -c insyn -n \"__insyn_in '{}'\" -a {} -d {}\n", syntax.path, command.name(),
                         literal(command.help));
  for (std::size_t i = 0; i < syntax.arguments.size(); ++i)
    if (syntax.arguments[i].value.kind != Value::Kind::text)
      lines += fmt::format("complete -c insyn -n \"test (__insyn_line) = '{}#{}'\"{}\n", syntax.path, i,
                           argument(syntax.arguments[i].value));
  for (const OptionSyntax& option : syntax.options) lines += lines_for(option, here);
  return lines;
}

}  // namespace

std::string fish_completion(const Syntax& program) {
  std::string text = std::string(kHead) + options_with_values(program) + std::string(kMiddle) +
                     command_patterns(program) + std::string(kAfter);
  for_each_command(program, [&](const Syntax& syntax) { text += lines_for(syntax); });
  return text;
}

}  // namespace insyn::cli
