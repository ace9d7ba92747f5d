// SPDX-License-Identifier: EUPL-1.2
#include "link/named.hpp"

#include <utility>

#include "base/text.hpp"
#include "link/url.hpp"

namespace insyn::link {
namespace {

bool is_a(const Document& document, Sort sort) {
  return sort == Sort::figure ? document.figure() != nullptr : document.initiative() != nullptr;
}

std::string folder_for(Sort sort) { return sort == Sort::figure ? "figures" : "plan"; }

class Search {
 public:
  Search(const std::string& words, Sort sort, DocId here, const Site& site, const Paths& paths)
      : words_(words), sort_(sort), site_(site), paths_(paths), folder_(to_nfc(folder_of(site.doc(here).path))) {
    const std::string& project = site.doc(here).project;
    project_folder_ = std::string(folder_of(folder_));
    id_ = project + "/" + folder_for(sort) + "/" + slug(words);
    project_ = project;
  }

  Named find() {
    if (auto found = by_path()) return *found;
    if (DocId id = site_.find(id_); id != kNoDocument && is_original(id)) return {id, {}, {}};
    for (bool in_project : {true, false})
      if (DocId id = by_title(in_project); id != kNoDocument) return {id, {}, {}};
    return {kNoDocument, {}, near()};
  }

 private:
  std::optional<Named> by_path() const {
    std::string path = read_file_reference(words_).path;
    for (const std::string& folder : {folder_, project_folder_, own_folder()})
      for (const char* ending : {"", ".md"}) {
        auto joined = joined_path(folder, path + ending);
        const Entry* entry = joined ? paths_.find(*joined) : nullptr;
        if (!entry || entry->is_file()) continue;
        if (entry->left_out && lies_in_its_folder(entry->key)) return Named{kNoDocument, entry->left_out, {}};
        if (!entry->left_out && is_original(entry->document)) return Named{entry->document, {}, {}};
      }
    return std::nullopt;
  }

  DocId by_title(bool in_project) const {
    for (DocId id = 0; id < site_.documents.size(); ++id) {
      const Document& document = site_.doc(id);
      if (!is_original(id) || (in_project && document.project != project_)) continue;
      if (same_words(document.title, words_)) return id;
    }
    return kNoDocument;
  }

  /// Of the kind, and no translation: those stand in no list and are followed up nowhere.
  [[nodiscard]] bool is_original(DocId id) const { return is_a(site_.doc(id), sort_) && !site_.as_translation(id); }

  [[nodiscard]] std::string own_folder() const { return project_folder_ + "/" + folder_for(sort_); }
  [[nodiscard]] bool lies_in_its_folder(std::string_view path) const {
    return slug(name_of(folder_of(path))) == folder_for(sort_);
  }

  [[nodiscard]] std::string near() const {
    std::string name(name_of(read_file_reference(words_).path));
    if (!name.ends_with(".md")) name = slug(name) + ".md";
    std::string path = paths_.near(own_folder() + "/" + name);
    return path.empty() || !lies_in_its_folder(path) ? "" : relative_path(folder_, path);
  }

  const std::string& words_;
  Sort sort_;
  const Site& site_;
  const Paths& paths_;
  std::string folder_, project_folder_{}, id_{}, project_{};
};

}  // namespace

Named named_by(const Words& words, Sort sort, DocId here, const Site& site, const Paths& paths) {
  return Search(words.text, sort, here, site, paths).find();
}

bool is_path_to_note(const Words& words) { return folded(read_file_reference(words.text).path).ends_with(".md"); }

Said why_not_public(LeftOut::Why why) {
  switch (why) {
    case LeftOut::Why::draft: return say("det är ett utkast", "it is a draft");
    case LeftOut::Why::not_yet: return say("det ska publiceras senare", "it is to be published later");
    case LeftOut::Why::no_longer: return say("det har avpublicerats", "it is no longer published");
    case LeftOut::Why::withdrawn: return say("det är återkallat", "it is withdrawn");
    case LeftOut::Why::has_errors: return say("det har fel som måste rättas", "it has errors that must be mended");
    case LeftOut::Why::no_parent:
      return say("dess grupp eller projekt visas inte", "its group or project is not shown");
    default: return say("det står publicera: nej", "it says publish: no");
  }
}

}  // namespace insyn::link
