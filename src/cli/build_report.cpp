// SPDX-License-Identifier: EUPL-1.2
#include "cli/build_report.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/report.hpp"

namespace insyn::cli {

Said reason_of(const LeftOut& left_out) {
  using Why = LeftOut::Why;
  switch (left_out.why) {
    case Why::draft: return say("utkast", "draft");
    case Why::not_yet: return say("publiceras {}", "to be published {}", left_out.date.iso());
    case Why::no_longer: return say("avpublicerat {}", "unpublished {}", left_out.date.iso());
    case Why::publish_no: return say("publicera: nej", "publish: no");
    case Why::withdrawn: return say("avpublicerat: sidan säger bara det", "withdrawn: the page says only that");
    case Why::no_parent: return say("gruppen eller projektet publiceras inte", "its group or project is not published");
    case Why::has_errors: return say("har fel", "has errors");
  }
  return {};
}

void print_summary(std::ostream& out, const pipeline::Project& project, const write::Summary& summary, Detail detail,
                   Lang lang) {
  if (detail == Detail::verbose)
    for (const auto& left_out : project.site.left_out)
      out << say("publiceras inte: {} ({})", "not published: {} ({})", left_out.path, reason_of(left_out).in(lang))
                 .in(lang)
          << '\n';
  for (const auto& path : project.held)
    out << say("utelämnad för sina fel: {}", "left out for its errors: {}", path).in(lang) << '\n';
  for (const auto& path : summary.foreign)
    out << say("varning: {} har inget bygge skrivit, den får ligga",
               "warning: {} was written by no build, it is left alone", path)
               .in(lang)
        << '\n';
  out << say("{} filer skrivna, {} oförändrade, {} borttagna", "{} files written, {} unchanged, {} removed",
             summary.written, summary.kept, summary.removed)
             .in(lang)
      << "; " << count_line(project.errors(), project.warnings(), lang) << '\n';
}

nlohmann::ordered_json build_json(const pipeline::Project& project, const write::Summary& summary, Lang lang) {
  auto json = findings_json(project.findings, lang);
  json["written"] = summary.written;
  json["kept"] = summary.kept;
  json["removed"] = summary.removed;
  json["foreign"] = summary.foreign;
  json["left_out"] = nlohmann::ordered_json::array();
  for (const auto& left_out : project.site.left_out)
    json["left_out"].push_back({{"file", left_out.path}, {"reason", reason_of(left_out).in(lang)}});
  json["held"] = project.held;
  return json;
}

}  // namespace insyn::cli
