// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/remarks.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace insyn::pipeline {
namespace {

using Documents = std::unordered_map<std::string_view, const Document*>;  // by path

Documents by_path(const Site& site) {
  Documents documents;
  for (const auto& document : site.documents) documents.emplace(document->path, document.get());
  return documents;
}

/// The latest of `parts` (each with a place and an anchor) that begins no later than `at`, when it is later than that
/// which was found before.
template <typename Parts>
void look_for_latest(const Parts& parts, Place at, Place& latest, std::string& anchor) {
  for (const auto& part : parts)
    if (part.at <= at && part.at >= latest && !part.anchor.empty()) latest = part.at, anchor = part.anchor;
}

std::string anchor_before(const Document& document, Place at) {
  Place latest{};
  std::string anchor;
  look_for_latest(document.prose.headings, at, latest, anchor);
  look_for_latest(document.marks.items, at, latest, anchor);
  look_for_latest(document.marks.statements, at, latest, anchor);
  look_for_latest(document.marks.actions, at, latest, anchor);
  return anchor;
}

Remark remark(Remark::Kind kind, const Document& document, Place at) {
  return {.kind = kind, .page = document.url_path, .anchor = anchor_before(document, at), .at = at};
}

void add_drafts(const Site& site, std::vector<Remark>& remarks) {
  for (const auto& document : site.documents)
    if (const Meeting* meeting = document->meeting(); meeting && meeting->status == MeetingStatus::draft)
      remarks.push_back({.kind = Remark::Kind::draft, .page = document->url_path});
}

void add_hidden(const Project& project, const Documents& documents, std::vector<Remark>& remarks) {
  for (const Internal& internal : project.internals) {
    auto found = documents.find(internal.path);
    if (found == documents.end()) continue;
    for (const InternalText& text : internal.texts) {
      if (text.kind == InternalText::Kind::unpublished_file) continue;  // the whole note, which has no page
      remarks.push_back(remark(Remark::Kind::hidden, *found->second, text.at));
      remarks.back().text = text.text;
    }
  }
}

void add_findings(const Project& project, const Documents& documents, std::vector<Remark>& remarks) {
  for (const Finding& finding : project.findings) {
    auto found = documents.find(finding.file);
    if (found == documents.end()) continue;
    remarks.push_back(remark(Remark::Kind::finding, *found->second, finding.at));
    remarks.back().found = &finding;
  }
}

}  // namespace

std::vector<Remark> remarks_on(const Project& project) {
  const Documents documents = by_path(project.site);
  std::vector<Remark> remarks;
  add_drafts(project.site, remarks);
  add_hidden(project, documents, remarks);
  add_findings(project, documents, remarks);
  std::stable_sort(remarks.begin(), remarks.end(),
                   [](const Remark& a, const Remark& b) { return std::tie(a.page, a.at) < std::tie(b.page, b.at); });
  return remarks;
}

}  // namespace insyn::pipeline
