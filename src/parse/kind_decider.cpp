// SPDX-License-Identifier: EUPL-1.2
#include "parse/kind_decider.hpp"

#include "base/date_text.hpp"

namespace insyn::parse {
namespace {

bool has_meeting_sections(const Outline& outline) {
  for (auto kind : {SectionKind::invited, SectionKind::present, SectionKind::absent, SectionKind::agenda})
    if (outline.has(kind)) return true;
  return false;
}

void report_unclear(const Source& source, Said message, Findings& findings) {
  findings.push_back({.rule = Rule::unclear_kind,
                      .file = source.path,
                      .at = {1, 1},
                      .message = std::move(message),
                      .hint = say("skriv \"slag: möte\" eller \"slag: underlag\" överst mellan --- och ---",
                                  "write \"kind: meeting\" or \"kind: material\" at the top between --- and ---")});
}

/// A file of a group: a meeting has a date and says something that only meetings say.
decltype(Document::as) decide_in_group(const Source& source, const FrontMatter& front_matter, const Outline& outline,
                                       Findings& findings) {
  Kinds stated = stated_kind(front_matter, source.path, findings);
  if (stated != 0)
    return stated == kind::meeting ? decltype(Document::as)(Meeting{}) : decltype(Document::as)(Material{});
  bool named_by_day = date_in_file_name(source.name).has_value();
  bool dated = named_by_day || front_matter.find(Key::date) != nullptr;
  bool speaks_of_meeting = says_meeting(front_matter) || has_meeting_sections(outline);
  if (dated && speaks_of_meeting) return Meeting{};
  if (speaks_of_meeting)
    report_unclear(source,
                   say("filen ser ut som ett möte men har inget datum; den läses som underlag",
                       "the file looks like a meeting but has no date; it is read as material"),
                   findings);
  else if (named_by_day)
    report_unclear(
        source,
        say("filen är daterad som ett möte men har varken närvarande eller dagordning; den läses som underlag",
            "the file is dated like a meeting but has neither attendance nor agenda; it is read as material"),
        findings);
  return Material{};
}

}  // namespace

decltype(Document::as) decide_kind(const Source& source, const FrontMatter& front_matter, const Outline& outline,
                                   Findings& findings) {
  switch (source.role) {
    case Role::page:
    case Role::project_page: return Page{};
    case Role::organisation: return Organisation{};
    case Role::project: return Project{};
    case Role::news: return News{};
    case Role::group: return Group{};
    case Role::in_group: return decide_in_group(source, front_matter, outline, findings);
    case Role::glossary: return Glossary{};
    case Role::plan: return Plan{};
    case Role::faq: return Questions{};
    case Role::initiative: return Initiative{};
    case Role::figure: return Figure{};
  }
  return Page{};
}

}  // namespace insyn::parse
