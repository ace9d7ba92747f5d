// SPDX-License-Identifier: EUPL-1.2
#include "cli/remarks.hpp"

#include <nlohmann/json.hpp>

#include "cli/report.hpp"

namespace insyn::cli {
namespace {

using pipeline::Remark;

nlohmann::json draft(Lang lang) {
  return {{"kind", "draft"},
          {"title", say("Utkast", "Draft").in(lang)},
          {"text", say("Mötet publiceras inte så länge det står status: utkast.",
                       "The meeting is not published as long as it says status: draft.")
                       .in(lang)}};
}

nlohmann::json hidden(const Remark& remark, Lang lang) {
  return {{"kind", "hidden"}, {"title", say("Publiceras inte", "Not published").in(lang)}, {"text", remark.text}};
}

nlohmann::json found(const Finding& finding, Lang lang) {
  const bool is_error = finding.severity == Severity::error;
  return {{"kind", is_error ? "error" : "warning"},
          {"title", (is_error ? say("Fel", "Error") : say("Råd", "Advice")).in(lang)},
          {"text", finding.message.in(lang)},
          {"hint", finding.hint.in(lang)},
          {"where", fmt::format("{}:{} [{}]", finding.file, finding.at.line, info(finding.rule).name)}};
}

nlohmann::json told(const Remark& remark, Lang lang) {
  nlohmann::json json = remark.kind == Remark::Kind::draft    ? draft(lang)
                        : remark.kind == Remark::Kind::hidden ? hidden(remark, lang)
                                                              : found(*remark.found, lang);
  json["anchor"] = remark.anchor;
  return json;
}

}  // namespace

std::map<std::string, std::string> remarks_by_page(const pipeline::Project& project, Lang lang) {
  std::map<std::string, nlohmann::json> pages;
  for (const Remark& remark : remarks_on(project)) pages[remark.page + "index.html"].push_back(told(remark, lang));
  std::map<std::string, std::string> texts;
  for (const auto& [page, json] : pages)
    texts[page] = json.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
  return texts;
}

}  // namespace insyn::cli
