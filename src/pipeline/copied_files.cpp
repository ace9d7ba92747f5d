// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/copied_files.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "detect/detect.hpp"
#include "parse/text/near_marks.hpp"
#include "read/inside/inside.hpp"
#include "read/text_file.hpp"
#include "write/write.hpp"

namespace insyn::pipeline {
namespace {

using read::Inside;

/// One file of the project, and everywhere it is copied to.
struct Seen {
  std::vector<CopiedFile*> copies{};
  std::filesystem::path path{};
  Inside inside{};
  Findings marks{};  // that were meant to hide what follows them
  bool is_gone = false;

  [[nodiscard]] CopiedFile& first() const { return *copies.front(); }
};

std::vector<Seen> every_file(const std::filesystem::path& root, Site& site) {
  std::map<std::string, Seen> by_source;
  auto add = [&](CopiedFile& file) { by_source[file.source].copies.push_back(&file); };
  for (auto& files : site.attachments) std::for_each(files.begin(), files.end(), add);
  std::for_each(site.static_files.begin(), site.static_files.end(), add);
  std::vector<Seen> all;
  for (auto& [source, seen] : by_source) {
    seen.path = root / source;
    all.push_back(std::move(seen));
  }
  return all;
}

/// What one look found holds wherever the file is copied to.
void tell_copies(const Seen& file, const CopiedFile& facts) {
  for (CopiedFile* copy : file.copies) {
    std::string path = std::move(copy->path);
    if (copy != &facts) *copy = facts;
    copy->path = std::move(path);
  }
}

/// Those that are known from before need no look.
void take_over(const Site& before, std::vector<Seen>& files) {
  std::map<std::string_view, const CopiedFile*> known;
  auto add = [&](const CopiedFile& file) { known.emplace(file.source, &file); };
  for (const auto& some : before.attachments) std::for_each(some.begin(), some.end(), add);
  std::for_each(before.static_files.begin(), before.static_files.end(), add);
  std::erase_if(files, [&](const Seen& file) {
    auto found = known.find(file.first().source);
    if (found == known.end()) return false;
    tell_copies(file, *found->second);
    return true;
  });
}

void look_at_sizes(std::vector<Seen>& files) {
  for (Seen& file : files) {
    std::error_code gone;
    auto size = std::filesystem::file_size(file.path, gone);
    // The page tells the size: it must not be another because a disk could not be asked for a moment.
    if (gone && gone != std::errc::no_such_file_or_directory)
      fail(say("kan inte läsa {}: {}", "cannot read {}: {}", file.first().source, gone.message()));
    file.is_gone = static_cast<bool>(gone);
    if (!gone) file.first().size = size;
  }
  std::erase_if(files, [](const Seen& file) { return file.is_gone; });
}

/// Every `step`th file from `first` on: a share for one thread.
void look_inside_share(std::vector<Seen>& files, std::size_t first, std::size_t step) {
  std::vector<std::filesystem::path> paths;
  for (std::size_t i = first; i < files.size(); i += step) paths.push_back(files[i].path);
  auto seen = read::look_inside(paths);
  for (std::size_t i = 0; i < seen.size(); ++i) files[first + i * step].inside = std::move(seen[i]);
}

/// As one text; each of them by the hash of the file, for it has no lines.
Suspicions in_words_of(const Inside& inside) {
  Suspicions found = inside.text.empty() ? Suspicions{} : detect::suspicions(inside.text);
  for (Suspicion& one : found) one.at = {}, one.text_sha256.clear();
  return found;
}

/// Whoever marks a part of such a file as internal believes that it will not be published.
Findings marks_in(std::string text, const std::string& path) {
  Findings found;
  parse::report_near_marks({.text = std::move(text)}, parse::Part::body, path, found);
  for (Finding& finding : found)
    finding.hint = say("filen läggs ut som den är: ta bort det interna ur den",
                       "the file is published as it is: take what is internal out of it");
  return found;
}

void look_at_words(Seen& file) {
  CopiedFile& copy = file.first();
  copy.pdf = file.inside.pdf;
  copy.hidden = file.inside.hidden;
  copy.suspicions = in_words_of(file.inside);
  if (auto text = read::read_text(file.path)) {
    if (text->is_cut) file.inside.seen = Inside::Seen::too_large;
    copy.suspicions = detect::suspicions(text->words);
    file.marks = marks_in(std::move(text->words), copy.source);
  } else if (parse::mentions_mark(file.inside.text)) {
    file.marks = marks_in(file.inside.text, copy.source);
    for (Finding& finding : file.marks) finding.at = {};  // it has no lines
  }
  const auto& hidden = copy.hidden;
  bool is_clean = !hidden.position && !hidden.camera && !hidden.author && !hidden.revisions && copy.suspicions.empty();
  if (!is_clean) copy.sha256 = sha256_hex(files::read_if_there(file.path).value_or(""));
  for (Suspicion& one : copy.suspicions) {
    one.file = copy.source;
    if (one.text_sha256.empty()) one.text_sha256 = copy.sha256;
  }
}

// ---- what was not looked at -----------------------------------------------------------------------------------------

Finding too_large(const Seen& file) {
  return {.rule = Rule::too_large,
          .file = file.first().source,
          .message = say("filen är större än {} MB och kan inte läggas ut",
                         "the file is larger than {} MB and can't be put on the site", write::kLargestCopy / 1'000'000),
          .hint = say("dela upp den, eller länka till ett ställe som är till för stora filer",
                      "split it, or link to a place that is made for large files")};
}

std::optional<Finding> not_looked_at(const Seen& file) {
  Finding finding{.rule = Rule::author_data, .file = file.first().source};
  switch (file.inside.seen) {
    case Inside::Seen::whole: return {};
    case Inside::Seen::unreadable:
      if (file.inside.pdf == CopiedFile::Pdf::unreadable) return {};  // attachment-accessibility says so
      finding.message = say("filen är skadad eller låst och går inte att granska",
                            "the file is damaged or locked and can't be looked through");
      finding.hint =
          say("spara om den utan lösenord, eller ta bort den", "save it again without a password, or take it away");
      return finding;
    case Inside::Seen::too_large:
      finding.message = say("filen är för stor för att granskas", "the file is too large to be looked through");
      finding.hint = say("dela upp den, eller granska den själv", "split it, or look it through yourself");
      return finding;
    case Inside::Seen::closed:
      finding.message =
          say("filen har Offices gamla format eller ett lösenord, och går inte att granska: den kan ha namn, "
              "kommentarer och borttagen text i sig",
              "the file is in Office's old format or has a password, and can't be looked through: it may hold names, "
              "comments and deleted text");
      finding.hint = say("publicera texten som en sida, eller spara om filen som docx, xlsx, pptx eller pdf",
                         "publish the text as a page, or save the file as docx, xlsx, pptx or pdf");
      return finding;
    case Inside::Seen::not_reached:
      finding.message = say("filen hann inte granskas: filerna före den tog för lång tid",
                            "there was no time to look the file through: those before it took too long");
      finding.hint = say("se efter om någon bilaga är skadad", "see whether an attachment is damaged");
      return finding;
  }
  return {};
}

}  // namespace

void look_at_copied_files(const std::filesystem::path& root, unsigned jobs, const Site& before, Site& site,
                          Findings& findings) {
  std::vector<Seen> files = every_file(root, site);
  take_over(before, files);
  look_at_sizes(files);
  // All processes have been started, and are gone, before a thread takes up anything that a copy of us could find
  // locked.
  const std::size_t shares = std::min<std::size_t>(jobs, (files.size() + 31) / 32);
  for_each_index(shares, jobs, [&](std::size_t i) { look_inside_share(files, i, shares); });
  for_each_index(files.size(), jobs, [&](std::size_t i) { look_at_words(files[i]); });
  for (const Seen& file : files) {
    tell_copies(file, file.first());
    if (file.first().size > write::kLargestCopy) findings.push_back(too_large(file));
    if (auto finding = not_looked_at(file)) findings.push_back(std::move(*finding));
    findings.insert(findings.end(), file.marks.begin(), file.marks.end());
  }
}

}  // namespace insyn::pipeline
