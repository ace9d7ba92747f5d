// SPDX-License-Identifier: EUPL-1.2
#include "serve/serve.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <sstream>

#include "base/loopback.hpp"
#include "cli/build_report.hpp"
#include "cli/command.hpp"
#include "cli/drawn_posts.hpp"
#include "cli/option_values.hpp"
#include "cli/remarks.hpp"
#include "cli/report.hpp"
#include "cli/signals.hpp"
#include "pipeline/live_site.hpp"
#include "read/read.hpp"

namespace insyn::cli {
namespace {

enum class Explain { no, yes };
/// Who may look: one who writes on this machine, who sees drafts and hidden text, too; or others on the net.
enum class Audience { writer, others };
using Remarks = std::map<std::string, std::string>;

struct Options {
  int port = 8080;
  std::string bind = "127.0.0.1", out{};
  Explain explain = Explain::no;
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

/// Errors alone: a page tells of the rest by being there.
Findings errors_of(const Findings& findings) {
  Findings errors;
  for (const auto& finding : findings)
    if (finding.severity == Severity::error) errors.push_back(finding);
  return errors;
}

/// Shows one project for as long as the command runs.
class Preview {
 public:
  Preview(const pipeline::Request& request, const std::filesystem::path& folder, std::string base_path,
          Audience audience, Explain explain, Lang lang)
      : request_(request),
        site_(request, folder),
        base_path_(std::move(base_path)),
        audience_(audience),
        explain_(explain),
        lang_(lang) {}

  /// The terminal tells what the browser shows: the page of a document with errors may not be there to show it.
  void rebuild(const serve::Shown& shown, const serve::Ready& ready) {
    std::lock_guard alone(at_work_);
    try {
      const auto began = std::chrono::steady_clock::now();
      if (audience_ == Audience::writer) tell_early(shown, ready);
      auto refreshed = site_.refresh(shown, [&](const pipeline::Project& project) { tell(project, began, ready); });
      if (explain_ == Explain::yes) print_touched(std::cerr, refreshed, lang_);
      tell_later(std::move(refreshed), ready);
      is_first_ = false;
    } catch (const Error& error) {
      std::cerr << "insyn: " << error.said().in(lang_) << std::endl;
      throw;
    }
  }

  /// Of the page, after the rebuild that may be going on.
  std::string posts(const std::string& page) {
    std::lock_guard alone(at_work_);
    return site_.project() == nullptr ? "" : drawn_posts(*site_.project(), request_.root, page, lang_);
  }

 private:
  /// The page whose note was saved, before the rest is looked at: to the writer alone, for nobody has checked it.
  void tell_early(const serve::Shown& shown, const serve::Ready& ready) {
    auto pages = site_.glimpse(shown);
    if (pages.empty()) return;
    told_.altered = {serve::Altered::Which::only, std::move(pages)};
    ready(told_);
  }

  /// Who was told when the first pages were ready may have loaded another page as it was before.
  void tell_later(pipeline::Refreshed refreshed, const serve::Ready& ready) {
    const bool has_leaks = !refreshed.built.leaks.empty();
    if (!has_leaks && refreshed.later.empty()) return;
    if (has_leaks) told_.message = shown(as_text(refreshed.built.leaks)) + told_.message;
    told_.altered = has_leaks ? serve::Altered{serve::Altered::Which::all_but, site_.true_glimpses()}
                              : serve::Altered{serve::Altered::Which::only, std::move(refreshed.later)};
    ready(told_);
  }

  /// Findings quote the notes, drafts too: that is for the writer alone.
  std::string shown(std::string text) const {
    if (text.empty() || audience_ == Audience::writer) return text;
    return say("Det finns fel att rätta: de står i terminalen hos den som skriver.\n",
               "There are errors to mend: the writer's terminal tells them.\n")
        .in(lang_);
  }

  /// Where the pages are shown is settled when the server starts.
  std::string moved(const pipeline::Project& project) const {
    if (project.site.settings.base_path() == base_path_) return "";
    return say("base_url är en annan än när insyn serve startade: starta om det.\n",
               "base_url is another than when insyn serve was started: start it again.\n")
        .in(lang_);
  }

  void tell(const pipeline::Project& project, std::chrono::steady_clock::time_point began, const serve::Ready& ready) {
    told_.message = moved(project) + shown(as_text(errors_of(project.findings)));
    if (is_first_ && project.has_unusable_settings())
      throw UsageError(say("inställningarna går inte att använda", "the settings can't be used"));
    told_.altered = {serve::Altered::Which::all_but, site_.true_glimpses()};
    told_.remarks = audience_ == Audience::writer ? remarks_by_page(project, lang_) : Remarks{};
    ready(told_);
    const auto passed = std::chrono::steady_clock::now() - began;
    std::cerr << count_line(project.errors(), project.warnings(), lang_) << " ("
              << std::chrono::duration_cast<std::chrono::milliseconds>(passed).count() << " ms)" << std::endl;
  }

  /// As text, on the terminal too.
  std::string as_text(const Findings& findings) const {
    std::ostringstream text;
    print_findings(text, findings, request_.root, lang_);
    std::cerr << text.str();
    return text.str();
  }

  pipeline::Request request_;
  pipeline::LiveSite site_;
  std::string base_path_;
  Audience audience_;
  Explain explain_;
  Lang lang_;
  bool is_first_ = true;
  serve::Told told_{};  // of the latest build
  std::mutex at_work_{};
};

/// What the server may show of the posts: to the writer alone, for drafts are among them.
std::function<std::string(const std::string&)> posts_for(Audience audience, Preview& preview) {
  if (audience == Audience::others) return {};
  return [&preview](const std::string& page) { return preview.posts(page); };
}

Exit serve(const Common& common, const Options& options) {
  auto request = common.request();
  Findings told_by_the_build;
  const Settings settings = read::read_settings(request.root, request.overlay, told_by_the_build);
  Lang lang = common.lang_for(settings);
  std::unique_ptr<PreviewFolder> own_folder;
  if (options.out.empty()) own_folder = std::make_unique<PreviewFolder>();
  std::filesystem::path folder = own_folder ? own_folder->path() : std::filesystem::absolute(options.out);
  const auto audience = is_loopback(options.bind) ? Audience::writer : Audience::others;
  // A folder of one's own choice may be put on the web: it holds what a build would have written there.
  if (own_folder && audience == Audience::writer) request.drafts = link::Drafts::include;
  hold_stop_signals();
  Preview preview(request, folder, settings.base_path(), audience, options.explain, lang);
  serve::Server server({.port = options.port,
                        .bind = options.bind,
                        .folder = folder,
                        .base_path = settings.base_path(),
                        .watch = {request.root / "minutes", request.root / "templates", request.root / "site"},
                        .rebuild = [&](const auto& shown, const auto& ready) { preview.rebuild(shown, ready); },
                        .posts = posts_for(audience, preview),
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
  auto* port = command->add_option("--port", options->port,
                                   say("port; 0 betyder en ledig", "port; 0 means a free one").in(lang));
  take_number(*port, 0, 65535);
  port->capture_default_str();
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
  command->add_flag_callback(
      "--explain", [options] { options->explain = Explain::yes; },
      say("säg vilka filer som gjordes om, och varför", "tell which files were made anew, and why").in(lang));
  command->callback([options, &common, &work] { work = [options, &common] { return serve(common, *options); }; });
}

}  // namespace insyn::cli
