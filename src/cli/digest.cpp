// SPDX-License-Identifier: EUPL-1.2
#include "render/digest.hpp"

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/option_values.hpp"
#include "cli/report.hpp"
#include "cli/unknown_name.hpp"

namespace insyn::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  Format format = Format::text;
  std::string group{};
  std::optional<Date> since{};
};

std::uint32_t group_named(const Site& site, const std::string& name) {
  std::vector<std::string> known;
  for (std::uint32_t i = 0; i < site.groups.size(); ++i) {
    known.push_back(site.doc(site.groups[i].document).id);
    if (known.back() == name) return i;
  }
  throw unknown_name(say("ingen grupp", "no group"), name, known);
}

Json json_of(const std::vector<render::DigestLine>& lines) {
  Json list = Json::array();
  for (const auto& line : lines)
    list.push_back({{"id", line.id.empty() ? Json() : Json(line.id)}, {"text", line.text}, {"url", line.url}});
  return list;
}

Json json_of(const render::Digest& digest, const std::string& id, const std::string& text) {
  Json json{{"group", id}, {"title", digest.group}, {"url", digest.url}, {"since", digest.since.iso()}};
  json["decided"] = json_of(digest.decided);
  json["followedUp"] = json_of(digest.followed_up);
  json["done"] = json_of(digest.done);
  json["toDo"] = Json::array();
  for (const auto& owner : digest.to_do)
    json["toDo"].push_back({{"owner", owner.who}, {"actions", json_of(owner.actions)}});
  json["promised"] = json_of(digest.promised);
  json["next"] = digest.next ? json_of(std::vector{*digest.next})[0] : Json();
  json["text"] = text;
  return json;
}

/// What can be read is told of, as `build --hold` does: a fault in one note keeps nobody's mail back.
Exit digest(const Common& common, const Options& options) {
  auto request = common.request();
  auto project = pipeline::open_project(request, pipeline::Errors::leave_out);
  Lang lang = common.lang_for(project.site.settings);
  if (project.has_unusable_settings()) {
    print_findings(std::cerr, project.findings, request.root, lang);
    return Exit::wrong_usage;
  }
  for (const std::string& path : project.held)
    std::cerr << say("har fel och är inte med: {}", "has errors and is left out: {}", path).in(lang) << '\n';
  auto digest = render::digest(project.site, *project.theme, group_named(project.site, options.group), options.since);
  std::string text = render::digest_text(digest, project.site, *project.theme);
  if (options.format == Format::json)
    std::cout << printed(json_of(digest, options.group, text)) << '\n';
  else
    for (std::string_view line : lines_of(text)) std::cout << visible(line) << '\n';
  return project.held.empty() ? Exit::done : Exit::content_has_errors;
}

}  // namespace

void add_digest(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command =
      app.add_subcommand("digest", say("ett mejl till gruppens aktörer: beslutat, gjort, att göra, nästa möte",
                                       "a mail for the group's actors: decided, done, to do, next meeting")
                                       .in(lang));
  auto options = std::make_shared<Options>();
  command->add_option("group", options->group, say("projekt/grupp", "project/group").in(lang))
      ->required()
      ->type_name(lang == Lang::sv ? "PROJEKT/GRUPP" : "PROJECT/GROUP");
  add_day(*command, "--since", options->since,
          say("från och med den dagen; annars sedan mötet före det senaste",
              "from that day on; else since the meeting before the last"),
          lang);
  add_format(*command, common, options->format);
  command->callback([options, &common, &work] { work = [options, &common] { return digest(common, *options); }; });
}

}  // namespace insyn::cli
