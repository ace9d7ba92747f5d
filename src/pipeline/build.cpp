// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/build.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/parallel.hpp"

namespace insyn::pipeline {
namespace {

/// A document's text is made with its page: the page says its hash.
std::string page_of(const std::string& path) {
  return path.ends_with("/index.md") ? path.substr(0, path.size() - 2) + "html" : path;
}

/// Pages and feeds, from the folder.
std::vector<std::string> pages_below(const std::filesystem::path& folder) {
  std::vector<std::string> pages;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    auto ending = entry.path().extension();
    if (entry.is_regular_file() && (ending == ".html" || ending == ".xml"))
      pages.push_back(entry.path().lexically_relative(folder).generic_string());
  }
  return pages;
}

/// Whether a file of the old site tells of a withdrawn document: each that does leads to its address.
bool tells_of_withdrawn(const Site& site, const std::filesystem::path& file) {
  auto bytes = files::read_if_there(file);
  return bytes && std::any_of(site.tombstones.begin(), site.tombstones.end(), [&](const Tombstone& tombstone) {
           return bytes->find("/" + tombstone.url_path) != std::string::npos;
         });
}

write::Look look_with(verify::Verifier& verifier, Stages& stages) {
  return [&verifier, &stages](std::string_view path, std::string_view bytes, std::size_t from) {
    Stages::Piece piece(stages, Stage::verify);
    piece.finished(from == 0 ? 1 : 0, bytes.size());
    return verifier.is_clean(path, bytes, from);
  };
}

std::string made(const render::Sheet& sheet, Stages& stages) {
  Stages::Piece piece(stages, Stage::render);
  std::string bytes = sheet.make();
  piece.finished(1, bytes.size());
  return bytes;
}

/// The sheet's own pieces; the time that whoever takes them spends is not the making's.
write::Pour poured(const render::Sheet& sheet, Stages& stages) {
  return [&](const render::TakePiece& take) {
    Stages::Piece making(stages, Stage::render);
    making.finished(1, 0);
    sheet.pour([&](std::string_view bytes) {
      making.finished(0, bytes.size());
      Stages::Piece writing(stages, Stage::write);
      writing.finished(0, bytes.size());
      take(bytes);
    });
  };
}

}  // namespace

void put(write::Output& output, const render::Sheet& sheet, Stages& stages) {
  if (sheet.pour) {
    Stages::Piece piece(stages, Stage::write);
    piece.finished(1, 0);
    output.pour(sheet.path, poured(sheet, stages));
  } else {
    const std::string bytes = made(sheet, stages);
    Stages::Piece piece(stages, Stage::write);
    piece.finished(1, bytes.size());
    output.put(sheet.path, bytes);
  }
}

std::vector<CopiedFile> copies_of(const Site& site) {
  std::vector<CopiedFile> files = site.static_files;
  for (const auto& attachments : site.attachments) files.insert(files.end(), attachments.begin(), attachments.end());
  auto by_path = [](const CopiedFile& a, const CopiedFile& b) { return a.path < b.path; };
  auto same_path = [](const CopiedFile& a, const CopiedFile& b) { return a.path == b.path; };
  std::sort(files.begin(), files.end(), by_path);
  files.erase(std::unique(files.begin(), files.end(), same_path), files.end());
  return files;
}

Built build(const Project& project, const Request& request, const std::filesystem::path& folder) {
  INSYN_EXPECTS(!project.has_unusable_settings());
  auto verifier = verifier_of(project);
  Stages& stages = *request.stages;
  write::Output output(request.root, folder, look_with(*verifier, stages));
  auto sheets = render::sheets(project.site, *project.theme);
  stages.expect(Stage::write, sheets.size());
  // Each page is made and written by one thread and forgotten: memory holds as many pages as there are threads.
  for_each_index(sheets.size(), request.jobs, [&](std::size_t i) { put(output, sheets[i], stages); });
  auto files = copies_of(project.site);
  for_each_index(files.size(), request.jobs, [&](std::size_t i) { output.copy(files[i].path, files[i].source); });
  for (const auto& tombstone : project.site.tombstones) output.purge(tombstone.url_path);
  Built built{.files = output.finish(), .verified = verifier->report()};
  built.leaks = findings_of(built.verified, project);
  return built;
}

std::size_t carry_out_withdrawals(const Project& project, const Request& request, const std::filesystem::path& folder) {
  if (project.site.tombstones.empty() || project.has_unusable_settings() || !std::filesystem::exists(folder)) return 0;
  const Project rest = open_project(request, Errors::leave_out);
  auto verifier = verifier_of(rest);
  write::Output output(request.root, folder, look_with(*verifier, *request.stages));
  // 1. What tells of them is made anew: their own pages, registers, feeds, data, and the pages that link to them.
  const auto sheets = render::sheets(rest.site, *rest.theme);
  std::vector<const render::Sheet*> stale;
  for (const auto& sheet : sheets)
    if (tells_of_withdrawn(rest.site, folder / page_of(sheet.path))) stale.push_back(&sheet);
  for (const render::Sheet* sheet : stale) put(output, *sheet, *request.stages);
  // 2. A page that tells of them and can't be made anew, for its own errors or for want of anything else to show, goes.
  for (const auto& page : pages_below(folder))
    if (tells_of_withdrawn(rest.site, folder / page)) output.clear(page);
  // 3. Nothing lies beside a tombstone.
  std::size_t count = 0;
  for (const auto& tombstone : rest.site.tombstones) {
    if (!std::filesystem::exists(folder / (tombstone.url_path + "index.html"))) continue;
    output.purge(tombstone.url_path);
    ++count;
  }
  return count;
}

}  // namespace insyn::pipeline
