// SPDX-License-Identifier: EUPL-1.2
#include "base/program.hpp"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>

#include "base/error.hpp"

namespace insyn {
namespace {

using std::chrono::steady_clock;

[[noreturn]] void cannot_run() {
  std::string reason = std::strerror(errno);
  fail(say("kan inte köra ett annat program: {}", "cannot run another program: {}", reason));
}

/// A file without a name, in memory: what a program reads, or where it writes. It needs no pipe to be emptied in time.
class Scratch {
 public:
  explicit Scratch(std::string_view bytes = {}) : fd_(::memfd_create("insyn", MFD_CLOEXEC)) {
    if (fd_ < 0) cannot_run();
    while (!bytes.empty()) {
      ssize_t n = ::write(fd_, bytes.data(), bytes.size());
      if (n < 0 && errno != EINTR) cannot_run();
      if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    ::lseek(fd_, 0, SEEK_SET);
  }
  ~Scratch() {
    if (fd_ >= 0) ::close(fd_);
  }
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

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

void limit_output(pid_t child, std::uint64_t most) {
  rlimit both{most, most};
  if (most > 0) ::prlimit(child, RLIMIT_FSIZE, &both, nullptr);
}

/// The errno of what kept it from starting, or 0. A session of its own: it has no terminal to ask at, Ctrl-C does not
/// cut its work off, and it can be ended together with what it has started.
int start(std::vector<char*> argv, std::vector<char*> envp, const Scratch& in, const Scratch& out, const Scratch& err,
          pid_t& child) {
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
  int error = ::posix_spawnp(&child, argv.front(), &files, &manner, argv.data(), envp.data());
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&manner);
  return error;
}

/// The program's exit status; kTimedOut when it had to be ended: first kindly, so that it takes its lock files away.
int wait_for(pid_t child, std::chrono::seconds most) {
  auto began = steady_clock::now();
  int signals = 0;
  for (int status = 0;;) {
    pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended < 0 && errno != EINTR) cannot_run();
    if (ended == child)
      return signals > 0 ? ProgramEnd::kTimedOut : WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    auto taken = steady_clock::now() - began;
    if (taken > most + std::chrono::seconds(5) * signals && signals < 2)
      ::kill(-child, ++signals == 1 ? SIGTERM : SIGKILL);
    std::this_thread::sleep_for(std::chrono::milliseconds(taken < std::chrono::milliseconds(100) ? 1 : 10));
  }
}

}  // namespace

ProgramEnd run_program(std::vector<std::string> command, std::vector<std::string> surroundings, std::string_view input,
                       const ProgramLimits& limits) {
  Scratch in(input), out, err;
  pid_t child = 0;
  if (int error = start(pointers(command), pointers(surroundings), in, out, err, child); error != 0)
    return {.exit = ProgramEnd::kNotStarted, .out = {}, .err = {}, .why_not_started = error};
  limit_output(child, limits.output);
  int exit = wait_for(child, limits.time);
  return {.exit = exit, .out = out.bytes(), .err = err.bytes()};
}

}  // namespace insyn
