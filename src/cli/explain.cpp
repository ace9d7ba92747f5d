// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "cli/colour.hpp"
#include "cli/command.hpp"
#include "cli/report.hpp"
#include "explain/entry.hpp"
#include "explain/entry_text.hpp"

namespace insyn::cli {
namespace {

using Json = nlohmann::ordered_json;
using explain::Emphasis;
using explain::Entry;
using explain::ExampleFile;

struct Options {
  Format format = Format::text;
  std::string rule{};
};

Emphasis emphasis() { return shows_colour(STDOUT_FILENO) ? Emphasis::bold : Emphasis::none; }

Rule asked_for(const std::string& name) {
  if (auto rule = rule_named(name)) return *rule;
  std::vector<std::string_view> names;
  for (const RuleInfo& rule : all_rules()) names.push_back(rule.name);
  std::string near = nearest(name, names);
  if (near.empty())
    throw UsageError(say("det finns ingen regel {} (insyn explain räknar upp dem)",
                         "there is no rule {} (insyn explain lists them)", name));
  throw UsageError(say("det finns ingen regel {}; menade du {}?", "there is no rule {}; did you mean {}?", name, near));
}

Json json_of(const RuleInfo& rule, const Entry& entry, Lang lang) {
  return {{"rule", rule.name},
          {"severity", rule.by_default == Severity::error ? "error" : "warning"},
          {"summary", entry.summary.in(lang)}};
}

Json json_of(const std::vector<ExampleFile>& files, Lang lang) {
  Json list = Json::array();
  for (const ExampleFile& file : files) {
    Json one{{"file", file.path}, {"line", file.line}};
    if (file.description.empty())
      one["text"] = file.text;
    else
      one["description"] = file.description.in(lang);
    list.push_back(std::move(one));
  }
  return list;
}

Exit explain_all(Format format, Lang lang) {
  if (format == Format::text) {
    std::cout << explain::overview_text(lang, emphasis());
    return Exit::done;
  }
  Json list = Json::array();
  for (const RuleInfo& rule : all_rules())
    if (auto entry = explain::entry_of(rule.rule)) list.push_back(json_of(rule, *entry, lang));
  std::cout << printed({{"rules", std::move(list)}}) << '\n';
  return Exit::done;
}

Exit explain_rule(const Options& options, Lang lang) {
  Rule rule = asked_for(options.rule);
  auto entry = explain::entry_of(rule);
  if (!entry)
    throw UsageError(say("den här versionen har ingen regel {} än", "this version has no rule {} yet", options.rule));
  if (options.format == Format::text) {
    std::cout << explain::entry_text(rule, *entry, lang, emphasis());
    return Exit::done;
  }
  Json json = json_of(info(rule), *entry, lang);
  json["why"] = entry->why.in(lang);
  json["do"] = entry->what_to_do.in(lang);
  json["wrong"] = json_of(entry->wrong, lang);
  json["right"] = json_of(entry->right, lang);
  std::cout << printed(json) << '\n';
  return Exit::done;
}

}  // namespace

void add_explain(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command = app.add_subcommand("explain", say("säger vad en regel är till för, med ett fel och ett rätt exempel",
                                                    "tells what a rule is for, with a wrong and a right example")
                                                    .in(lang));
  auto options = std::make_shared<Options>();
  command
      ->add_option("rule", options->rule,
                   say("regelns namn, som det står sist i ett fynd; utan det räknas alla upp",
                       "the rule's name, as it stands at the end of a finding; without it all are listed")
                       .in(lang))
      ->type_name(lang == Lang::sv ? "REGEL" : "RULE");
  add_format(*command, common, options->format);
  command->callback([options, &common, &work] {
    work = [options, &common] {
      return options->rule.empty() ? explain_all(options->format, common.lang) : explain_rule(*options, common.lang);
    };
  });
}

}  // namespace insyn::cli
