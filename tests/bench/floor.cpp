// SPDX-License-Identifier: EUPL-1.2
// The floor of a build: what the same notes cost when nothing but the unavoidable is done to them. Each .md file is
// read, its front matter dropped, the rest parsed and rendered by cmark-gfm, and a page written.
//
//   floor NOTES OUT PROCESSES
//
// Processes, for threads would share cmark-gfm's table of special characters (parse/text/markdown.cpp).
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Html = std::unique_ptr<char, decltype(&std::free)>;

std::vector<fs::path> notes_in(const fs::path& folder) {
  std::vector<fs::path> notes;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".md") notes.push_back(entry.path());
  std::sort(notes.begin(), notes.end());
  return notes;
}

std::string text_of(const fs::path& path) {
  std::string text(fs::file_size(path), '\0');
  std::ifstream(path, std::ios::binary).read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

std::string_view without_front_matter(std::string_view text) {
  if (!text.starts_with("---\n")) return text;
  auto end = text.find("\n---\n", 3);
  return end == std::string_view::npos ? text : text.substr(end + 5);
}

Html html_of(std::string_view markdown) {
  Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT), cmark_parser_free);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  Node document(cmark_parser_finish(parser.get()), cmark_node_free);
  cmark_llist* extensions = cmark_parser_get_syntax_extensions(parser.get());
  return {cmark_render_html(document.get(), CMARK_OPT_DEFAULT, extensions), std::free};
}

void make_page(const fs::path& note, const fs::path& folder) {
  std::string text = text_of(note);
  Html html = html_of(without_front_matter(text));
  fs::create_directory(folder);
  std::ofstream(folder / "index.html", std::ios::binary) << html.get();
}

/// One process's share: every `all`-th note from `first` on.
void make_pages(const std::vector<fs::path>& notes, const fs::path& out, std::size_t first, std::size_t all) {
  for (std::size_t i = first; i < notes.size(); i += all) make_page(notes[i], out / std::to_string(i));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return std::cerr << "usage: floor NOTES OUT PROCESSES\n", 2;
  cmark_gfm_core_extensions_ensure_registered();
  const auto notes = notes_in(argv[1]);
  const fs::path out = argv[2];
  fs::create_directories(out);
  const std::size_t processes = std::strtoul(argv[3], nullptr, 10);
  for (std::size_t first = 0; first < processes; ++first)
    if (fork() == 0) return make_pages(notes, out, first, processes), 0;
  bool all_well = true;
  for (int status = 0; wait(&status) > 0;) all_well = all_well && status == 0;
  std::cout << notes.size() << " pages\n";
  return all_well ? 0 : 1;
}
