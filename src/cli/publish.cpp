// SPDX-License-Identifier: EUPL-1.2
#include "publish/publish.hpp"

#include <algorithm>
#include <iostream>
#include <memory>

#include "base/files.hpp"
#include "cli/ask.hpp"
#include "cli/command.hpp"
#include "cli/duration.hpp"
#include "cli/report.hpp"
#include "cli/signals.hpp"
#include "pipeline/files_by_id.hpp"
#include "pipeline/leaks.hpp"
#include "publish/check.hpp"
#include "publish/preview_html.hpp"

namespace insyn::cli {
namespace {

struct Options {
  std::string base_url{}, channel{}, item{}, done{}, url{}, wait{}, html{};
  bool dry_run = false, offline = false, yes = false, seed = false, check = false;
  Format format = Format::text;
};

/// What the run tells about the channels' health, each thing once.
class NoteKeeper {
 public:
  void take(const std::string& channel, const Said& note) {
    for (const publish::Note& each : notes)
      if (each.channel == channel && each.what.en == note.en) return;
    notes.push_back({channel, note});
  }
  publish::Notes notes{};
};

void print(const publish::Plan& plan, const publish::Notes& notes, Format format, Lang lang) {
  let_readers_leave();
  if (format == Format::json) {
    std::cout << publish::plan_json(plan, lang, notes) << '\n';
    return;
  }
  std::cout << publish::plan_text(plan, lang);
  std::cerr << publish::notes_text(notes, lang);
}

Exit check_all(const Settings& settings, const publish::Options& how, const publish::Surroundings& around,
               Format format, Lang lang) {
  auto lines = publish::check_channels(settings, how.focus, around);
  if (format == Format::json)
    std::cout << publish::checks_json(lines, lang) << '\n';
  else
    std::cout << publish::checks_text(lines, lang);
  return publish::exit_for(lines);
}

int wait_seconds(const Options& options) {
  if (options.wait.empty()) return 0;
  if (auto seconds = parse_duration(options.wait)) return *seconds;
  throw UsageError(say("--wait är ingen tid: {} (skriv till exempel 90s, 10m eller 1h)",
                       "--wait is no duration: {} (write 90s, 10m or 1h, for example)", options.wait));
}

/// A person at a terminal is asked; a machine must say --yes.
bool may_go_on(const publish::Plan& plan, const Options& options, Lang lang) {
  if (has_terminal()) std::cerr << publish::plan_text(plan, lang);
  Said question = options.seed ? say("Skriv i liggaren att det här aldrig ska postas? [j/N]",
                                     "Record that this is never to be posted? [y/N]")
                               : say("Skicka det här? [j/N]", "Send this? [y/N]");
  return is_told_yes(question,
                     say("inget skickas utan --yes när ingen sitter vid en terminal",
                         "nothing is sent without --yes when nobody is at a terminal"),
                     lang);
}

/// What would be posted but for its errors. Its day is not known, so it counts as new.
Posts held_posts(const pipeline::Project& project, const pipeline::Request& request) {
  Posts posts;
  if (project.held.empty()) return posts;
  const auto known = pipeline::files_by_id(request);
  for (const auto& [id, file] : known.files) {
    const auto& left_out = project.site.left_out;
    auto found = std::find_if(left_out.begin(), left_out.end(), [&, &file = file](const LeftOut& each) {
      return each.path == file && each.why == LeftOut::Why::has_errors;
    });
    bool is_news = file.find("/news/") != std::string::npos;
    if (found == left_out.end() || !(found->met || is_news)) continue;
    for (const Channel& channel : project.site.settings.channels)
      posts.push_back({.item = id,
                       .channel = channel.name,
                       .date = found->met ? found->met : request.today,
                       .blocked = say("dokumentet har fel: insyn check visar dem",
                                      "the document has errors: insyn check shows them")});
  }
  return posts;
}

/// The site as it is published; documents with errors are blocked, the others go on.
pipeline::Project open(const Common& common, const Options& options, pipeline::Request& request) {
  request = common.request();
  request.base_url = options.base_url;
  auto project = pipeline::open_project(request, pipeline::Errors::leave_out);
  Lang lang = common.lang_for(project.site.settings);
  if (!project.has_unusable_settings()) {
    for (const auto& path : project.held)
      std::cerr << say("insyn: spärrad för sina fel: {}", "insyn: blocked for its errors: {}", path).in(lang) << '\n';
    return project;
  }
  print_findings(std::cerr, project.findings, request.root, lang);
  throw UsageError(say("inställningarna går inte att använda", "the settings can't be used"));
}

/// One run of a kind: what was done, or would be.
Exit run(const Posts& posts, const Settings& settings, const Options& options, publish::Options how,
         const publish::Surroundings& around, Lang lang) {
  NoteKeeper keeper;
  how.on_note = [&](const std::string& channel, const Said& note) { keeper.take(channel, note); };
  if (!options.done.empty()) {
    how.focus.item = options.done;
    print({publish::record_done(posts, settings, how, options.url, around)}, {}, options.format, lang);
    return Exit::done;
  }
  if (options.dry_run) {
    how.mode = options.offline ? publish::Mode::offline : publish::Mode::dry_run;
    auto plan = publish::run(posts, settings, how, around);
    if (!options.html.empty()) files::replace(options.html, publish::preview_page(plan, settings, lang));
    print(plan, keeper.notes, options.format, lang);
    return Exit::done;
  }
  if (!options.yes) {
    publish::Options preview = how;
    preview.mode = publish::Mode::offline;
    if (!may_go_on(publish::run(posts, settings, preview, around), options, lang)) return Exit::publishing_unfinished;
  }
  auto plan = options.seed ? publish::seed(posts, settings, how, around) : publish::run(posts, settings, how, around);
  print(plan, keeper.notes, options.format, lang);
  return publish::exit_for(plan);
}

Exit publish_all(const Common& common, const Options& options) {
  publish::Options how{.focus = {options.channel, options.item}, .wait = wait_seconds(options)};
  pipeline::Request request;
  auto project = open(common, options, request);
  const Settings& settings = project.site.settings;
  Lang lang = common.lang_for(settings);
  publish::Surroundings around{request.root, publish::network(), publish::machine_clock(), stop_flag()};
  if (options.check) return check_all(settings, how, around, options.format, lang);
  if (settings.channels.empty())
    std::cerr << say("insyn: det finns inga kanaler i inställningarna ([channels.…])",
                     "insyn: there are no channels in the settings ([channels.…])")
                     .in(lang)
              << '\n';
  Posts posts = render::posts(project.site, *project.theme);
  if (auto leaks = pipeline::leaks_in(posts, project); !leaks.empty()) {
    print_findings(std::cerr, leaks, request.root, lang);
    return Exit::content_has_errors;
  }
  Posts held = held_posts(project, request);
  posts.insert(posts.end(), held.begin(), held.end());
  return run(posts, settings, options, how, around, lang);
}

}  // namespace

void add_publish(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command = app.add_subcommand("publish", say("lägger ut inlägg om det som publicerats, precis en gång",
                                                    "posts about what was published, exactly once")
                                                    .in(lang));
  auto options = std::make_shared<Options>();
  auto* dry_run = command->add_flag(
      "--dry-run", options->dry_run,
      say("visa planen och texterna, skicka ingenting", "show the plan and the texts, send nothing").in(lang));
  command
      ->add_flag(
          "--offline", options->offline,
          say("med --dry-run: fråga inte ens kanalerna", "with --dry-run: do not even ask the channels").in(lang))
      ->needs(dry_run);
  command
      ->add_option("--html", options->html,
                   say("med --dry-run: en sida där inläggen är ritade som på kanalerna",
                       "with --dry-run: a page with the posts drawn as on the channels")
                       .in(lang))
      ->needs(dry_run)
      ->type_name(lang == Lang::sv ? "FIL" : "FILE");
  command->add_flag("--yes", options->yes, say("skicka utan att fråga", "send without asking").in(lang));
  command->add_option("--channel", options->channel, say("bara den kanalen", "that channel only").in(lang))
      ->type_name(lang == Lang::sv ? "NAMN" : "NAME");
  auto* only = command->add_option("--only", options->item, say("bara det dokumentet", "that document only").in(lang))
                   ->type_name("ID");
  auto* done = command
                   ->add_option("--done", options->done,
                                say("dokumentet är utlagt för hand", "the document was posted by hand").in(lang))
                   ->type_name("ID")
                   ->excludes(dry_run)
                   ->excludes(only);
  command
      ->add_option("--url", options->url,
                   say("var inlägget som lades ut för hand finns", "where the post made by hand is").in(lang))
      ->type_name("URL")
      ->needs(done);
  auto* seed = command
                   ->add_flag("--seed", options->seed,
                              say("skriv i liggaren att det som nu väntar inte ska läggas ut",
                                  "record that what is now due shall not be posted")
                                  .in(lang))
                   ->excludes(dry_run)
                   ->excludes(done);
  command
      ->add_option("--wait", options->wait,
                   say("stanna så länge för det som inte är klart", "stay so long for what is not ready").in(lang))
      ->type_name(lang == Lang::sv ? "TID" : "DURATION");
  command
      ->add_flag("--check", options->check,
                 say("se efter om allt är i ordning: inställningar, hemligheter, rättigheter, klocka; posta inget",
                     "see if all is in order: settings, secrets, rights, clock; post nothing")
                     .in(lang))
      ->excludes(dry_run)
      ->excludes(done)
      ->excludes(seed);
  command
      ->add_option("--base-url", options->base_url,
                   say("adress i stället för den i site.toml", "address instead of that in site.toml").in(lang))
      ->type_name("URL");
  add_format(*command, common, options->format);
  command->callback([options, &common, &work] { work = [options, &common] { return publish_all(common, *options); }; });
}

}  // namespace insyn::cli
