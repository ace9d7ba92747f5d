// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/veil.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "check/check.hpp"
#include "detect/detect.hpp"
#include "model/source.hpp"

namespace insyn::pipeline {
namespace {

using Lines = std::vector<std::string_view>;
using Veiled = std::vector<bool>;

constexpr std::size_t kLargest = std::size_t(8) << 20;  // bytes of a file that are looked at
constexpr std::string_view kDots = "···";

// ---- internal text --------------------------------------------------------------------------------------------------

/// From each `<!--` to the next `-->`; in shown code as well, which makes it too much rather than too little.
void veil_comments(const Lines& lines, Veiled& veiled) {
  constexpr std::string_view opener = "<!--", closer = "-->";
  bool is_open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_open) veiled[i] = true;
    for (std::size_t at = 0; (at = lines[i].find(is_open ? closer : opener, at)) != std::string_view::npos;) {
      at += is_open ? closer.size() : opener.size();
      is_open = !is_open;
      veiled[i] = true;
    }
  }
}

/// "> [!INTERNT]", and what an author may have meant as that: no spaces, escapes or stars.
bool marks_internal(std::string_view line) {
  if (line.find('[') == std::string_view::npos) return false;
  std::string bare;
  for (char c : line)
    if (c != ' ' && c != '\t' && c != '\\' && c != '*' && c != '_') bare += c;
  return folded(visible(bare)).find("[!intern") != std::string::npos;
}

/// A quote ends at the latest where a line is blank.
void veil_block(const Lines& lines, std::size_t first, Veiled& veiled) {
  for (std::size_t i = first; i < lines.size() && !trimmed(lines[i]).empty(); ++i) veiled[i] = true;
}

void veil_blocks(const Lines& lines, Veiled& veiled) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (marks_internal(lines[i])) veil_block(lines, i, veiled);
}

// ---- credentials ----------------------------------------------------------------------------------------------------

/// A setting that names a secret, or an address with a user in it: whoever wrote it wrong may have written the secret.
bool may_hold_secret(std::string_view line) {
  constexpr std::array<std::string_view, 6> kWords{"secret", "token", "password", "lösenord", "hemlig", "whsec_"};
  std::string words = folded(to_nfc(visible(line)));
  auto address = words.find("://");
  return (address != std::string::npos && words.find('@', address) != std::string::npos) ||
         std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

void veil_credentials(const Lines& lines, Veiled& veiled) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (may_hold_secret(lines[i])) veiled[i] = true;
}

// ---- numbers that may have to be hidden -----------------------------------------------------------------------------

bool names_outcome(std::string_view line) {
  constexpr std::array<std::string_view, 4> kKeys{"utfall", "utgångsläge", "outcome", "base"};
  std::string words = folded(to_nfc(visible(line)));
  return std::any_of(kKeys.begin(), kKeys.end(),
                     [&](std::string_view key) { return words.find(key) != std::string::npos; });
}

std::ptrdiff_t opened(std::string_view line) {
  auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
  return count('{') + count('[') - count('}') - count(']');
}

/// Lines from a key for an outcome to the next line that is indented no deeper, and to the end of its brackets.
void veil_outcomes(const Lines& lines, Veiled& veiled) {
  bool is_inside = false;
  std::size_t indent = 0;
  std::ptrdiff_t depth = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::size_t here = lines[i].find_first_not_of(" \t");
    if (is_inside && depth <= 0 && here != std::string_view::npos && here <= indent) is_inside = false;
    if (!is_inside && names_outcome(lines[i])) is_inside = true, indent = here, depth = 0;
    if (!is_inside) continue;
    veiled[i] = true;
    depth += opened(lines[i]);
  }
}

void veil_tables(const Lines& lines, Veiled& veiled) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].find('|') != std::string_view::npos) veiled[i] = true;
}

bool is_settings(std::string_view path) { return path.ends_with(".toml"); }

bool is_note(std::string_view path) { return folded(path).ends_with(".md"); }

bool lies_in_plan(std::string_view path) {
  auto parts = split(path, '/');  // minutes/<project>/plan/<initiative>.md
  return parts.size() > 3 && slug(parts[2]) == "plan";
}

// ---- findings -------------------------------------------------------------------------------------------------------

/// These tell of what the author meant to keep or of a name that may be a value's, whatever their line looks like.
bool stands_in_secret(const Finding& finding) {
  bool counts = lies_among_figures(finding.file) || lies_in_plan(finding.file);
  return is_private(finding.rule) || finding.rule == Rule::open_comment || finding.rule == Rule::internal_mark ||
         (counts && (finding.rule == Rule::unknown_key || finding.rule == Rule::front_matter));
}

/// Dots for each quoted text that ends the message after a colon or holds a digit: it may be the value itself.
void take_quotes(std::string& message) {
  for (std::size_t from = 0; (from = message.find('"', from)) != std::string::npos;) {
    std::size_t to = message.find('"', from + 1);
    if (to == std::string::npos) to = message.size();
    std::string_view quoted = std::string_view(message).substr(from + 1, to - from - 1);
    bool is_value = message.compare(from < 2 ? 0 : from - 2, 2, ": ") == 0 ||
                    quoted.find_first_of("0123456789") != std::string_view::npos;
    if (is_value) {
      // A value may hold quotation marks of its own: what comes after is the value's too.
      std::size_t last = message.rfind('"');
      message.replace(from + 1, last > from ? last - from - 1 : std::string::npos, kDots);
      return;
    }
    from = to + 1;
  }
}

// ---- private data ---------------------------------------------------------------------------------------------------

/// Addresses that our own hints give as examples are nobody's, and those at an allowed domain may be told.
bool tells_private(const Suspicion& suspicion, const Settings& settings) {
  return !suspicion.domain.ends_with(".example") && !check::private_data({}, {suspicion}, settings).empty();
}

bool tells_private(std::string_view text, const Settings& settings) {
  auto found = detect::suspicions(text);
  return std::any_of(found.begin(), found.end(),
                     [&](const Suspicion& suspicion) { return tells_private(suspicion, settings); });
}

/// Whatever rule it is of: an organisation that nobody knows may be a person with a number.
void veil_words(Finding& finding, const Settings& settings) {
  if (is_private(finding.rule)) return;
  auto tells = [&](const Said& said) { return tells_private(said.sv, settings) || tells_private(said.en, settings); };
  if (tells(finding.message)) finding.message = {std::string(kDots), std::string(kDots)};
  if (tells(finding.hint)) finding.hint = {};
}

/// The name of the file, or of a folder, may be what must not be shown: where it lies is.
std::string veiled_path(std::string_view path, const Settings& settings) {
  std::string shown;
  for (std::string_view name : split(path, '/')) {
    if (!shown.empty()) shown += '/';
    bool is_last = name.data() + name.size() == path.data() + path.size();
    auto ending = is_last ? std::min(name.rfind('.'), name.size()) : name.size();
    shown += tells_private(name.substr(0, ending), settings) ? std::string(kDots) + std::string(name.substr(ending))
                                                             : std::string(name);
  }
  return shown;
}

/// A file that findings stand in.
class Shown {
 public:
  Shown(const std::filesystem::path& root, const std::string& path, const Settings& settings) : settings_(settings) {
    try {
      bytes_ = files::read(root / path, kLargest);
    } catch (const Error&) {
      return;  // gone since it was read: there is no line to show
    }
    lines_ = lines_of(bytes_);
    veiled_ = veiled_lines(path, bytes_);
    veil_suspicions();
  }
  Shown(const Shown&) = delete;
  Shown& operator=(const Shown&) = delete;

  /// Veils the line and those after it that the author meant to keep with it.
  void veil_from(int line) { veil_block(lines_, static_cast<std::size_t>(line) - 1, veiled_); }

  /// A line may be one that nobody has suspected: a key that is unknown, a note that is not published.
  [[nodiscard]] bool veils(int line) const {
    auto index = static_cast<std::size_t>(line) - 1;
    return index < lines_.size() && (veiled_[index] || tells_private(lines_[index], settings_));
  }

 private:
  /// What begins on one line may go on in the next.
  void veil_suspicions() {
    for (const Suspicion& one : detect::suspicions(bytes_)) {
      auto index = static_cast<std::size_t>(one.at.line) - 1;
      bool goes_on = tells_private(one, settings_) && index < lines_.size() && !tells_private(lines_[index], settings_);
      if (goes_on)
        for (std::size_t i = index; i < std::min(index + 2, lines_.size()); ++i) veiled_[i] = true;
    }
  }

  std::string bytes_{};
  const Settings& settings_;
  Lines lines_{};
  Veiled veiled_{};
};

// ---- all findings of a file
// -------------------------------------------------------------------------------------------

/// What the findings themselves tell of the lines that they stand in: by file and line.
struct Secrets {
  explicit Secrets(const Findings& findings) {
    for (const auto& finding : findings) {
      if (stands_in_secret(finding)) lines.emplace(finding.file, finding.at.line);
      if (finding.rule == Rule::internal_mark && finding.at.line > 0) marks.emplace(finding.file, finding.at.line);
    }
  }
  std::set<std::pair<std::string, int>> lines{};
  std::multimap<std::string, int> marks{};  // that hide nothing: what was meant to be hidden begins there
};

using Stretch = std::span<Finding>;  // of one file

/// Ranked findings stand file by file.
std::vector<Stretch> by_file(Findings& findings) {
  std::vector<Stretch> files;
  for (std::size_t first = 0, end = 0; first < findings.size(); first = end) {
    while (end < findings.size() && findings[end].file == findings[first].file) ++end;
    files.push_back(Stretch(findings).subspan(first, end - first));
  }
  return files;
}

void veil_file(const std::filesystem::path& root, const Settings& settings, const Secrets& secrets, Stretch findings) {
  const std::string path = findings.front().file, shown = veiled_path(path, settings);
  std::optional<Shown> file;
  for (Finding& finding : findings) {
    veil_words(finding, settings);
    finding.file = shown;
    if (finding.at.line <= 0) continue;
    if (!file) {
      file.emplace(root, path, settings);
      for (auto [mark, end] = secrets.marks.equal_range(path); mark != end; ++mark) file->veil_from(mark->second);
    }
    finding.veiled = file->veils(finding.at.line) || secrets.lines.contains({path, finding.at.line});
    if (!finding.veiled) continue;
    take_quotes(finding.message.sv);
    take_quotes(finding.message.en);
  }
}

}  // namespace

std::vector<bool> veiled_lines(std::string_view path, std::string_view bytes) {
  Lines lines = lines_of(bytes);
  bool is_text = bytes.find('\0') == std::string_view::npos;  // in UTF-16 no mark can be found
  bool is_table = lies_among_figures(path) && !is_note(path);
  if (!is_text || is_table) return Veiled(lines.size(), true);
  Veiled veiled(lines.size());
  veil_comments(lines, veiled);
  veil_blocks(lines, veiled);
  if (is_settings(path)) veil_credentials(lines, veiled);
  if (lies_among_figures(path)) veil_tables(lines, veiled);
  if (lies_among_figures(path) || lies_in_plan(path)) veil_outcomes(lines, veiled);
  return veiled;
}

void veil(const std::filesystem::path& root, const Settings& settings, Findings& findings, unsigned jobs) {
  const Secrets secrets(findings);
  const auto files = by_file(findings);
  for_each_index(files.size(), jobs, [&](std::size_t i) { veil_file(root, settings, secrets, files[i]); });
}

}  // namespace insyn::pipeline
