// SPDX-License-Identifier: EUPL-1.2
#include "publish/git.hpp"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>

#include "base/error.hpp"
#include "base/text.hpp"

extern char** environ;

namespace insyn::publish {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kLongestWords = 400;

[[noreturn]] void cannot_run(int error) {
  if (error == ENOENT)
    fail(say("programmet git behövs för en liggare i en gren, och finns inte på den här datorn",
             "the program git is needed for a ledger in a branch, and is not on this machine"));
  fail(say("git kan inte köras: {}", "git cannot be run: {}", std::strerror(error)));
}

/// A file without a name, in memory: what a program reads, or where it writes. It needs no pipe to be emptied in time.
class Scratch {
 public:
  explicit Scratch(std::string_view bytes = {}) : fd_(::memfd_create("insyn", MFD_CLOEXEC)) {
    if (fd_ < 0) cannot_run(errno);
    while (!bytes.empty()) {
      ssize_t n = ::write(fd_, bytes.data(), bytes.size());
      if (n < 0 && errno != EINTR) cannot_run(errno);
      if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    ::lseek(fd_, 0, SEEK_SET);
  }
  ~Scratch() { ::close(fd_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] std::string bytes() const {
    off_t size = std::max<off_t>(::lseek(fd_, 0, SEEK_END), 0);
    std::string all(static_cast<std::size_t>(size), '\0');
    std::size_t have = 0;
    while (have < all.size()) {
      ssize_t n = ::pread(fd_, all.data() + have, all.size() - have, static_cast<off_t>(have));
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) break;
      have += static_cast<std::size_t>(n);
    }
    all.resize(have);
    return all;
  }

 private:
  int fd_;
};

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

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

/// Starts the program in a session of its own: it has no terminal to ask at, Ctrl-C does not cut its work off, and it
/// can be ended together with what it has started.
pid_t start(std::vector<std::string> command, const Scratch& in, const Scratch& out, const Scratch& err) {
  auto surroundings = environment();
  auto argv = pointers(command), envp = pointers(surroundings);
  posix_spawn_file_actions_t files;
  posix_spawnattr_t manner;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&manner);
  posix_spawn_file_actions_adddup2(&files, in.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, out.get(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, err.get(), STDERR_FILENO);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&manner, &defaults);
  posix_spawnattr_setflags(&manner, static_cast<short>(POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF));
  pid_t child = 0;
  int error = ::posix_spawnp(&child, "git", &files, &manner, argv.data(), envp.data());
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&manner);
  if (error != 0) cannot_run(error);
  return child;
}

/// The program's exit status; kTimedOut when it had to be ended: first kindly, so that it takes its lock files away.
int wait_for(pid_t child, std::chrono::seconds limit) {
  auto began = steady_clock::now();
  int signals = 0;
  for (int status = 0;;) {
    pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended < 0 && errno != EINTR) cannot_run(errno);
    if (ended == child)
      return signals > 0 ? GitAnswer::kTimedOut : WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    auto taken = steady_clock::now() - began;
    if (taken > limit + std::chrono::seconds(5) * signals && signals < 2)
      ::kill(-child, ++signals == 1 ? SIGTERM : SIGKILL);
    std::this_thread::sleep_for(std::chrono::milliseconds(taken < std::chrono::milliseconds(100) ? 1 : 10));
  }
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
  Scratch in(input), out, err;
  int exit = wait_for(start(std::move(command), in, out, err), std::chrono::seconds(static_cast<int>(limit)));
  return {.exit = exit, .out = out.bytes(), .err = err.bytes()};
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
