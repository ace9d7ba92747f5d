// SPDX-License-Identifier: EUPL-1.2
#include "cli/syntax/manual.hpp"

#include <vector>

#include "base/text.hpp"
#include "cli/syntax/troff.hpp"

namespace insyn::cli {
namespace {

struct Row {
  Said name{}, what{};
};

Row row(const char* name, Said what) { return {Said{name, name}, std::move(what)}; }

std::vector<Row> exit_codes() {
  return {row("0", say("klart", "done")), row("1", say("texten har fel", "the text has errors")),
          row("2", say("fel i kommandot eller i inställningarna", "the command or the settings can't be used")),
          row("3", say("maskinen kunde inte: disk, port eller nät", "the machine could not: disk, port or network")),
          row("4", say("något lades inte ut, väntar, eller så är det inte känt om det lades ut",
                       "something was not posted, waits, or it is not known if it was posted"))};
}

std::vector<Row> environment() {
  return {row("LC_ALL, LC_MESSAGES, LANG", say("språket som insyn talar, när --lang inte säger något: sv eller en",
                                               "the language insyn speaks where --lang says nothing: sv or en")),
          row("NO_COLOR", say("stänger av färger", "turns colours off")),
          row("TMPDIR", say("var tillfälliga filer läggs", "where temporary files are put")),
          {say("det som site/site.toml kallar env:NAMN", "what site/site.toml calls env:NAME"),
           say("en kanals hemlighet", "a channel's secret")}};
}

std::vector<Row> files() {
  return {row("site/site.toml", say("inställningarna; mappen som har den är projektet",
                                    "the settings; the folder that has it is the project")),
          row("site/site.local.toml", say("den här maskinens egna, ovanpå dem", "this machine's own, over those")),
          row("site/ledger.jsonl", say("liggaren: vad som lades ut, var och när, om den inte ligger i en gren",
                                       "the ledger: what was posted where and when, unless it lies in a branch")),
          row("minutes/", say("anteckningarna", "the notes")),
          row("templates/", say("egna mallar", "templates of one's own")),
          row("public/", say("sidorna som insyn build skriver", "the pages that insyn build writes"))};
}

std::vector<Row> examples() {
  return {
      row("insyn init samverkan", say("ett nytt projekt, färdigt att bygga", "a new project, ready to build")),
      row("insyn new meeting arbete/samverkansgruppen",
          say("anteckningar för nästa möte, med allt som är kvar sedan sist",
              "notes for the next meeting, with everything left since last time")),
      row("insyn check", say("allt som är fel, med rad och vad du ska skriva i stället",
                             "all that is wrong, with its line and what to write instead")),
      row("insyn serve", say("en förhandsvisning som följer det du sparar", "a preview that follows what you save")),
      row("insyn build --out public", say("sidorna, som filer", "the pages, as files")),
      row("insyn publish --dry-run",
          say("vad som skulle läggas ut, ord för ord", "what would be posted, word for word"))};
}

Said description() {
  return say(
      "Insyn gör en samverkansgrupps anteckningar till öppna webbsidor med beslut, åtgärder, öppna data och flöden, "
      "och "
      "lägger ut inlägg om dem, vart och ett precis en gång. Kommandona arbetar i den mapp som har site/site.toml, "
      "sökt "
      "uppåt från där du står. Rapporter skrivs på standard ut, allt annat på standard fel.",
      "Insyn makes a collaboration group's notes into public web pages with decisions, actions, open data and feeds, "
      "and "
      "posts about them, each exactly once. Commands work in the folder that has site/site.toml, looked for upwards "
      "from "
      "where you stand. Reports are written to standard output, everything else to standard error.");
}

std::string rows(const Said& heading, const std::vector<Row>& rows, Lang lang) {
  std::string page = troff::section(heading.in(lang));
  for (const Row& row : rows) page += troff::entry(troff::bold(row.name.in(lang)), troff::text(row.what.in(lang)));
  return page;
}

std::string entry_of(const OptionSyntax& option, Lang lang) {
  std::string name, help = option.help;
  for (const std::string& each : option.names) name += (name.empty() ? "" : ", ") + troff::bold(each);
  if (option.value.kind != Value::Kind::none) name += " " + troff::italic(option.value.name);
  if (!option.by_default.empty()) help += say(" (förval: {})", " (default: {})", option.by_default).in(lang);
  if (option.is_required) help += say(" (krävs)", " (required)").in(lang);
  return troff::entry(name, troff::text(help));
}

std::string entry_of(const ArgumentSyntax& argument) {
  return troff::entry(troff::italic(argument.value.name), troff::text(argument.help));
}

/// A footer's indented lines are a list: "  name   what it is".
std::string footer_of(const Syntax& command) {
  std::string page;
  for (std::string_view line : lines_of(command.footer)) {
    const std::string_view words = trimmed(line);
    const auto end = words.find("  ");
    if (line.starts_with("  ") && end != std::string_view::npos)
      page += troff::entry(troff::bold(words.substr(0, end)), troff::text(trimmed(words.substr(end))));
    else if (!words.empty())
      page += troff::paragraph(troff::text(words));
  }
  return page;
}

std::string heading_of(const Syntax& command) {
  std::string heading = troff::bold("insyn " + command.path);
  for (const ArgumentSyntax& argument : command.arguments) {
    const std::string name = troff::italic(argument.value.name);
    heading += " " + (argument.is_required ? name : "[" + name + "]");
  }
  return heading;
}

/// A command that only gathers others has no lines of its own to show.
std::string commands(const Syntax& program, Lang lang) {
  std::string page;
  for_each_command(program, [&](const Syntax& command) {
    if (command.path.empty()) return;
    page += troff::subsection(heading_of(command)) + troff::text(command.help) + "\n";
    for (const ArgumentSyntax& argument : command.arguments) page += entry_of(argument);
    for (const OptionSyntax& option : command.options) page += entry_of(option, lang);
    page += footer_of(command);
  });
  return page;
}

}  // namespace

std::string manual_page(const Syntax& program, std::string_view version, Lang lang) {
  const bool is_swedish = lang == Lang::sv;
  std::string page = "'\\\" -*- coding: utf-8 -*-\n";  // for who turns it into troff's own letters
  page += fmt::format(".TH INSYN 1 \"\" \"insyn {}\" \"{}\"\n", troff::text(version),
                      say("Kommandon", "User Commands").in(lang));
  // No words are divided at the ends of lines: most are names.
  page += ".nh\n.ad l\n";
  page += troff::section(is_swedish ? "NAMN" : "NAME") + "insyn \\- " + troff::text(program.help) + "\n";
  page += troff::section(is_swedish ? "ÖVERSIKT" : "SYNOPSIS");
  page += troff::bold("insyn") + " [" + troff::italic(is_swedish ? "FLAGGOR" : "OPTIONS") + "] " +
          troff::italic(is_swedish ? "KOMMANDO" : "COMMAND") + "\n";
  page += troff::section(is_swedish ? "BESKRIVNING" : "DESCRIPTION") + troff::text(description().in(lang)) + "\n";
  page += troff::section(is_swedish ? "FLAGGOR" : "OPTIONS");
  for (const OptionSyntax& option : program.options) page += entry_of(option, lang);
  page += troff::section(is_swedish ? "KOMMANDON" : "COMMANDS") + commands(program, lang);
  page += rows(say("SLUTKODER", "EXIT STATUS"), exit_codes(), lang);
  page += rows(say("MILJÖ", "ENVIRONMENT"), environment(), lang);
  page += rows(say("FILER", "FILES"), files(), lang);
  page += rows(say("EXEMPEL", "EXAMPLES"), examples(), lang);
  return page;
}

}  // namespace insyn::cli
