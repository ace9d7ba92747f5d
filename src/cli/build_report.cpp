// SPDX-License-Identifier: EUPL-1.2
#include "cli/build_report.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "base/text.hpp"
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

namespace {

Said nothing_links_to_it() { return say("ingen publicerad text länkar till den", "no published text links to it"); }

void print_left_out(std::ostream& out, const Site& site, Lang lang) {
  auto print = [&](const std::string& path, const Said& reason) {
    out << say("publiceras inte: {} ({})", "not published: {} ({})", path, reason.in(lang)).in(lang) << '\n';
  };
  for (const auto& left_out : site.left_out) print(left_out.path, reason_of(left_out));
  for (const auto& path : site.unlinked_files) print(path, nothing_links_to_it());
}

nlohmann::ordered_json left_out_json(const Site& site, Lang lang) {
  auto json = nlohmann::ordered_json::array();
  for (const auto& left_out : site.left_out)
    json.push_back({{"file", left_out.path}, {"reason", reason_of(left_out).in(lang)}});
  for (const auto& path : site.unlinked_files)
    json.push_back({{"file", path}, {"reason", nothing_links_to_it().in(lang)}});
  return json;
}

void print_too_short(std::ostream& out, const verify::Report& verified, Lang lang) {
  for (const auto& [file, at] : verified.too_short) {
    const std::string line = at.line > 0 ? fmt::format(":{}", at.line) : "";
    out << say("för kort att leta efter i det som skrivs: {}{}", "too short to be looked for in what is written: {}{}",
               visible(file), line)
               .in(lang)
        << '\n';
  }
}

/// Nothing to say where nothing is internal.
void print_verified(std::ostream& out, const verify::Report& verified, Lang lang) {
  if (verified.texts + verified.too_short.size() == 0 || verified.files == 0) return;
  out << say("interna texter: {} eftersökta i {} filer, {} läckor ({} av {} brottstycken står också i publicerad text, "
             "{} för korta att söka)",
             "internal texts: {} looked for in {} files, {} leaks ({} of {} fragments stand in published text as well, "
             "{} too short to look for)",
             verified.texts, verified.files, verified.leaks.size(), verified.exempt, verified.runs,
             verified.too_short.size())
             .in(lang)
      << '\n';
}

nlohmann::ordered_json verified_json(const verify::Report& verified) {
  nlohmann::ordered_json json{{"texts", verified.texts},
                              {"fragments", verified.runs},
                              {"exempt", verified.exempt},
                              {"files", verified.files},
                              {"bytes", verified.bytes},
                              {"leaks", nlohmann::ordered_json::array()},
                              {"tooShort", nlohmann::ordered_json::array()}};
  for (const verify::Leak& leak : verified.leaks)
    json["leaks"].push_back({{"file", leak.file}, {"offset", leak.offset}, {"inName", leak.in_name}});
  for (const auto& [file, at] : verified.too_short) json["tooShort"].push_back({{"file", file}, {"line", at.line}});
  return json;
}

}  // namespace

void print_summary(std::ostream& out, const pipeline::Project& project, const pipeline::Built& built, Detail detail,
                   Lang lang) {
  const write::Summary& summary = built.files;
  if (detail == Detail::verbose) print_too_short(out, built.verified, lang);
  if (detail == Detail::verbose) print_left_out(out, project.site, lang);
  for (const auto& path : project.held)
    out << say("utelämnad för sina fel: {}", "left out for its errors: {}", path).in(lang) << '\n';
  for (const auto& path : summary.foreign)
    out << say("varning: {} har inget bygge skrivit, den får ligga",
               "warning: {} was written by no build, it is left alone", path)
               .in(lang)
        << '\n';
  print_verified(out, built.verified, lang);
  out << say("{} filer skrivna, {} oförändrade, {} borttagna", "{} files written, {} unchanged, {} removed",
             summary.written, summary.kept, summary.removed)
             .in(lang)
      << "; " << count_line(project.errors(), project.warnings(), lang) << '\n';
}

void print_altered(std::ostream& out, const std::vector<write::Altered>& altered, Lang lang) {
  using How = write::Altered::How;
  for (const write::Altered& one : altered) {
    const Said how = one.how == How::is_new    ? say("ny", "new")
                     : one.how == How::changed ? say("ändrad", "changed")
                                               : say("borttagen", "removed");
    out << one.path << ": " << how.in(lang) << '\n';
  }
}

nlohmann::ordered_json altered_json(const std::vector<write::Altered>& altered) {
  using How = write::Altered::How;
  nlohmann::ordered_json json{{"new", nlohmann::ordered_json::array()},
                              {"changed", nlohmann::ordered_json::array()},
                              {"removed", nlohmann::ordered_json::array()}};
  for (const write::Altered& one : altered)
    json[one.how == How::is_new ? "new" : one.how == How::changed ? "changed" : "removed"].push_back(one.path);
  return json;
}

void print_touched(std::ostream& out, const pipeline::Refreshed& refreshed, Lang lang) {
  for (const pipeline::Touched& touched : refreshed.touched) {
    const Said why = touched.why ? render::said(*touched.why) : say("ny", "new");
    out << touched.path << ": " << why.in(lang) << '\n';
  }
  const write::Summary& files = refreshed.built.files;
  out << say("{} filer gjorda om: {} skrivna, {} borttagna", "{} files made anew: {} written, {} removed",
             refreshed.touched.size(), files.written, files.removed)
             .in(lang)
      << std::endl;
}

nlohmann::ordered_json build_json(const pipeline::Project& project, const pipeline::Built& built, Lang lang) {
  const write::Summary& summary = built.files;
  auto json = findings_json(project.findings, lang);
  json["written"] = summary.written;
  json["kept"] = summary.kept;
  json["removed"] = summary.removed;
  json["foreign"] = summary.foreign;
  json["left_out"] = left_out_json(project.site, lang);
  json["held"] = project.held;
  json["verified"] = verified_json(built.verified);
  return json;
}

}  // namespace insyn::cli
