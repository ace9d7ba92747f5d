// SPDX-License-Identifier: EUPL-1.2
#include "cli/misunderstood.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "cli/option_values.hpp"

namespace insyn::cli {
namespace {

/// What stands in an error of CLI11 before `mark`: the option's name.
std::string before(std::string_view text, std::string_view mark) {
  auto end = text.find(mark);
  return std::string(end == std::string_view::npos ? text : text.substr(0, end));
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

void add_options(const CLI::App& app, std::vector<std::string>& names) {
  for (const auto* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
}

std::string nearest_of(const std::string& word, const std::vector<std::string>& known) {
  return nearest(word, std::vector<std::string_view>(known.begin(), known.end()));
}

Said with_guess(Said said, const std::string& guess) {
  if (guess.empty()) return said;
  return {said.sv + fmt::format("; menade du {}?", guess), said.en + fmt::format("; did you mean {}?", guess)};
}

/// The command that is wanted, as far as it is told: "ledger" of "insyn ledger".
const CLI::App& told_command(const CLI::App& app) {
  auto chosen = app.get_subcommands();
  return chosen.empty() ? app : told_command(*chosen.front());
}

/// A word that is no command and no option.
Said unexpected(const CLI::App& app, const std::string& word) {
  if (word.starts_with('-')) {
    std::vector<std::string> options;
    for (const CLI::App* command = &told_command(app); command != nullptr; command = command->get_parent())
      add_options(*command, options);
    return with_guess(say("okänd flagga {}", "unknown option {}", word), nearest_of(before(word, "="), options));
  }
  if (auto names = command_names(told_command(app)); !names.empty())
    return with_guess(say("okänt kommando {}", "unknown command {}", word), nearest_of(word, names));
  return say("{} hör inte hit", "{} was not expected here", word);
}

/// What can follow "insyn new"; of the program itself --help tells.
Said missing_command(const CLI::App& command) {
  Said said = say("kommandot saknas", "the command is missing");
  if (command.get_parent() == nullptr) return said;
  const std::string choice = fmt::format(": insyn {} {}", command.get_name(), fmt::join(command_names(command), ", "));
  return {said.sv + choice, said.en + choice};
}

const CLI::Option* option_named(const CLI::App& app, const std::string& name) {
  if (const auto* option = app.get_option_no_throw(name)) return option;
  for (const auto* command : app.get_subcommands())
    if (const auto* option = option_named(*command, name)) return option;
  return nullptr;
}

/// An argument is named by what it takes, as --help does.
Said missing(const CLI::App& app, const std::string& name) {
  const CLI::Option* option = option_named(app, name);
  const bool is_argument = option != nullptr && option->get_positional();
  return say("{} saknas", "{} is missing", is_argument ? type_of(*option) : name);
}

/// A value that the option does not take: what would do, and where it takes words, "text|json", the nearest of them.
Said unusable(const CLI::App& app, const std::string& name) {
  Said said = say("värdet för {} går inte att använda", "the value of {} can't be used", name);
  const CLI::Option* option = option_named(app, name);
  if (option == nullptr || option->results().empty()) return said;
  if (const std::string range = range_of(*option); !range.empty())
    return {said.sv + fmt::format(" (skriv ett heltal, {})", range),
            said.en + fmt::format(" (write a whole number, {})", range)};
  const std::string type = type_of(*option);
  const auto choices = split(type, '|');
  if (choices.size() < 2) return said;
  const std::string near = nearest(option->results().back(), choices);
  if (!near.empty()) return with_guess(said, near);
  const std::string all = replaced(type, "|", ", ");
  return {said.sv + fmt::format(" (välj bland: {})", all), said.en + fmt::format(" (choose among: {})", all)};
}

}  // namespace

Said misunderstood(const CLI::App& app, const CLI::ParseError& error) {
  const std::string said = error.what(), kind = error.get_name();
  if (auto rest = app.remaining(true); !rest.empty()) return unexpected(app, rest.front());
  const CLI::App& told = told_command(app);
  if (kind == "RequiredError" && !command_names(told).empty()) return missing_command(told);
  if (kind == "RequiredError") return missing(app, before(said, " is required"));
  if (kind == "ArgumentMismatch") return say("{} ska följas av ett värde", "{} wants a value", before(said, ":"));
  if (kind == "ConversionError" || kind == "ValidationError") return unusable(app, before(said, ":"));
  if (kind == "RequiresError")
    return say("{} behöver också {}", "{} also wants {}", before(said, " requires "),
               said.substr(std::min(said.size(), said.find(" requires ") + 10)));
  if (kind == "ExcludesError")
    return say("{} går inte ihop med {}", "{} does not go with {}", before(said, " excludes "),
               said.substr(std::min(said.size(), said.find(" excludes ") + 10)));
  return say("kommandot går inte att förstå: {}", "can't understand the command: {}", said);
}

}  // namespace insyn::cli
