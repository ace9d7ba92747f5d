// SPDX-License-Identifier: EUPL-1.2
#include "publish/git.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/program.hpp"
#include "base/text.hpp"

extern char** environ;

namespace insyn::publish {
namespace {

constexpr std::size_t kLongestWords = 400;

[[noreturn]] void cannot_run(int error) {
  if (error == ENOENT)
    fail(say("programmet git behövs för en liggare i en gren, och finns inte på den här datorn",
             "the program git is needed for a ledger in a branch, and is not on this machine"));
  fail(say("git kan inte köras: {}", "git cannot be run: {}", std::strerror(error)));
}

/// What would lead git to another repository than the folder's, or make it write more than its words.
bool misleads_git(std::string_view variable) {
  static constexpr std::array kNames{"GIT_DIR=",    "GIT_WORK_TREE=",  "GIT_INDEX_FILE=", "GIT_OBJECT_DIRECTORY=",
                                     "GIT_PREFIX=", "GIT_COMMON_DIR=", "GIT_NAMESPACE=",  "GIT_ALTERNATE_OBJECT_",
                                     "GIT_TRACE",   "GIT_CURL_",       "GIT_SHALLOW_FILE"};
  return std::any_of(kNames.begin(), kNames.end(), [&](const char* name) { return variable.starts_with(name); });
}

std::vector<std::string> environment() {
  // Ours come first: of two of a name the first counts.
  std::vector<std::string> all{"GIT_TERMINAL_PROMPT=0",
                               "GCM_INTERACTIVE=never",
                               "LC_ALL=C",
                               "LANGUAGE=C",
                               "GIT_AUTHOR_NAME=insyn",
                               "GIT_AUTHOR_EMAIL=insyn@insyn.invalid",
                               "GIT_COMMITTER_NAME=insyn",
                               "GIT_COMMITTER_EMAIL=insyn@insyn.invalid"};
  for (char** variable = environ; *variable; ++variable)
    if (!misleads_git(*variable)) all.emplace_back(*variable);
  return all;
}

/// The URL that stands at the beginning of `text`, after its scheme: up to white space or a quote.
std::string_view address_in(std::string_view text) { return text.substr(0, text.find_first_of(" \t\r\n'\"<>")); }

}  // namespace

std::string GitAnswer::words() const {
  if (exit == kTimedOut) return "git: timeout";
  std::string line = without_credentials(visible(collapsed(err)));
  if (line.empty()) return fmt::format("git: exit {}", exit);
  if (line.size() <= kLongestWords) return line;
  std::size_t end = kLongestWords;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  return line.substr(0, end) + " …";
}

GitAnswer Git::run(const std::vector<std::string>& arguments, std::string_view input, GitLimit limit) const {
  std::vector<std::string> command{"git", "-C", folder_.string(), "-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  auto ended =
      run_program(std::move(command), environment(), input, {.time = std::chrono::seconds(static_cast<int>(limit))});
  if (ended.exit == ProgramEnd::kNotStarted) cannot_run(ended.why_not_started);
  return {.exit = ended.exit, .out = std::move(ended.out), .err = std::move(ended.err)};
}

std::string Git::ask(const std::vector<std::string>& arguments, const Said& trouble, std::string_view input,
                     GitLimit limit) const {
  GitAnswer answer = run(arguments, input, limit);
  std::string words = answer.is_good() ? "" : answer.words();
  if (!answer.is_good()) fail(Said{trouble.sv + ": " + words, trouble.en + ": " + words});
  if (answer.out.ends_with('\n')) answer.out.pop_back();
  return std::move(answer.out);
}

std::string without_credentials(std::string_view text) {
  constexpr std::string_view kSchemeEnd = "://";
  std::string shown;
  while (!text.empty()) {
    std::size_t scheme = text.find(kSchemeEnd);
    std::size_t at = scheme == std::string_view::npos ? text.size() : scheme + kSchemeEnd.size();
    shown += text.substr(0, at);
    std::string_view address = address_in(text.substr(at));
    text.remove_prefix(at + address.size());
    // To the last @: a password may hold one that somebody forgot to encode. Rather too much hidden than too little.
    if (std::size_t name_end = address.rfind('@'); name_end != std::string_view::npos) {
      shown += "•••";
      address.remove_prefix(name_end);
    }
    std::size_t query = std::min(address.find('?'), address.size());
    shown += address.substr(0, query);
    if (query < address.size()) shown += "?•••";
  }
  return shown;
}

bool is_plain_ref_name(std::string_view name) {
  auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '/' || c == '.';
  };
  auto is_good_part = [](std::string_view part) {
    return !part.empty() && part.front() != '.' && part.back() != '.' && !part.ends_with(".lock");
  };
  auto parts = split(name, '/');
  return !name.starts_with('-') && name != "HEAD" && std::all_of(name.begin(), name.end(), is_plain) &&
         name.find("..") == std::string_view::npos && std::all_of(parts.begin(), parts.end(), is_good_part);
}

}  // namespace insyn::publish
