// SPDX-License-Identifier: EUPL-1.2
#include "cli/cli.hpp"

#include <array>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <new>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/help_form.hpp"
#include "cli/misunderstood.hpp"
#include "cli/option_values.hpp"
#include "cli/signals.hpp"
#include "cli/versions.hpp"
#include "read/read.hpp"

namespace insyn::cli {
namespace {

constexpr std::array<AddCommand, 14> kCommands{add_init,    add_new,     add_import,     add_check,  add_build,
                                               add_serve,   add_publish, add_withdraw,   add_ledger, add_digest,
                                               add_explain, add_sandbox, add_completion, add_manual};

std::optional<Lang> lang_named(std::string_view name) {
  if (name.starts_with("sv")) return Lang::sv;
  if (name.starts_with("en")) return Lang::en;
  return std::nullopt;
}

/// --lang must be known before the other options are, since their help is in it.
std::optional<Lang> lang_of_arguments(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::string_view argument = argv[i];
    if (argument.starts_with("--lang=")) return lang_named(argument.substr(7));
    if (argument == "--lang" && i + 1 < argc) return lang_named(argv[i + 1]);
  }
  return std::nullopt;
}

std::optional<Lang> lang_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return lang_named(value);
  return std::nullopt;
}

void add_common(CLI::App& app, Common& common) {
  Lang lang = common.lang;
  app.add_option("-C", common.folder,
                 say("projektets mapp, eller en mapp i den", "the project's folder, or one inside it").in(lang))
      ->type_name(lang == Lang::sv ? "MAPP" : "DIR");
  app.add_option("--lang", say("sv eller en: språket som insyn talar", "sv or en: the language insyn speaks").in(lang))
      ->check(CLI::IsMember({"sv", "en"}).description(""))
      ->type_name("sv|en");
  add_day(app, "--today", common.today, say("låtsas att det är den dagen", "pretend that it is that day"), lang);
  app.add_option("--settings", common.settings,
                 say("inställningar ovanpå site/site.toml, i stället för site/site.local.toml",
                     "settings over site/site.toml, instead of site/site.local.toml")
                     .in(lang))
      ->type_name(lang == Lang::sv ? "FIL" : "FILE");
}

void speak(CLI::App& app, Lang lang) {
  app.set_help_flag("-h,--help", say("visar den här hjälpen", "shows this help").in(lang));
  const auto formatter = help_form();
  app.formatter(formatter);
  if (lang == Lang::en) return;
  formatter->label("Usage", "Användning");
  formatter->label("OPTIONS", "FLAGGOR");
  formatter->label("SUBCOMMAND", "KOMMANDO");
  formatter->label("Positionals", "Argument");
  formatter->label("Needs", "Kräver");
  formatter->label("REQUIRED", "(krävs)");
  formatter->label("Excludes", "Inte med");
  formatter->label("default", "förval");
}

/// The headings of the lists in --help: CLI11 keeps them with each option and each command.
void head_lists_in_swedish(CLI::App& app) {
  for (auto* option : app.get_options()) option->group("Flaggor");
  for (auto* command : app.get_subcommands({})) {
    command->group("Kommandon");
    head_lists_in_swedish(*command);
  }
}

Exit complain(const Said& said, Lang lang, Exit exit) {
  std::cerr << "insyn: " << said.in(lang) << '\n';
  return exit;
}

/// CLI11 has exit codes of its own, from 100 up: ours are 0 for help and 2 for the rest.
Exit parse_failed(const CLI::App& app, const CLI::ParseError& error, Lang lang) {
  const bool is_unknown = app.get_subcommands().empty() && !app.remaining().empty();  // "insyn buld --help"
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success) && !is_unknown) {
    app.exit(error, std::cout, std::cout);
    return Exit::done;
  }
  complain(misunderstood(app, error), lang, Exit::wrong_usage);
  std::cerr << say("Skriv insyn --help för att se vad som finns.", "Write insyn --help to see what there is.").in(lang)
            << '\n';
  return Exit::wrong_usage;
}

Exit run_command(const Work& work, Lang lang) {
  try {
    Exit exit = work();
    std::cout.flush();
    if (!std::cout)
      return complain(say("kan inte skriva till standard ut", "cannot write to standard output"), lang,
                      Exit::machine_failed);
    return exit;
  } catch (const UsageError& error) {
    return complain(error.said(), lang, Exit::wrong_usage);
  } catch (const Error& error) {
    return complain(error.said(), lang, Exit::machine_failed);
  } catch (const std::bad_alloc&) {
    return complain(say("minnet räcker inte", "out of memory"), lang, Exit::machine_failed);
  } catch (const std::exception& error) {
    return complain(Said{error.what(), error.what()}, lang, Exit::machine_failed);
  }
}

}  // namespace

Date Common::day() const { return today ? *today : today_in_stockholm(); }

pipeline::Request Common::request() const {
  std::error_code ignored;
  if (std::filesystem::status(folder, ignored).type() == std::filesystem::file_type::not_found)
    throw UsageError(say("mappen {} finns inte", "there is no folder {}", visible(folder)));
  pipeline::Request request;
  request.root = read::find_root(folder);
  if (!settings.empty()) request.overlay = settings;
  request.today = day();
  request.jobs = available_jobs();
  return request;
}

Lang Common::lang_for(const Settings& site_settings) const {
  if (lang_is_given || site_settings.language.empty()) return lang;
  return site_settings.language.starts_with("sv") ? Lang::sv : Lang::en;
}

void add_format(CLI::App& command, const Common& common, Format& format) {
  command.add_option("--format", format, say("text eller json", "text or json").in(common.lang))
      ->transform(CLI::CheckedTransformer(std::map<std::string, Format>{{"text", Format::text}, {"json", Format::json}})
                      .description(""))
      ->type_name("text|json");
}

void add_jobs(CLI::App& command, const Common& common, unsigned& jobs) {
  auto* option = command.add_option(
      "--jobs", jobs,
      say("så många trådar (förval: datorns kärnor)", "so many threads (default: the machine's cores)")
          .in(common.lang));
  take_number(*option, 1, 256);
}

std::filesystem::path path_or(const std::string& given, const std::filesystem::path& root, const char* by_default) {
  return given.empty() ? root / by_default : std::filesystem::absolute(given);
}

Exit run(int argc, char** argv) {
  outlive_file_limits();
  Common common;
  auto lang = lang_of_arguments(argc, argv);
  if (!lang) lang = lang_of_locale();
  common.lang_is_given = lang.has_value();
  common.lang = lang.value_or(Lang::sv);
  CLI::App app(say("Gör samverkan synlig: anteckningar blir webbsidor och inlägg.",
                   "Makes collaboration public: notes become a web section and posts.")
                   .in(common.lang),
               "insyn");
  speak(app, common.lang);
  app.set_version_flag(
      "--version", versions(),
      say("visar programmets och bibliotekens versioner", "shows the versions of the program and its libraries")
          .in(common.lang));
  app.fallthrough();
  app.require_subcommand(1);
  add_common(app, common);
  Work work;
  for (auto add : kCommands) add(app, common, work);
  if (common.lang == Lang::sv) head_lists_in_swedish(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return parse_failed(app, error, common.lang);
  } catch (const UsageError& error) {
    return complain(error.said(), common.lang, Exit::wrong_usage);
  }
  return run_command(work, common.lang);
}

}  // namespace insyn::cli
