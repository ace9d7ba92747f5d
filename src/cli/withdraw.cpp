// SPDX-License-Identifier: EUPL-1.2
#include "cli/withdraw.hpp"

#include <algorithm>
#include <iostream>
#include <memory>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/ask.hpp"
#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/signals.hpp"
#include "model/withdrawal.hpp"
#include "pipeline/build.hpp"
#include "pipeline/files_by_id.hpp"
#include "pipeline/private_data.hpp"
#include "publish/publish.hpp"
#include "render/render.hpp"
#include "write/project_lock.hpp"
#include "write/source_mark.hpp"

namespace insyn::cli {
namespace {

struct Options {
  std::string id{}, reason{}, out{};
  bool yes = false;
  Format format = Format::text;
};

UsageError no_such(const std::string& id, const std::multimap<std::string, std::string>& files) {
  std::vector<std::string_view> known;
  for (const auto& [each, file] : files) known.push_back(each);
  std::string near = nearest(id, known);
  if (near.empty()) return UsageError(say("det finns inget dokument {}", "there is no document {}", id));
  return UsageError(
      say("det finns inget dokument {}; menade du {}?", "there is no document {}; did you mean {}?", id, near));
}

/// The file of the one document that is meant. A group or a project is not withdrawn in one stroke: what lies in it
/// would be gone without a word.
std::string file_of(const std::string& id, const std::multimap<std::string, std::string>& files) {
  auto [first, last] = files.equal_range(id);
  if (first == last) throw no_such(id, files);
  if (std::next(first) != last)
    throw UsageError(say("två filer vill ha adressen {}: {} och {}", "two files want the address {}: {} and {}", id,
                         first->second, std::next(first)->second));
  auto below = files.lower_bound(id + "/");
  bool is_plan = first->second.ends_with("/plan.md");
  if (!is_plan && below != files.end() && below->first.starts_with(id + "/"))
    throw UsageError(say("under {} ligger andra dokument, bland dem {}: dra in dem först",
                         "other documents lie below {}, among them {}: withdraw those first", id, below->first));
  return first->second;
}

pipeline::Project open(const pipeline::Request& request, const Common& common) {
  auto project = pipeline::open_project(request, pipeline::Errors::leave_out);
  if (!project.has_unusable_settings()) return project;
  print_findings(std::cerr, project.findings, request.root, common.lang_for(project.site.settings));
  throw UsageError(say("inställningarna går inte att använda", "the settings can't be used"));
}

const Tombstone* tombstone_of(const Site& site, const std::string& id) {
  auto found = std::find_if(site.tombstones.begin(), site.tombstones.end(),
                            [&](const Tombstone& tombstone) { return tombstone.id == id; });
  return found == site.tombstones.end() ? nullptr : &*found;
}

/// Posts of the document that stand, as far as the ledger knows.
std::vector<Posting> standing(const History& history, const std::string& id) {
  std::map<std::string, Posting> by_channel;
  for (const Posting& posting : history.postings)
    if (posting.item == id) by_channel[posting.channel] = posting;
  std::vector<Posting> all;
  for (auto& [channel, posting] : by_channel)
    if (posting.what != Posting::What::retracted) all.push_back(std::move(posting));
  return all;
}

void tell_what_will_be_done(const Site& site, const Options& options, const std::string& file, Lang lang) {
  std::cerr << say("{} avpubliceras: {}\n  fil: {}\n", "{} is withdrawn: {}\n  file: {}\n", options.id,
                   visible(options.reason), file)
                   .in(lang);
  for (const Posting& posting : standing(site.history, options.id))
    std::cerr << say("  inlägg som tas bort: {} {}\n", "  post that is removed: {} {}\n", posting.channel,
                     visible(posting.url))
                     .in(lang);
}

/// A person at a terminal is asked; a machine must say --yes.
bool may_withdraw(const Site& site, const Options& options, const std::string& file, Lang lang) {
  if (options.yes) return true;
  if (has_terminal()) tell_what_will_be_done(site, options, file, lang);
  return is_told_yes(say("Gör det? [j/N]", "Do it? [y/N]"),
                     say("inget avpubliceras utan --yes när ingen sitter vid en terminal",
                         "nothing is withdrawn without --yes when nobody is at a terminal"),
                     lang);
}

/// One that is withdrawn already keeps its day.
void mark(const pipeline::Request& request, const Site& before, const Options& options, const std::string& file) {
  const Tombstone* earlier = tombstone_of(before, options.id);
  bool has_day = earlier != nullptr && earlier->date;
  std::string note = files::read_within(request.root, request.root / file);
  std::string marked = write::marked_withdrawn(note, options.reason, has_day ? Date{} : request.today);
  if (marked != note) write::replace_source(request.root, file, marked);
}

/// What shall go from the channels: also where the file has errors that keep it from being read as withdrawn.
Posts retractions(const pipeline::Project& project, const std::string& id) {
  Posts posts = render::posts(project.site, *project.theme);
  std::erase_if(posts, [&](const Post& post) { return post.item != id || !post.retract; });
  if (posts.empty())
    for (const Channel& channel : project.site.settings.channels)
      posts.push_back({.item = id, .channel = channel.name, .date = project.site.today, .retract = true});
  return posts;
}

/// Posts go as far as they can: what hinders that is told, and hinders nothing else.
void take_down(const pipeline::Project& project, const pipeline::Request& request, const std::string& id,
               Withdrawal& done) {
  Posts posts = retractions(project, id);
  if (posts.empty()) return;
  publish::Surroundings around{request.root, publish::network(), publish::machine_clock(), stop_flag()};
  try {
    done.plan = publish::run(posts, project.site.settings, {.focus = {.item = id}}, around);
  } catch (const Error& error) {
    done.hindrance = error.said();
  }
}

/// The file is gone, its posts are not: only the ledger knows them.
Exit withdraw_posts(const pipeline::Project& project, const pipeline::Request& request, const Options& options,
                    Lang lang) {
  if (!may_withdraw(project.site, options, "–", lang)) return Exit::publishing_unfinished;
  Withdrawal done{.id = options.id, .reason = collapsed(options.reason)};
  done.is_read = done.was_posted = true;
  take_down(project, request, options.id, done);
  const Settings& settings = project.site.settings;
  std::cout << (options.format == Format::json ? withdrawal_json(done, settings, lang)
                                               : withdrawal_text(done, settings, lang));
  return done.hindrance.empty() ? publish::exit_for(done.plan) : Exit::publishing_unfinished;
}

/// The reason stands on the page: it must not tell more than what is withdrawn.
void refuse_private_reason(const std::string& reason, const Settings& settings) {
  auto found = pipeline::private_data_in(reason, settings);
  if (found.empty()) return;
  throw UsageError({"skälet kan inte publiceras: " + found.front().message.sv + "; inget har ändrats",
                    "the reason can't be published: " + found.front().message.en + "; nothing has been changed"});
}

/// Nor what the document was called.
void refuse_title(const Options& options, const Site& site) {
  DocId document = site.find(options.id);
  if (document == kNoDocument || !tells_title(options.reason, site.doc(document).title)) return;
  throw UsageError(
      say("skälet nämner dokumentets titel, som inte ska synas mer; inget har ändrats",
          "the reason names the document's title, which shall not be seen any more; nothing has been changed"));
}

Exit withdraw(const Common& common, const Options& options) {
  if (trimmed(options.reason).empty())
    throw UsageError(
        say("ange varför med --reason: skälet står på sidan", "say why with --reason: it stands on the page"));
  auto request = common.request();
  const auto [files, unread] = pipeline::files_by_id(request);
  const auto before = open(request, common);
  Lang lang = common.lang_for(before.site.settings);
  refuse_private_reason(options.reason, before.site.settings);
  refuse_title(options, before.site);
  bool is_only_posts = !files.contains(options.id) && !standing(before.site.history, options.id).empty();
  if (is_only_posts && !unread.empty())  // it may be the one that is meant: not gone, but not to be had
    fail(say("kan inte läsa {}; inget har ändrats", "cannot read {}; nothing has been changed", unread.front()));
  if (is_only_posts) return withdraw_posts(before, request, options, lang);
  std::string file = file_of(options.id, files);
  if (!may_withdraw(before.site, options, file, lang)) return Exit::publishing_unfinished;

  // 1. The source, so that every later build and run knows. 2. The pages. 3. The posts.
  mark(request, before.site, options, file);
  const auto after = open(request, common);
  Withdrawal done{.id = options.id, .file = file, .reason = collapsed(options.reason)};
  const Tombstone* tombstone = tombstone_of(after.site, options.id);
  done.is_read = tombstone != nullptr;
  if (tombstone != nullptr) done.linking = documents_linking_to(after.site, *tombstone);
  done.still_shown = files_still_shown(before.site, after.site, options.id);
  done.was_posted = !standing(before.site.history, options.id).empty();
  const auto built = pipeline::build(after, request, path_or(options.out, request.root, "public"));
  done.pages = built.files;
  done.refused = built.leaks.size();
  print_findings(std::cerr, built.leaks, request.root, lang);
  take_down(after, request, options.id, done);

  for (const auto& path : after.held)
    std::cerr << say("insyn: utelämnad för sina fel: {}", "insyn: left out for its errors: {}", path).in(lang) << '\n';
  const Settings& settings = after.site.settings;
  std::cout << (options.format == Format::json ? withdrawal_json(done, settings, lang)
                                               : withdrawal_text(done, settings, lang));
  if (!done.hindrance.empty()) return Exit::publishing_unfinished;
  Exit exit = publish::exit_for(done.plan);
  return exit == Exit::done && !built.leaks.empty() ? Exit::content_has_errors : exit;
}

}  // namespace

void add_withdraw(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command = app.add_subcommand(
      "withdraw",
      say("avpublicerar ett dokument: sidan och inläggen", "withdraws a document: its page and its posts").in(lang));
  auto options = std::make_shared<Options>();
  command
      ->add_option(
          "id", options->id,
          say("dokumentet, till exempel arbete/gruppen/2025-03-12", "the document, such as arbete/gruppen/2025-03-12")
              .in(lang))
      ->required()
      ->type_name("ID");
  command
      ->add_option("--reason", options->reason,
                   say("varför: en mening som står på sidan", "why: a sentence that stands on the page").in(lang))
      ->required()
      ->type_name("TEXT");
  command->add_flag("--yes", options->yes, say("gör det utan att fråga", "do it without asking").in(lang));
  command
      ->add_option("--out", options->out,
                   say("mapp för sidorna (förval: public)", "folder for the section (default: public)").in(lang))
      ->type_name(lang == Lang::sv ? "MAPP" : "DIR");
  add_format(*command, common, options->format);
  command->callback([options, &common, &work] { work = [options, &common] { return withdraw(common, *options); }; });
}

}  // namespace insyn::cli
