// SPDX-License-Identifier: EUPL-1.2
#include "cli/syntax/manual.hpp"

#include <iostream>

#include "cli/command.hpp"

namespace insyn::cli {

void add_manual(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command =
      app.add_subcommand("manual", say("skriver manualsidan, i troff", "writes the manual page, in troff").in(lang));
  command->footer(
      say("Läs den så här: insyn manual | man -l -", "Read it like this: insyn manual | man -l -").in(lang));
  command->callback([&app, &work, lang] {
    work = [&app, lang] {
      std::cout << manual_page(syntax_of(app), INSYN_VERSION, lang);
      return Exit::done;
    };
  });
}

}  // namespace insyn::cli
