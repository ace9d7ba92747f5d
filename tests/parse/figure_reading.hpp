// SPDX-License-Identifier: EUPL-1.2
// Figures and initiatives written, read, and told in one line: for the tests of what is read and of what is hidden.
#pragma once
#include "base/text.hpp"
#include "parse/parse.hpp"
#include "support/catch.hpp"

namespace insyn::test {

struct Read {
  Parsed parsed{};

  [[nodiscard]] const Document& document() const { return *parsed.document; }
  [[nodiscard]] const Figure& figure() const { return *parsed.document->figure(); }
  /// "8:3 bad-value, data.csv 2:4 bad-value"
  [[nodiscard]] std::string found() const {
    std::string all;
    for (const auto& finding : parsed.findings) {
      std::string file = finding.file == "minutes/p/figures/f.md" ? "" : finding.file.substr(18) + " ";
      all += fmt::format("{}{}{}:{} {}", all.empty() ? "" : ", ", file, finding.at.line, finding.at.column,
                         info(finding.rule).name);
    }
    return all;
  }
  /// "2023: 3 .. 10 | 2024: 5 – 20"
  [[nodiscard]] std::string values() const {
    std::string all;
    for (std::size_t i = 0; i < figure().periods.size(); ++i) {
      all += (i == 0 ? "" : " | ") + figure().periods[i].id() + ":";
      for (const auto& series : figure().series) {
        const auto& value = series.values[i];
        all += " " + (value.suppressed ? ".." : value.value ? value.value->plain() : "–");
      }
    }
    return all;
  }
};

inline Read figure(const std::string& body, const std::string& keys = "enhet: personer\nkälla: SCB",
                   std::vector<DataFile> tables = {}) {
  Source source{.path = "minutes/p/figures/f.md", .role = Role::figure, .project = "p", .name = "f"};
  source.bytes = "---\ntitel: Mått\n" + keys + "\n---\n" + body;
  source.tables = std::make_shared<const std::vector<DataFile>>(std::move(tables));
  return {parse::parse(source)};
}

inline Read from_csv(const std::string& bytes, const std::string& keys = "enhet: procent\nkälla: SCB\ndata: data.csv") {
  return figure("Text.\n", keys, {{"data.csv", bytes}});
}

/// What is shown of an initiative's outcomes, targets in order; each target as the inside of a map.
inline std::string outcomes(const std::vector<std::string>& targets) {
  Source source{.path = "minutes/p/plan/i.md", .role = Role::initiative, .project = "p", .name = "i"};
  source.bytes = "---\nsamverkansområde: X\nmål:\n";
  for (const auto& target : targets)
    source.bytes += "  - {" + std::string(target.starts_with("namn") ? "" : "namn: A, ") +
                    (target.find(" %") == std::string::npos ? "värde: 40, " : "") + target + "}\n";
  source.bytes += "---\n";
  auto parsed = parse::parse(source);
  CHECK(parsed.findings.empty());
  std::string all;
  for (const auto& target : parsed.document->initiative()->targets)
    for (const auto& told : {target.outcome->value, target.outcome->women, target.outcome->men})
      if (told.value || told.suppressed)
        all += (all.empty() ? "" : " ") + (told.suppressed ? std::string("..") : told.value->plain());
  return all;
}

/// Of a table of people, one row a year from 2021.
inline std::string values(const std::string& head, const std::vector<std::string>& rows, const std::string& keys = "") {
  std::string text = "| Period | " + head + " |\n|---|";
  for (char c : head) text += c == '|' ? "---|" : "";
  text += "---|\n";
  for (std::size_t i = 0; i < rows.size(); ++i) text += fmt::format("| {} | {} |\n", 2021 + i, rows[i]);
  return figure(text, "enhet: personer\nkälla: SCB" + keys).values();
}

inline const std::string kPercent = "enhet: procent\nkälla: SCB";

}  // namespace insyn::test
