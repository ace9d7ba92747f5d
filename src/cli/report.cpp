// SPDX-License-Identifier: EUPL-1.2
#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"

namespace insyn::cli {
namespace {

constexpr std::size_t kWidest = 160;  // code points of a line shown

std::string_view severity_word(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

/// The lines of one file, kept while its findings are printed.
class Excerpts {
 public:
  explicit Excerpts(const std::filesystem::path& root) : root_(root) {}

  std::string_view line(const std::string& file, int number) {
    if (file != file_) load(file);
    auto index = static_cast<std::size_t>(number - 1);
    return index < lines_.size() ? lines_[index] : std::string_view();
  }

 private:
  void load(const std::string& file) {
    file_ = file;
    lines_.clear();
    try {
      bytes_ = files::read(root_ / file, std::size_t(8) << 20);
    } catch (const Error&) {
      bytes_.clear();  // gone since it was read: the finding stands without its line
    }
    lines_ = lines_of(bytes_);
  }

  std::filesystem::path root_;
  std::string file_{}, bytes_{};
  std::vector<std::string_view> lines_{};
};

/// At most kWidest code points round the column; control characters and bad bytes as one sign each.
std::string shown(std::string_view line, int column, int& caret) {
  std::size_t first = column > static_cast<int>(kWidest) - 20 ? static_cast<std::size_t>(column) - 40 : 0, index = 0;
  caret = column - static_cast<int>(first);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++index) {
    char32_t cp = next_code_point(line, i);
    if (index < first || index >= first + kWidest) continue;
    append_utf8(out, cp < 0x20 || cp == 0x7F ? (cp == '\t' ? U' ' : char32_t{0xFFFD}) : cp);
  }
  return out;
}

void print_place(std::ostream& out, const Finding& finding, Excerpts& excerpts, Lang lang) {
  int caret = finding.at.column;
  std::string_view line =
      is_private(finding.rule) ? std::string_view("···") : excerpts.line(finding.file, finding.at.line);
  std::string text = is_private(finding.rule) ? std::string(line) : shown(line, finding.at.column, caret);
  if (is_private(finding.rule)) caret = 1;
  out << fmt::format("{:>5} | {}\n", finding.at.line, text);
  out << fmt::format("      | {}^", std::string(static_cast<std::size_t>(std::max(0, caret - 1)), ' '));
  if (!finding.hint.empty()) out << ' ' << finding.hint.in(lang);
  out << '\n';
}

}  // namespace

void print_findings(std::ostream& out, const Findings& findings, const std::filesystem::path& root, Lang lang) {
  Excerpts excerpts(root);
  for (const auto& finding : findings) {
    out << finding.file;
    if (finding.at.line > 0) out << ':' << finding.at.line << ':' << finding.at.column;
    out << ": " << severity_word(finding.severity) << ": " << finding.message.in(lang) << " ["
        << info(finding.rule).name << "]\n";
    if (finding.at.line > 0)
      print_place(out, finding, excerpts, lang);
    else if (!finding.hint.empty())
      out << "      = " << finding.hint.in(lang) << '\n';
  }
}

std::string count_line(std::size_t errors, std::size_t warnings, Lang lang) {
  if (lang == Lang::sv) return fmt::format("{} fel, {} {}", errors, warnings, warnings == 1 ? "varning" : "varningar");
  return fmt::format("{} {}, {} {}", errors, errors == 1 ? "error" : "errors", warnings,
                     warnings == 1 ? "warning" : "warnings");
}

nlohmann::ordered_json findings_json(const Findings& findings, Lang lang) {
  auto list = nlohmann::ordered_json::array();
  std::size_t errors = 0;
  for (const auto& finding : findings) {
    errors += finding.severity == Severity::error ? 1 : 0;
    list.push_back({{"file", finding.file},
                    {"line", finding.at.line},
                    {"column", finding.at.column},
                    {"severity", severity_word(finding.severity)},
                    {"rule", info(finding.rule).name},
                    {"message", finding.message.in(lang)},
                    {"hint", finding.hint.in(lang)}});
  }
  return {{"findings", std::move(list)}, {"errors", errors}, {"warnings", findings.size() - errors}};
}

}  // namespace insyn::cli
