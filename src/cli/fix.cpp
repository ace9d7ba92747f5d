// SPDX-License-Identifier: EUPL-1.2
#include "cli/fix.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "cli/ask.hpp"
#include "cli/colour.hpp"
#include "pipeline/mends.hpp"
#include "write/source_edits.hpp"

namespace insyn::cli {
namespace {

using pipeline::Mend;

constexpr std::string_view kRed = "31", kGreen = "32", kBold = "1";

std::string in_colour(const std::string& text, std::string_view colour) {
  return shows_colour(STDERR_FILENO) ? fmt::format("\x1B[{}m{}\x1B[0m", colour, text) : text;
}

void show(const Mend& mend) {
  const std::string file = visible(mend.file);
  std::cerr << in_colour("--- a/" + file, kBold) << '\n' << in_colour("+++ b/" + file, kBold) << '\n';
  for (const auto& line : mend.lines) {
    const std::string before = line.veiled ? "···" : visible(line.before);
    const std::string after = line.veiled ? "···" : visible(line.after);
    std::cerr << fmt::format("@@ -{0} +{0} @@\n", line.line) << in_colour('-' + before, kRed) << '\n'
              << in_colour('+' + after, kGreen) << '\n';
  }
}

bool may_write(Consent consent, Lang lang) {
  if (consent == Consent::given) return true;
  if (has_terminal()) return is_told_yes(say("Skriv det? [j/N]", "Write it? [y/N]"), {}, lang);
  std::cerr << say("inget är ändrat: insyn check --fix --yes skriver det",
                   "nothing is changed: insyn check --fix --yes writes it")
                   .in(lang)
            << '\n';
  return false;
}

/// Tells what became of it.
void write_mend(const Mend& mend, const pipeline::Request& request, Lang lang) {
  const bool is_written = write::replace_unchanged(request.root, mend.file, mend.before, mend.after);
  const std::string file = visible(mend.file);
  const Said told = is_written ? say("rättad: {} (rader: {})", "mended: {} (lines: {})", file, mend.lines.size())
                               : say("lämnad: {} har ändrats eller tagits bort under tiden",
                                     "left: {} has been changed or taken away meanwhile", file);
  std::cerr << told.in(lang) << '\n';
}

}  // namespace

bool fix(const pipeline::Project& project, const pipeline::Request& request, Consent consent, Lang lang) {
  const auto mends = pipeline::find_mends(request, project);
  if (mends.empty()) {
    std::cerr << say("inget att rätta som insyn kan rätta själv", "nothing to mend that insyn can mend itself").in(lang)
              << '\n';
    return false;
  }
  for (const Mend& mend : mends) show(mend);
  if (!may_write(consent, lang)) return false;
  for (const Mend& mend : mends) write_mend(mend, request, lang);
  return true;
}

}  // namespace insyn::cli
