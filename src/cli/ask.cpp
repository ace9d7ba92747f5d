// SPDX-License-Identifier: EUPL-1.2
#include "cli/ask.hpp"

#include <unistd.h>

#include <iostream>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"

namespace insyn::cli {

bool has_terminal() { return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0; }

bool is_told_yes(const Said& question, const Said& without_one, Lang lang) {
  if (!has_terminal()) throw UsageError(without_one);
  std::cerr << question.in(lang) << ' ';
  std::string line;
  std::getline(std::cin, line);
  std::string answer = folded(trimmed(line));
  return answer == "j" || answer == "ja" || answer == "y" || answer == "yes";
}

std::optional<std::string> answer_to(const std::string& question, const std::string& by_default) {
  std::cerr << question;
  if (!by_default.empty()) std::cerr << " [" << by_default << "]";
  std::cerr << ": ";
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  std::string answer = collapsed(line);
  return answer.empty() ? by_default : answer;
}

}  // namespace insyn::cli
