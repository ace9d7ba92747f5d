// SPDX-License-Identifier: EUPL-1.2
#include "cli/init_questions.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <iostream>
#include <optional>

#include "base/error.hpp"
#include "base/text.hpp"
#include "begin/kinds.hpp"
#include "cli/ask.hpp"

namespace insyn::cli {
namespace {

constexpr std::string_view kMunicipality = "Exempelkommun", kKind = "arbete";
constexpr int kPromise = 5;  // working days

struct ChannelName {
  std::string_view name;
  begin::ChannelType type;
};
constexpr ChannelName kChannels[] = {{"manual", begin::ChannelType::manual},
                                     {"wordpress", begin::ChannelType::wordpress},
                                     {"facebook", begin::ChannelType::facebook}};

const ChannelName* channel_named(const std::string& name) {
  auto found = std::find_if(std::begin(kChannels), std::end(kChannels),
                            [&](const ChannelName& channel) { return channel.name == folded(name); });
  return found == std::end(kChannels) ? nullptr : found;
}

std::vector<std::string> listed(std::string_view words) {
  std::vector<std::string> all;
  for (std::string_view part : split(words, ','))
    if (auto name = trimmed(part); !name.empty()) all.emplace_back(name);
  return all;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) (all += all.empty() ? "" : ", ") += name;
  return all;
}

int days_in(std::string_view words) {
  int days = 0;
  auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), days);
  return error == std::errc{} && end == words.data() + words.size() && days <= kLongestPromise ? days : 0;
}

std::string one_of_kinds(const std::string& words) {
  for (std::string_view kind : begin::kinds())
    if (folded(words) == kind) return std::string(kind);
  return "";
}

/// Why no project can be made of what is answered so far; nothing where one can.
std::optional<Said> fault_in(const Given& given, Lang speaking) {
  try {
    static_cast<void>(begin::new_project(answers_from(given, speaking)));
    return std::nullopt;
  } catch (const UsageError& fault) {
    return fault.said();
  }
}

/// Puts the answers into `given`, one by one.
class Asker {
 public:
  Asker(Given& given, Lang lang) : given_(given), lang_(lang) {}

  /// Until `take` makes use of the answer and a project can be made with it; `else_say` tells what would do.
  void ask(const Said& question, const std::string& by_default, const std::function<bool(const std::string&)>& take,
           const Said& else_say) const {
    while (true) {
      auto answer = answer_to(question.in(lang_), by_default);
      if (!answer) throw UsageError(say("avbrutet; inget har skrivits", "broken off; nothing has been written"));
      auto fault = take(*answer) ? fault_in(given_, lang_) : else_say;
      if (!fault) return;
      std::cerr << fault->in(lang_) << '\n';
    }
  }

  void ask_name(const Said& question, const std::string& by_default, std::string& to) const {
    auto take = [&](const std::string& answer) { return !(to = answer).empty(); };
    ask(question, by_default, take, say("Skriv ett namn.", "Write a name."));
  }

  void ask_names(const Said& question, const std::string& by_default, std::vector<std::string>& to) const {
    auto take = [&](const std::string& answer) {
      const bool is_kinds_own = answer == by_default;  // with what is known of them
      to = is_kinds_own ? std::vector<std::string>() : listed(answer);
      return is_kinds_own || !to.empty();
    };
    ask(question, by_default, take, say("Skriv namn med komma emellan.", "Write names with commas between."));
  }

 private:
  Given& given_;
  Lang lang_;
};

std::vector<std::string> names_of(const std::vector<begin::Actor>& actors) {
  std::vector<std::string> names;
  for (const auto& actor : actors) names.push_back(actor.name);
  return names;
}

void ask_about_project(const Asker& asker, Lang speaking, Given& given) {
  if (given.kind.empty())
    asker.ask(
        say("Vad handlar projektet om: arbete, integration, varsel eller barn?",
            "What is the project about: arbete (work), integration, varsel (layoffs) or barn (children)?"),
        std::string(kKind), [&](const std::string& answer) { return !(given.kind = one_of_kinds(answer)).empty(); },
        say("Skriv arbete, integration, varsel eller barn.", "Write arbete, integration, varsel or barn."));
  const auto kind = begin::facts_of(given.kind, answers_from(given, speaking).lang);
  if (given.title.empty()) {
    asker.ask_name(say("Vad heter projektet?", "What is the project called?"), kind.title, given.title);
    if (given.title == kind.title) given.title.clear();
  }
  if (given.groups.empty())
    asker.ask_names(say("Vilka grupper träffas? Komma emellan", "Which groups meet? Commas between"),
                    joined(kind.groups), given.groups);
  if (given.actors.empty())
    asker.ask_names(
        say("Vilka är med, utom kommunen? Komma emellan", "Who takes part, besides the municipality? Commas between"),
        joined(names_of(kind.actors)), given.actors);
}

void ask_about_publishing(const Asker& asker, Given& given) {
  if (given.promise_days == 0)
    asker.ask(
        say("Inom hur många arbetsdagar ska anteckningarna ligga på webben?",
            "Within how many working days shall notes be on the web?"),
        std::to_string(kPromise), [&](const std::string& answer) { return (given.promise_days = days_in(answer)) > 0; },
        say("Skriv ett tal från 1 till {}.", "Write a number from 1 to {}.", kLongestPromise));
  if (given.channels.empty())
    asker.ask(
        say("Var ska inläggen ut: manual (ni klistrar in dem själva), wordpress, facebook? Komma emellan",
            "Where shall posts go: manual (you paste them yourselves), wordpress, facebook? Commas between"),
        "manual",
        [&](const std::string& answer) {
          given.channels = listed(answer);
          return !given.channels.empty() && std::all_of(given.channels.begin(), given.channels.end(), channel_named);
        },
        say("Skriv manual, wordpress eller facebook.", "Write manual, wordpress or facebook."));
}

}  // namespace

begin::Answers answers_from(const Given& given, Lang speaking) {
  begin::Answers answers;
  answers.municipality = given.municipality.empty() ? std::string(kMunicipality) : collapsed(given.municipality);
  answers.kind = given.kind.empty() ? std::string(kKind) : given.kind;
  answers.title = collapsed(given.title);
  answers.lang = given.language.empty() ? speaking : given.language == "en" ? Lang::en : Lang::sv;
  answers.groups = given.groups;
  answers.actors = given.actors;
  if (given.promise_days > 0) answers.promise_days = given.promise_days;
  if (!given.channels.empty()) answers.channels.clear();
  for (const std::string& name : given.channels)
    if (const ChannelName* channel = channel_named(name))
      if (std::find(answers.channels.begin(), answers.channels.end(), channel->type) == answers.channels.end())
        answers.channels.push_back(channel->type);
  return answers;
}

Given asked(Given given, Lang speaking) {
  if (auto fault = fault_in(given, speaking)) throw UsageError(*fault);
  const Asker asker(given, speaking);
  if (given.language.empty())
    asker.ask(
        say("Webbplatsens språk: sv eller en?", "The site's language: sv or en?"), speaking == Lang::sv ? "sv" : "en",
        [&](const std::string& answer) {
          given.language = folded(answer);
          return given.language == "sv" || given.language == "en";
        },
        say("Skriv sv eller en.", "Write sv or en."));
  if (given.municipality.empty())
    asker.ask_name(say("Vilken kommun?", "Which municipality?"), std::string(kMunicipality), given.municipality);
  ask_about_project(asker, speaking, given);
  ask_about_publishing(asker, given);
  return given;
}

}  // namespace insyn::cli
