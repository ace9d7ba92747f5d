// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/report.hpp"

namespace insyn::cli {
namespace {

struct Options {
  Format format = Format::text;
  bool strict = false;
};

Exit check(const Common& common, const Options& options) {
  auto request = common.request();
  request.strict = options.strict ? check::Strict::yes : check::Strict::no;
  auto project = pipeline::open_project(request, pipeline::Errors::stop);
  Lang lang = common.lang_for(project.site.settings);
  if (options.format == Format::json) {
    std::cout << printed(findings_json(project.findings, lang)) << '\n';
  } else {
    print_findings(std::cout, project.findings, request.root, lang);
    std::cout << count_line(project.errors(), project.warnings(), lang) << '\n';
  }
  if (project.has_unusable_settings()) return Exit::wrong_usage;
  return project.errors() > 0 ? Exit::content_has_errors : Exit::done;
}

}  // namespace

void add_check(CLI::App& app, Common& common, Work& work) {
  auto* command = app.add_subcommand(
      "check", say("visar allt som är fel eller kunde vara bättre", "shows all that is wrong or could be better")
                   .in(common.lang));
  command->footer(say("Sist i varje fynd står en regel inom [ ]: insyn explain REGEL berättar mer om den.",
                      "Each finding ends in a rule within [ ]: insyn explain RULE tells more of it.")
                      .in(common.lang));
  auto options = std::make_shared<Options>();
  add_format(*command, common, options->format);
  command->add_flag("--strict", options->strict,
                    say("varningar räknas som fel", "warnings count as errors").in(common.lang));
  command->callback([options, &common, &work] { work = [options, &common] { return check(common, *options); }; });
}

}  // namespace insyn::cli
