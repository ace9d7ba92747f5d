// SPDX-License-Identifier: EUPL-1.2
// The command line as plain values: which commands there are, which options and arguments each takes, and what may
// stand where. It is read from the option table itself, so the manual and the shells' completion can't tell of anything
// else than what the program takes.
#pragma once
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace insyn::cli {

/// What may stand after an option, or as an argument. The name that --help shows decides: DIR, FILE, a|b|c …
struct Value {
  enum class Kind { none, text, words, file, folder };
  Kind kind = Kind::none;
  std::string name{};                // as --help shows it
  std::vector<std::string> words{};  // of Kind::words: all there are
};

struct OptionSyntax {
  std::vector<std::string> names{};  // "-h", "--help"
  Value value{};
  std::string help{};
  std::string by_default{};
  bool may_repeat = false;
  bool is_required = false;
};

struct ArgumentSyntax {
  Value value{};
  std::string help{};
  bool is_required = false;
};

struct Syntax {
  std::string path{};  // "new meeting"; empty for the program itself
  std::string help{};
  std::string footer{};
  std::vector<OptionSyntax> options{};
  std::vector<ArgumentSyntax> arguments{};  // in their order
  std::vector<Syntax> commands{};

  [[nodiscard]] std::string name() const { return path.substr(path.rfind(' ') + 1); }
};

/// The program's syntax, in the language that `app` was made in. What is hidden from --help is not in it.
[[nodiscard]] Syntax syntax_of(const CLI::App& app);

/// A script for that shell that completes commands, options and what they take; what it shows is in the syntax's
/// language.
[[nodiscard]] std::string bash_completion(const Syntax& program);
[[nodiscard]] std::string zsh_completion(const Syntax& program);
[[nodiscard]] std::string fish_completion(const Syntax& program);

/// A command before its sub-commands, the program first.
template <typename Visit>
void for_each_command(const Syntax& syntax, const Visit& visit) {
  visit(syntax);
  for (const Syntax& command : syntax.commands) for_each_command(command, visit);
}

}  // namespace insyn::cli
