// SPDX-License-Identifier: EUPL-1.2
#include "render/attachments.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/rows.hpp"

namespace insyn::render {
namespace {

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string type_of(const std::string& path) {
  std::string name = name_of(path);
  auto dot = name.rfind('.');
  return dot == std::string::npos ? "" : folded(name.substr(dot + 1));
}

/// The file beside the document that the address leads to, or nullptr.
const CopiedFile* file_at(const Shared& shared, DocId id, const std::string& href) {
  const auto& files = shared.site.attachments[id];
  auto found = std::find_if(files.begin(), files.end(), [&](const CopiedFile& file) {
    return shared.href(file.path) == href.substr(0, href.find('#'));
  });
  return found == files.end() ? nullptr : &*found;
}

}  // namespace

bool is_inaccessible(const CopiedFile& file) {
  return file.pdf == CopiedFile::Pdf::untagged || file.pdf == CopiedFile::Pdf::unreadable;
}

std::string file_text(const Words& words, const CopiedFile& file) {
  std::string text = type_of(file.path);
  if (file.size != 0) text += (text.empty() ? "" : ", ") + words.size(file.size);
  return is_inaccessible(file) ? text + ", " + words["not_accessible"] : text;
}

std::string file_title(const Shared& shared, DocId id, const CopiedFile& file) {
  const auto& attachments = shared.site.doc(id).attachments;
  const auto& hrefs = shared.site.attachment_hrefs[id];
  for (std::size_t i = 0; i < attachments.size() && i < hrefs.size(); ++i)
    if (file_at(shared, id, hrefs[i]) == &file && !attachments[i].title.empty()) return attachments[i].title;
  return name_of(file.path);
}

std::vector<View> attachment_views(const Shared& shared, const Words& words, DocId id) {
  const auto& attachments = shared.site.doc(id).attachments;
  const auto& hrefs = shared.site.attachment_hrefs[id];
  std::vector<View> views;
  for (std::size_t i = 0; i < attachments.size() && i < hrefs.size(); ++i) {
    if (hrefs[i].empty()) continue;
    const auto& [name, title, at] = attachments[i];
    const CopiedFile* file = file_at(shared, id, hrefs[i]);
    views.push_back(link_view(title.empty() ? name_of(name) : title, hrefs[i])
                        .text("about", file == nullptr ? type_of(name) : file_text(words, *file)));
  }
  return views;
}

std::vector<std::string> link_notes(const Shared& shared, const Words& words, DocId id) {
  if (shared.site.attachments[id].empty()) return {};
  std::vector<std::string> notes;
  for (const std::string& href : shared.site.hrefs[id]) {
    const CopiedFile* file = file_at(shared, id, href);
    notes.push_back(file == nullptr ? "" : file_text(words, *file));
  }
  return notes;
}

}  // namespace insyn::render
