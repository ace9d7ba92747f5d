// SPDX-License-Identifier: EUPL-1.2
#include "serve/serve.hpp"

#include <cstdlib>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/signals.hpp"
#include "pipeline/build.hpp"

namespace insyn::cli {
namespace {

struct Options {
  int port = 8080;
  std::string bind = "127.0.0.1", out{};
};

/// A folder for the preview that goes with the program.
class PreviewFolder {
 public:
  PreviewFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "insyn-serve-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
      fail(say("kan inte skapa en tillfällig mapp", "cannot make a temporary folder"));
    path_ = pattern;
  }
  ~PreviewFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  PreviewFolder(const PreviewFolder&) = delete;
  PreviewFolder& operator=(const PreviewFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_{};
};

Findings errors_of(const pipeline::Project& project) {
  Findings errors;
  for (const auto& finding : project.findings)
    if (finding.severity == Severity::error) errors.push_back(finding);
  return errors;
}

/// Builds what can be built; "" or what the author should see.
std::string build_what_can_be(const pipeline::Request& request, const std::filesystem::path& folder, Lang lang) {
  auto project = pipeline::open_project(request, pipeline::Errors::leave_out);
  if (!project.has_unusable_settings()) {
    auto leaks = pipeline::build(project, request, folder).leaks;
    project.findings.insert(project.findings.end(), leaks.begin(), leaks.end());
  }
  std::ostringstream told;
  print_findings(told, errors_of(project), request.root, lang);
  std::cerr << told.str() << count_line(project.errors(), project.warnings(), lang) << std::endl;
  return told.str();
}

/// The terminal tells what the browser shows: the page of a document with errors may not be there to show it.
std::string rebuild(const pipeline::Request& request, const std::filesystem::path& folder, Lang lang) {
  try {
    return build_what_can_be(request, folder, lang);
  } catch (const Error& error) {
    std::cerr << "insyn: " << error.said().in(lang) << std::endl;
    throw;
  }
}

Exit serve(const Common& common, const Options& options) {
  auto request = common.request();
  auto project = pipeline::open_project(request, pipeline::Errors::leave_out);
  Lang lang = common.lang_for(project.site.settings);
  if (project.has_unusable_settings()) {
    print_findings(std::cerr, project.findings, request.root, lang);
    throw UsageError(say("inställningarna går inte att använda", "the settings can't be used"));
  }
  std::unique_ptr<PreviewFolder> preview;
  if (options.out.empty()) preview = std::make_unique<PreviewFolder>();
  std::filesystem::path folder = preview ? preview->path() : std::filesystem::absolute(options.out);
  hold_stop_signals();
  serve::Server server({.port = options.port,
                        .bind = options.bind,
                        .folder = folder,
                        .base_path = project.site.settings.base_path(),
                        .watch = {request.root / "minutes", request.root / "templates", request.root / "site"},
                        .rebuild = [&] { return rebuild(request, folder, lang); },
                        .lang = lang});
  server.start();
  std::cout << server.url() << std::endl;
  std::cerr << say("Ctrl-C avslutar.", "Ctrl-C ends.").in(lang) << '\n';
  wait_for_stop_signal();
  server.stop();
  return Exit::done;
}

}  // namespace

void add_serve(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command =
      app.add_subcommand("serve", say("bygger, visar sidorna på den här datorn och bygger om när något sparas",
                                      "builds, shows the section on this machine and rebuilds on save")
                                      .in(lang));
  auto options = std::make_shared<Options>();
  command->add_option("--port", options->port, say("port (0: en ledig)", "port (0: a free one)").in(lang))
      ->check(CLI::Range(0, 65535))
      ->type_name("PORT")
      ->capture_default_str();
  command
      ->add_option("--bind", options->bind,
                   say("nätverksadress att lyssna på", "network address to listen on").in(lang))
      ->type_name(lang == Lang::sv ? "ADRESS" : "ADDR")
      ->capture_default_str();
  command
      ->add_option(
          "--out", options->out,
          say("mapp att bygga i (förval: en tillfällig)", "folder to build in (default: a temporary one)").in(lang))
      ->type_name(lang == Lang::sv ? "MAPP" : "DIR");
  command->callback([options, &common, &work] { work = [options, &common] { return serve(common, *options); }; });
}

}  // namespace insyn::cli
