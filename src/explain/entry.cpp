// SPDX-License-Identifier: EUPL-1.2
#include "explain/entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "explain/embedded.hpp"

namespace insyn::explain {
namespace {

constexpr std::string_view kDescribed = "fil";
constexpr std::string_view kWhatToDo[] = {"**Gör så här:** ", "**What to do:** "};

/// What a language says of a rule, in the order of its paragraphs.
struct Told {
  std::string summary{}, why{}, what_to_do{};
};

Told told(const std::vector<std::string>& paragraphs) {
  Told told;
  for (const std::string& paragraph : paragraphs) {
    auto mark = std::find_if(std::begin(kWhatToDo), std::end(kWhatToDo),
                             [&](std::string_view words) { return paragraph.starts_with(words); });
    if (mark != std::end(kWhatToDo))
      told.what_to_do = paragraph.substr(mark->size());
    else if (told.summary.empty())
      told.summary = paragraph;
    else
      told.why += (told.why.empty() ? "" : "\n\n") + paragraph;
  }
  return told;
}

/// "markdown minutes/om oss.md:3": the kind of file, its path, and a line.
ExampleFile file_of(std::string_view info) {
  ExampleFile file;
  auto space = std::min(info.find(' '), info.size());
  std::string_view path = trimmed(info.substr(space));
  if (auto colon = path.rfind(':'); colon != std::string_view::npos) {
    std::from_chars(path.data() + colon + 1, path.data() + path.size(), file.line);
    path = path.substr(0, colon);
  }
  file.path = path;
  return file;
}

void describe(ExampleFile& file) {
  auto lines = lines_of(file.text);
  if (lines.size() >= 2) file.description = {std::string(lines[0]), std::string(lines[1])};
  file.text.clear();
}

class Reader {
 public:
  Entry read(std::string_view markdown) {
    for (std::string_view line : lines_of(markdown)) fence_.empty() ? read_line(line) : read_example(line);
    Told sv = told(swedish_), en = told(english_);
    entry_.summary = {sv.summary, en.summary};
    entry_.why = {sv.why, en.why};
    entry_.what_to_do = {sv.what_to_do, en.what_to_do};
    return std::move(entry_);
  }

 private:
  void read_line(std::string_view line) {
    if (line.starts_with("```")) return open(line);
    if (line == "## Fel") files_ = &entry_.wrong;
    if (line == "## Rätt") files_ = &entry_.right;
    if (line == "## In English") paragraphs_ = &english_;
    if (line.empty() || line.starts_with('#')) {
      is_between_ = true;
      return;
    }
    if (std::exchange(is_between_, false))
      paragraphs_->emplace_back(line);
    else
      paragraphs_->back().append(" ").append(line);
  }

  void open(std::string_view line) {
    std::string_view info = line.substr(std::min(line.find_first_not_of('`'), line.size()));
    fence_ = line.substr(0, line.size() - info.size());
    is_described_ = info.starts_with(fmt::format("{} ", kDescribed));
    files_->push_back(file_of(info));
  }

  void read_example(std::string_view line) {
    ExampleFile& file = files_->back();
    if (line != fence_) {
      file.text.append(line).append("\n");
      return;
    }
    fence_ = {};
    if (is_described_) describe(file);
  }

  Entry entry_{};
  std::vector<std::string> swedish_{}, english_{};
  std::vector<std::string>* paragraphs_ = &swedish_;
  std::vector<ExampleFile>* files_ = &entry_.wrong;
  std::string_view fence_{};  // of the example that is being read
  bool is_described_ = false, is_between_ = true;
};

}  // namespace

std::optional<Entry> entry_of(Rule rule) {
  const std::string path = fmt::format("docs/regler/{}.md", info(rule).name);
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path) return read_entry(file.text);
  return std::nullopt;
}

Entry read_entry(std::string_view markdown) { return Reader().read(markdown); }

}  // namespace insyn::explain
