// SPDX-License-Identifier: EUPL-1.2
// The accessibility statement: what the settings say of the assessment, and what the build knows by itself. It never
// claims more than that: without an assessment it says so, and what is known not to be accessible is always listed.
#include "render/attachments.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

std::vector<View> texts(const std::vector<std::string>& all) {
  return rows(all, all.size(), [](const std::string& one) { return View().text("what", one); });
}

View pdf_row(const Shared& shared, const Words& words, DocId id, const CopiedFile& file) {
  bool is_readable = file.pdf == CopiedFile::Pdf::untagged;
  View view = link_view(file_title(shared, id, file), shared.href(file.path));
  view.text("document", shared.site.doc(id).title).text("document_href", shared.href(id));
  return view.text("why", words[is_readable ? "pdf_untagged" : "pdf_unreadable"]);
}

/// The PDFs that cannot be read aloud, or of which that is not known, by the document they stand in.
std::vector<View> pdfs(const Shared& shared, const Words& words) {
  std::vector<View> views;
  for (DocId id = 0; id < shared.site.attachments.size(); ++id)
    for (const CopiedFile& file : shared.site.attachments[id])
      if (is_inaccessible(file)) views.push_back(pdf_row(shared, words, id, file));
  return views;
}

std::string conformance_text(const Words& words, const Settings& settings, bool has_pdfs) {
  const std::string& stated = settings.accessibility.conformance;
  if (stated.empty()) return words["statement_unassessed"];
  if (stated == "helt" && !has_pdfs) return words["statement_fully"];
  return words[stated == "inte" ? "statement_not" : "statement_partly"];
}

/// Where nothing is listed: nothing is known, or it remains to be told.
std::string no_faults_text(const Words& words, const Settings& settings) {
  const std::string& stated = settings.accessibility.conformance;
  if (stated.empty()) return words["statement_faults_unknown"];
  return words[stated == "helt" ? "statement_no_faults" : "statement_faults_untold"];
}

void put_assessment(View& view, const Words& words, const Settings& settings) {
  const auto& stated = settings.accessibility;
  std::string assessed = words.date(stated.assessed);
  std::string updated = words.date(stated.updated ? stated.updated : stated.assessed);
  bool is_assessed = !stated.conformance.empty();
  view.text("assessed", !is_assessed       ? words["statement_not_assessed"]
                        : assessed.empty() ? words["statement_day_unknown"]
                                           : words.fill("statement_assessed", {{"date", assessed}}));
  view.text("updated", updated.empty() ? "" : words.fill("statement_updated", {{"date", updated}}));
  view.text("method", stated.method);
}

}  // namespace

std::string statement_page(const Shared& shared) {
  const Words& words = shared.words();
  const Settings& settings = shared.site.settings;
  View view;
  auto inaccessible = pdfs(shared, words);
  std::string lead = words.fill("statement_lead", {{"publisher", settings.publisher}, {"title", settings.title}});
  view.text("lead", lead);
  view.text("conformance", conformance_text(words, settings, !inaccessible.empty()));
  view.text("no_faults", no_faults_text(words, settings));
  view.flag("any_faults", !inaccessible.empty() || !settings.accessibility.faults.empty());
  view.list("pdfs", std::move(inaccessible)).list("faults", texts(settings.accessibility.faults));
  bool has_burden = !settings.accessibility.burden.empty();
  view.text("burden_lead",
            words.fill(has_burden ? "statement_burden" : "statement_no_burden", {{"publisher", settings.publisher}}));
  view.list("burden", texts(settings.accessibility.burden)).list("outside", texts(settings.accessibility.outside));
  put_assessment(view, words, settings);
  return show(shared, words, "statement.html",
              plain_head(shared, words["accessibility"], lead, std::string(kStatementPath)), std::move(view));
}

}  // namespace insyn::render
