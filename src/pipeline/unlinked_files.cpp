// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/unlinked_files.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "base/text.hpp"
#include "link/url.hpp"
#include "pipeline/figure_copies.hpp"

namespace insyn::pipeline {
namespace {

using Paths = std::set<std::string, std::less<>>;

/// What pages are made of or take along.
Paths files_in_use(const SourceTree& tree, const Site& site) {
  Paths in_use;
  for (const auto& attachments : site.attachments)
    for (const CopiedFile& file : attachments) in_use.insert(file.source);
  std::vector<const Document*> figures;
  for (const auto& document : site.documents)
    if (document->figure() != nullptr) figures.push_back(document.get());
  auto is_shown = [&](const std::string& path) {
    return std::any_of(figures.begin(), figures.end(),
                       [&](const Document* figure) { return takes_values_from(*figure, path); });
  };
  for (const std::string& path : tree.files)
    if (lies_among_figures(path) && is_shown(path)) in_use.insert(path);
  return in_use;
}

std::string plain_name(std::string_view path) { return folded(to_nfc(link::name_of(path))); }

/// The names of files in every link and attachment. A draft's count: its files come with it. So do those of a link that
/// leads to the wrong folder: broken-link tells of it.
Paths names_in_texts(const std::vector<Parsed>& parsed) {
  Paths names;
  for (const Parsed& one : parsed) {
    for (const Link& link : one.document->prose.links)
      names.insert(plain_name(link::read_file_reference(link.url).path));
    for (const AttachmentRef& attachment : one.document->attachments) names.insert(plain_name(attachment.file));
  }
  return names;
}

bool looks_like_notes(std::string_view path) {
  auto parts = split(path, '/');
  const bool is_attachment = parts.size() > 4 && parts[3] == "bilagor";
  const std::string name = folded(parts.back());
  return !is_attachment && !lies_among_figures(path) &&
         (is_markdown_name(name) || name.ends_with(".docx") || name.ends_with(".odt"));
}

/// "arbete/samverkansgruppen", "" for what lies in no group's folder.
std::string group_of(std::string_view path) {
  auto parts = split(path, '/');
  if (parts.size() < 4) return {};
  const std::string group = slug(parts[2]);
  return group == "news" || group == "plan" ? std::string() : slug(parts[1]) + "/" + group;
}

Said what_to_do(const std::string& path) {
  if (is_markdown_name(path))
    return say("byt namn på den, så att det slutar på .md", "rename it, so that it ends in .md");
  const std::string group = group_of(path);
  if (group.empty())
    return say("skriv texten i en .md-fil, eller länka till filen",
               "write the text in a .md file, or link to the file");
  return say("gör anteckningar av den med insyn import \"{}\" {} och ta bort den härifrån, eller länka till den",
             "make notes of it by insyn import \"{}\" {} and take it away from here, or link to it", path, group);
}

}  // namespace

void list_unlinked_files(const SourceTree& tree, const std::vector<Parsed>& parsed, Site& site, Findings& findings) {
  const Paths in_use = files_in_use(tree, site);
  std::copy_if(tree.files.begin(), tree.files.end(), std::back_inserter(site.unlinked_files),
               [&](const std::string& path) { return !in_use.contains(path); });
  std::vector<std::string> like_notes;
  std::copy_if(site.unlinked_files.begin(), site.unlinked_files.end(), std::back_inserter(like_notes),
               looks_like_notes);
  if (like_notes.empty()) return;
  const Paths named = names_in_texts(parsed);
  for (const std::string& path : like_notes)
    if (!named.contains(plain_name(path)))
      findings.push_back(
          {.rule = Rule::unlinked_file,
           .file = path,
           .message = say("filen publiceras inte: bara .md-filer blir sidor, och ingen text länkar till den",
                          "the file is not published: only .md files become pages, and no text links to it"),
           .hint = what_to_do(path)});
}

}  // namespace insyn::pipeline
