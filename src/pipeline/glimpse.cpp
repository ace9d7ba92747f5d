// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/glimpse.hpp"

#include <algorithm>
#include <utility>

#include "pipeline/near_page.hpp"

namespace insyn::pipeline {
namespace {

using Held = std::shared_ptr<const Document>;

/// Puts a document in another's place for as long as this lives.
class Instead {
 public:
  Instead(Held& place, Held document) : place_(place), before_(std::exchange(place, std::move(document))) {}
  ~Instead() { place_ = std::move(before_); }
  Instead(const Instead&) = delete;
  Instead& operator=(const Instead&) = delete;

 private:
  Held& place_;
  Held before_;
};

/// The sheet at `file`, where it is the page of one document.
const render::Sheet* page_of_document(const KnownSite& site, const std::string& file) {
  const auto& sheets = site.known.sheets;
  auto found = std::lower_bound(sheets.begin(), sheets.end(), file,
                                [](const render::Sheet& sheet, const std::string& path) { return sheet.path < path; });
  const bool is_there = found != sheets.end() && found->path == file;
  return is_there && found->subject.kind == render::Subject::Kind::document ? &*found : nullptr;
}

}  // namespace

std::optional<std::string> glimpse(KnownSite& site, const KeptNotes& notes, const Request& request,
                                   const std::string& file) {
  const render::Sheet* page = page_of_document(site, file);
  if (page == nullptr) return std::nullopt;
  Held& document = site.project.site.documents[page->subject.index];
  const Parsed* before = notes.find(document->path);
  if (before == nullptr) return std::nullopt;
  auto now = notes.glance(request.root, document->path, *request.stages);
  if (!now) return std::nullopt;
  // Linking may have put another version in its place, with something taken out: that is not ours to do.
  const bool has_other_words = before->document == document && has_same_outline(*before, *now);
  if (!has_other_words) return near_page(site.project, notes.last(), request, *now, file);
  Instead of_before(document, now->document);
  return page->make();
}

}  // namespace insyn::pipeline
