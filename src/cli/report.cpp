// SPDX-License-Identifier: EUPL-1.2
#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "base/unseen.hpp"

namespace insyn::cli {
namespace {

constexpr std::size_t kWidest = 160;       // code points of a line shown
constexpr std::size_t kMostOfARule = 100;  // findings of one rule in one file shown

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

/// At most kWidest code points round the column.
std::string shown(std::string_view line, int column, int& caret) {
  std::size_t first = column > static_cast<int>(kWidest) - 20 ? static_cast<std::size_t>(column) - 40 : 0, index = 0;
  caret = column - static_cast<int>(first);
  std::string out, text = visible(replaced(line, "\t", " "));
  for (std::size_t i = 0; i < text.size(); ++index) {
    char32_t cp = next_code_point(text, i);
    if (index >= first && index < first + kWidest) append_utf8(out, cp);
  }
  return out;
}

/// Its first line stands where the caret is; what follows it may be copied.
void print_hint(std::ostream& out, const std::string& hint) {
  auto lines = lines_of(hint);
  for (std::size_t i = 0; i < lines.size(); ++i) out << (i == 0 ? "" : "        ") << visible(lines[i]) << '\n';
}

void print_place(std::ostream& out, const Finding& finding, Excerpts& excerpts, Lang lang) {
  int caret = 1;
  bool is_veiled = finding.veiled || is_private(finding.rule);
  std::string text = is_veiled ? "···" : shown(excerpts.line(finding.file, finding.at.line), finding.at.column, caret);
  out << fmt::format("{:>5} | {}\n", finding.at.line, text);
  out << fmt::format("      | {}^", std::string(static_cast<std::size_t>(std::max(0, caret - 1)), ' '));
  out << (finding.hint.empty() ? "\n" : " ");
  print_hint(out, finding.hint.in(lang));
}

void print_finding(std::ostream& out, const Finding& finding, Excerpts& excerpts, Lang lang) {
  out << visible(finding.file);
  if (finding.at.line > 0) out << ':' << finding.at.line << ':' << finding.at.column;
  out << ": " << severity_word(finding.severity) << ": " << visible(finding.message.in(lang)) << " ["
      << info(finding.rule).name << "]\n";
  if (finding.at.line > 0)
    print_place(out, finding, excerpts, lang);
  else if (!finding.hint.empty())
    print_hint(out << "      = ", finding.hint.in(lang));
}

/// How many findings of each rule one file has had.
using Told = std::map<Rule, std::size_t>;

void print_untold(std::ostream& out, const std::string& file, const Told& told, Lang lang) {
  for (const auto& [rule, count] : told)
    if (count > kMostOfARule)
      out << visible(file) << ": "
          << say("… och {} till av samma slag", "… and {} more of the same kind", count - kMostOfARule).in(lang) << " ["
          << info(rule).name << "]\n";
}

}  // namespace

void print_findings(std::ostream& out, const Findings& findings, const std::filesystem::path& root, Lang lang) {
  Excerpts excerpts(root);
  std::string file;
  Told told;
  for (const auto& finding : findings) {
    if (finding.file != file) {
      print_untold(out, file, std::exchange(told, {}), lang);
      file = finding.file;
    }
    if (++told[finding.rule] <= kMostOfARule) print_finding(out, finding, excerpts, lang);
  }
  print_untold(out, file, told, lang);
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

std::string printed(const nlohmann::ordered_json& json) {
  return escaped_in_json(json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace insyn::cli
