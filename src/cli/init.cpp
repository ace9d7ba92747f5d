// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <iostream>
#include <memory>

#include "base/encode.hpp"
#include "begin/kinds.hpp"
#include "begin/lay.hpp"
#include "cli/ask.hpp"
#include "cli/command.hpp"
#include "cli/init_questions.hpp"
#include "cli/option_values.hpp"
#include "cli/report.hpp"

namespace insyn::cli {
namespace {

struct Options {
  std::string folder{};
  Given given{};
};

void tell_what_comes_next(const std::string& folder, std::size_t files, Lang lang) {
  std::cerr << say("{} filer skrivna. Börja så här:\n"
                   "  1. Läs {}/README.md: den är skriven för er som ska använda webbplatsen.\n"
                   "  2. Byt adresserna i {}/site/site.toml.\n"
                   "  3. Se hur det blir: insyn -C {} serve\n",
                   "{} files written. Begin like this:\n"
                   "  1. Read {}/README.md: it is written for those who shall use the site.\n"
                   "  2. Change the addresses in {}/site/site.toml.\n"
                   "  3. See how it looks: insyn -C {} serve\n",
                   files, folder, folder, encode::shell(folder))
                   .in(lang);
}

/// What is wrong in the new project, as check would say it: a name may be one that nobody should see.
Exit tell_findings(const Common& common, const Options& options) {
  Common there = common;
  there.folder = options.folder;
  there.settings.clear();
  const auto request = there.request();
  const auto project = pipeline::open_project(request, pipeline::Errors::stop);
  print_findings(std::cerr, project.findings, request.root, common.lang);
  return project.errors() > 0 ? Exit::content_has_errors : Exit::done;
}

Exit init(const Common& common, const Options& options) {
  begin::expect_room(options.folder);  // before anybody has answered anything
  Given given = has_terminal() ? asked(options.given, common.lang) : options.given;
  begin::Answers answers = answers_from(given, common.lang);
  answers.today = common.day();
  const auto files = begin::new_project(answers);
  begin::lay(options.folder, files);
  std::cout << options.folder << '\n';
  tell_what_comes_next(options.folder, files.size(), common.lang);
  return tell_findings(common, options);
}

std::vector<std::string> names_of_kinds() { return {begin::kinds().begin(), begin::kinds().end()}; }

void add_about_project(CLI::App& command, Given& given, Lang lang) {
  command.add_option("--municipality", given.municipality, say("kommunens namn", "the municipality's name").in(lang))
      ->type_name("TEXT");
  command.add_option("--project", given.title, say("vad projektet heter", "what the project is called").in(lang))
      ->type_name("TEXT");
  command
      .add_option(
          "--kind", given.kind,
          say("vad projektet handlar om (förval: arbete)", "what the project is about (default: arbete)").in(lang))
      ->check(CLI::IsMember(names_of_kinds()).description(""))
      ->type_name("arbete|integration|varsel|barn");
  command
      .add_option("--group", given.groups,
                  say("en grupp som träffas; kan upprepas (förval: de som hör till sorten)",
                      "a group that meets; may be repeated (default: those of the kind)")
                      .in(lang))
      ->expected(1)
      ->take_all()
      ->type_name("TEXT");
  command
      .add_option("--actor", given.actors,
                  say("en organisation som är med, utom kommunen; kan upprepas",
                      "an organisation that takes part, besides the municipality; may be repeated")
                      .in(lang))
      ->expected(1)
      ->take_all()
      ->type_name("TEXT");
}

void add_about_publishing(CLI::App& command, Given& given, Lang lang) {
  command
      .add_option(
          "--language", given.language,
          say("webbplatsens språk (förval: det som insyn talar)", "the site's language (default: the one insyn speaks)")
              .in(lang))
      ->check(CLI::IsMember({"sv", "en"}).description(""))
      ->type_name("sv|en");
  auto* promise = command.add_option("--promise-days", given.promise_days,
                                     say("arbetsdagar från möte till anteckningar på webben (förval: 5)",
                                         "working days from a meeting to its notes on the web (default: 5)")
                                         .in(lang));
  take_number(*promise, 1, kLongestPromise);
  command
      .add_option("--channel", given.channels,
                  say("var inläggen ska ut; kan upprepas (förval: manual, ni klistrar in dem själva)",
                      "where posts shall go; may be repeated (default: manual, you paste them yourselves)")
                      .in(lang))
      ->expected(1)
      ->take_all()
      ->check(CLI::IsMember({"manual", "wordpress", "facebook"}).description(""))
      ->type_name("manual|wordpress|facebook");
}

}  // namespace

void add_init(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command = app.add_subcommand("init", say("ett nytt projekt i en tom mapp, färdigt att bygga",
                                                 "a new project in an empty folder, ready to build")
                                                 .in(lang));
  auto options = std::make_shared<Options>();
  command->add_option("folder", options->folder, say("en ny eller tom mapp", "a new or empty folder").in(lang))
      ->required()
      ->type_name(lang == Lang::sv ? "MAPP" : "DIR");
  add_about_project(*command, options->given, lang);
  add_about_publishing(*command, options->given, lang);
  command->callback([options, &common, &work] { work = [options, &common] { return init(common, *options); }; });
}

}  // namespace insyn::cli
