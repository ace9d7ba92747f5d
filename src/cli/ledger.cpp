// SPDX-License-Identifier: EUPL-1.2
#include "publish/ledger.hpp"

#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "publish/report.hpp"
#include "read/read.hpp"

namespace insyn::cli {
namespace {

struct Options {
  Format format = Format::text;
};

/// The ledger needs no notes, only where it lies.
struct Place {
  std::filesystem::path root{};
  Settings settings{};
};

Place open(const Common& common) {
  auto request = common.request();
  Findings ignored;  // faults in other settings do not keep anyone from reading the ledger
  return {request.root, read::read_settings(request.root, request.overlay, ignored)};
}

Exit show_log(const Common& common, const Options& options) {
  auto place = open(common);
  auto ledger = publish::open_ledger(place.root, place.settings, publish::Access::read);
  if (options.format == Format::json)
    std::cout << publish::log_json(ledger->events()) << '\n';
  else
    std::cout << publish::log_text(ledger->events());
  return Exit::done;
}

Exit check_ledger(const Common& common, const Options& options) {
  auto place = open(common);
  Lang lang = common.lang_for(place.settings);
  auto check = publish::check_ledger(place.root, place.settings);
  if (options.format == Format::json)
    std::cout << publish::check_json(check, lang) << '\n';
  else
    std::cout << publish::check_text(check, lang);
  return check.damage.empty() ? Exit::done : Exit::machine_failed;
}

}  // namespace

void add_ledger(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command =
      app.add_subcommand("ledger", say("liggaren över det som lagts ut", "the ledger of what was posted").in(lang));
  command->require_subcommand(1);
  auto options = std::make_shared<Options>();
  auto* log =
      command->add_subcommand("log", say("vad som lades ut var och när", "what was posted where and when").in(lang));
  add_format(*log, common, options->format);
  log->callback([options, &common, &work] { work = [options, &common] { return show_log(common, *options); }; });
  auto* check = command->add_subcommand("check", say("är liggaren hel?", "is the ledger whole?").in(lang));
  add_format(*check, common, options->format);
  check->callback([options, &common, &work] { work = [options, &common] { return check_ledger(common, *options); }; });
}

}  // namespace insyn::cli
