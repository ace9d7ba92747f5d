// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/annotations.hpp"
#include "cli/command.hpp"
#include "cli/fix.hpp"
#include "cli/report.hpp"

namespace insyn::cli {
namespace {

/// github and gitlab: findings that the forge itself shows beside the lines of a change.
enum class Report { text, json, github, gitlab };

struct Options {
  Report report = Report::text;
  bool strict = false;
  bool fix = false, yes = false;
};

void print(const pipeline::Project& project, const pipeline::Request& request, Report report, Lang lang) {
  switch (report) {
    case Report::json: std::cout << printed(findings_json(project.findings, lang)) << '\n'; return;
    case Report::gitlab: std::cout << printed(gitlab_report(project.findings, lang)) << '\n'; return;
    case Report::github: std::cout << github_commands(project.findings, lang); break;
    case Report::text: print_findings(std::cout, project.findings, request.root, lang); break;
  }
  std::cout << count_line(project.errors(), project.warnings(), lang) << '\n';
}

Exit check(const Common& common, const Options& options) {
  auto request = common.request();
  request.strict = options.strict ? check::Strict::yes : check::Strict::no;
  auto project = pipeline::open_project(request, pipeline::Errors::stop);
  Lang lang = common.lang_for(project.site.settings);
  const auto consent = options.yes ? Consent::given : Consent::ask;
  if (options.fix && fix(project, request, consent, lang))
    project = pipeline::open_project(request, pipeline::Errors::stop);
  print(project, request, options.report, lang);
  if (project.has_unusable_settings()) return Exit::wrong_usage;
  return project.errors() > 0 ? Exit::content_has_errors : Exit::done;
}

void add_report(CLI::App& command, const Common& common, Report& report) {
  const std::map<std::string, Report> names{
      {"text", Report::text}, {"json", Report::json}, {"github", Report::github}, {"gitlab", Report::gitlab}};
  command
      .add_option("--format", report,
                  say("text, json, eller det som GitHub och GitLab visar vid raderna i en ändring",
                      "text, json, or what GitHub and GitLab show beside the lines of a change")
                      .in(common.lang))
      ->transform(CLI::CheckedTransformer(names).description(""))
      ->type_name("text|json|github|gitlab");
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
  add_report(*command, common, options->report);
  command->add_flag("--strict", options->strict,
                    say("varningar räknas som fel", "warnings count as errors").in(common.lang));
  auto* fixes = command->add_flag("--fix", options->fix,
                                  say("rätta det som bara kan rättas på ett sätt: visar skillnaden och frågar",
                                      "mend what can only be mended in one way: shows the difference and asks")
                                      .in(common.lang));
  command
      ->add_flag("--yes", options->yes,
                 say("skriv rättningarna utan att fråga", "write the mends without asking").in(common.lang))
      ->needs(fixes);
  command->callback([options, &common, &work] { work = [options, &common] { return check(common, *options); }; });
}

}  // namespace insyn::cli
