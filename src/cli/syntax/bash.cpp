// SPDX-License-Identifier: EUPL-1.2
// bash gives the words before the cursor and wants those that may stand there. What is on the line is read as the
// program would: an option's value is no command, and --format=json comes as three words.
#include <string>

#include "cli/syntax/syntax.hpp"

namespace insyn::cli {
namespace {

constexpr std::string_view kHead = R"bash(# Completion of insyn for bash; made by "insyn completion bash".

)bash";

constexpr std::string_view kTail = R"bash(
# _insyn_offer TAKES WORD: what may stand in the word's place
_insyn_offer() {
  case $1 in
    words*) mapfile -t COMPREPLY < <(compgen -W "${1#words}" -- "$2") ;;
    folder)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$2")
      ;;
    file)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$2")
      ;;
  esac
}

_insyn() {
  local word=${COMP_WORDS[COMP_CWORD]} command='' option='' arguments=0 takes='' said i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    said=${COMP_WORDS[i]}
    if [[ -n $option ]]; then
      [[ $said == = ]] || option=''
    elif [[ $said == -* ]]; then
      _insyn_takes "$command:$said"
      [[ $takes == none || $said == *=* ]] || option=$said
    elif [[ " $(_insyn_commands "$command") " == *" $said "* ]]; then
      command=${command:+$command }$said
    else
      arguments=$((arguments + 1))
    fi
  done
  if [[ -n $option ]]; then
    _insyn_takes "$command:$option"
    _insyn_offer "$takes" "${word#=}"
  elif [[ $word == --*=* ]]; then
    _insyn_takes "$command:${word%%=*}"
    _insyn_offer "$takes" "${word#*=}"
    COMPREPLY=("${COMPREPLY[@]/#/${word%%=*}=}")
  elif [[ $word == -* ]]; then
    _insyn_offer "words $(_insyn_options "$command")" "$word"
  elif [[ -n $(_insyn_commands "$command") ]]; then
    _insyn_offer "words $(_insyn_commands "$command")" "$word"
  else
    _insyn_takes "$command#$arguments"
    _insyn_offer "$takes" "$word"
  fi
}
complete -F _insyn insyn
)bash";

std::string names_of(const std::vector<Syntax>& commands) {
  std::string names;
  for (const Syntax& command : commands) names += (names.empty() ? "" : " ") + command.name();
  return names;
}

std::string names_of(const std::vector<OptionSyntax>& options) {
  std::string names;
  for (const OptionSyntax& option : options)
    names += fmt::format("{}{}", names.empty() ? "" : " ", fmt::join(option.names, " "));
  return names;
}

std::string takes(const Value& value) {
  switch (value.kind) {
    case Value::Kind::none: return "none";
    case Value::Kind::text: return "text";
    case Value::Kind::file: return "file";
    case Value::Kind::folder: return "folder";
    case Value::Kind::words: break;
  }
  return fmt::format("words {}", fmt::join(value.words, " "));
}

std::string commands_function(const Syntax& program) {
  std::string text = "# _insyn_commands COMMAND: those that may follow it\n_insyn_commands() {\n  case $1 in\n";
  for_each_command(program, [&](const Syntax& syntax) {
    if (!syntax.commands.empty())
      text += fmt::format("    '{}') echo '{}' ;;\n", syntax.path, names_of(syntax.commands));
  });
  return text + "  esac\n}\n\n";
}

std::string options_function(const Syntax& program) {
  std::string text =
      "# _insyn_options COMMAND: those that it takes, and those that all take\n_insyn_options() {\n  case $1 in\n";
  for (const Syntax& command : program.commands)
    for_each_command(command, [&](const Syntax& syntax) {
      text += fmt::format("    '{}') echo '{}' ;;\n", syntax.path, names_of(syntax.options));
    });
  return text + fmt::format("  esac\n  echo '{}'\n}}\n\n", names_of(program.options));
}

/// The program's own options may stand behind every command.
std::string takes_function(const Syntax& program) {
  std::string text = "# _insyn_takes COMMAND:OPTION or COMMAND#ARGUMENT: sets `takes` to what stands there\n";
  text += "_insyn_takes() {\n  case $1 in\n";
  for_each_command(program, [&](const Syntax& syntax) {
    const std::string where = syntax.path.empty() ? "*" : "'" + syntax.path + "'";
    for (const OptionSyntax& option : syntax.options)
      for (const std::string& name : option.names)
        if (option.value.kind != Value::Kind::none)
          text += fmt::format("    {}:{}) takes='{}' ;;\n", where, name, takes(option.value));
    for (std::size_t i = 0; i < syntax.arguments.size(); ++i)
      text += fmt::format("    {}'#{}') takes='{}' ;;\n", where, i, takes(syntax.arguments[i].value));
  });
  return text + "    *) takes=none ;;\n  esac\n}\n";
}

}  // namespace

std::string bash_completion(const Syntax& program) {
  return std::string(kHead) + commands_function(program) + options_function(program) + takes_function(program) +
         std::string(kTail);
}

}  // namespace insyn::cli
