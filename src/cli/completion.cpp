// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/syntax/syntax.hpp"

namespace insyn::cli {
namespace {

Exit complete(const CLI::App& app, const std::string& shell) {
  const Syntax program = syntax_of(app);
  if (shell == "bash") std::cout << bash_completion(program);
  if (shell == "zsh") std::cout << zsh_completion(program);
  if (shell == "fish") std::cout << fish_completion(program);
  return Exit::done;
}

}  // namespace

void add_completion(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command = app.add_subcommand("completion", say("ett skript som låter skalet fylla i kommandon och flaggor",
                                                       "a script that lets the shell complete commands and options")
                                                       .in(lang));
  command->footer(
      say("För den som använder bash: insyn completion bash > ~/.local/share/bash-completion/completions/insyn",
          "In bash: insyn completion bash > ~/.local/share/bash-completion/completions/insyn")
          .in(lang));
  auto shell = std::make_shared<std::string>();
  command->add_option("shell", *shell, say("skalet", "the shell").in(lang))
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""))
      ->type_name("bash|zsh|fish");
  command->callback([shell, &app, &work] { work = [shell, &app] { return complete(app, *shell); }; });
}

}  // namespace insyn::cli
