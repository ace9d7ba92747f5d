// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/build.hpp"

#include <chrono>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/build_report.hpp"
#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/timings.hpp"

namespace insyn::cli {
namespace {

struct Options {
  std::string out{}, base_url{};
  bool drafts = false, fragments = false, hold = false, preview = false, verbose = false, timings = false,
       explain = false;
  unsigned jobs = 0;
  Format format = Format::text;
};

void report(const pipeline::Project& project, const pipeline::Request& request, const pipeline::Built& built,
            const Options& options, std::chrono::milliseconds passed, Lang lang) {
  if (options.format == Format::json) {
    auto json = build_json(project, built, lang);
    if (options.explain) json["explained"] = altered_json(built.files.altered);
    if (options.timings) json["timings"] = timings_json(*request.stages, passed);
    std::cout << printed(json) << '\n';
    return;
  }
  print_findings(std::cout, project.findings, request.root, lang);
  if (options.explain) print_altered(std::cout, built.files.altered, lang);
  print_summary(std::cout, project, built, options.verbose ? Detail::verbose : Detail::brief, lang);
  if (options.timings) print_timings(std::cout, *request.stages, passed, lang);
}

std::chrono::milliseconds milliseconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
}

/// Errors stop a build before the old site is touched; only what was withdrawn goes.
void stop(const pipeline::Project& project, const pipeline::Request& request, const std::filesystem::path& folder,
          Lang lang) {
  auto withdrawn = pipeline::carry_out_withdrawals(project, request, folder);
  std::cerr << say("insyn: felen stoppar bygget, de gamla sidorna ligger kvar",
                   "insyn: the errors stop the build, the old section stays")
                   .in(lang);
  if (withdrawn > 0)
    std::cerr << say(" ({} avpublicerade sidor är borta)", " ({} withdrawn pages are gone)", withdrawn).in(lang);
  std::cerr << '\n';
}

Exit build(const Common& common, const Options& options) {
  const auto began = std::chrono::steady_clock::now();
  auto request = common.request();
  request.base_url = options.base_url;
  request.drafts = options.drafts ? link::Drafts::include : link::Drafts::leave_out;
  if (options.fragments) request.form = pipeline::Form::fragments;
  if (options.preview) request.purpose = pipeline::Purpose::preview;
  if (options.jobs > 0) request.jobs = options.jobs;
  auto progress = std::make_optional<Progress>(request.stages, common.lang);
  auto project = pipeline::open_project(request, options.hold ? pipeline::Errors::leave_out : pipeline::Errors::stop);
  Lang lang = common.lang_for(project.site.settings);
  auto folder = path_or(options.out, request.root, "public");
  bool unusable = project.has_unusable_settings();
  bool stopped = unusable || (project.errors() > 0 && !options.hold);
  if (stopped) progress.reset(), stop(project, request, folder, lang);
  auto built = stopped ? pipeline::Built{} : pipeline::build(project, request, folder);
  progress.reset();
  project.findings.insert(project.findings.end(), built.leaks.begin(), built.leaks.end());
  report(project, request, built, options, milliseconds_since(began), lang);
  if (unusable) return Exit::wrong_usage;
  return project.errors() > 0 ? Exit::content_has_errors : Exit::done;
}

}  // namespace

void add_build(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command = app.add_subcommand("build", say("bygger sidorna", "builds the section").in(lang));
  auto options = std::make_shared<Options>();
  command
      ->add_option("--out", options->out,
                   say("mapp för sidorna (förval: public)", "folder for the section (default: public)").in(lang))
      ->type_name(lang == Lang::sv ? "MAPP" : "DIR");
  command
      ->add_option("--base-url", options->base_url,
                   say("adress i stället för den i site.toml", "address instead of that in site.toml").in(lang))
      ->type_name("URL");
  command->add_flag("--drafts", options->drafts, say("ta med utkast", "include drafts").in(lang));
  command->add_flag("--fragments", options->fragments,
                    say("sidornas innehåll utan html och head, att lägga in på en annan webbplats",
                        "what is in the pages, without html and head, to put into another site's")
                        .in(lang));
  command->add_flag(
      "--hold", options->hold,
      say("lämna ute dokument med fel och bygg resten", "leave out documents with errors and build the rest").in(lang));
  command->add_flag("--preview", options->preview,
                    say("märk varje sida som en förhandsvisning, som inga sökmotorer ska ha",
                        "mark every page as a preview, which no search engine is to have")
                        .in(lang));
  command->add_flag("--verbose", options->verbose,
                    say("lista det som inte publiceras, och varför", "list what is not published, and why").in(lang));
  command->add_flag(
      "--explain", options->explain,
      say("lista filerna som är nya, ändrade och borttagna", "list the files that are new, changed and gone").in(lang));
  command->add_flag("--timings", options->timings,
                    say("visa hur lång tid varje steg tog", "show how long each stage took").in(lang));
  add_jobs(*command, common, options->jobs);
  add_format(*command, common, options->format);
  command->callback([options, &common, &work] { work = [options, &common] { return build(common, *options); }; });
}

}  // namespace insyn::cli
