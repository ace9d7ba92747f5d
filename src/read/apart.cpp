// SPDX-License-Identifier: EUPL-1.2
#include "read/apart.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <optional>

#include "base/error.hpp"

namespace insyn::read {
namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr unsigned kLongestWait =
    30;                        // seconds by the clock for one file: a disk that does not answer costs no computing
constexpr int kOutOfTime = 3;  // exit code

double seconds_of(const rusage& used) {
  auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double seconds_used() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return seconds_of(used);
}

// ---- the process that looks ----

/// Nothing of the parent's stays open but standard error, and the pipe as 3.
void keep_only(int pipe) {
  ::dup2(pipe, 3);
  ::close_range(4, ~0U, 0);
  for (int signal : {SIGINT, SIGTERM, SIGPIPE, SIGALRM, SIGXCPU, SIGXFSZ}) std::signal(signal, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

void limit(__rlimit_resource what, rlim_t most) {
  rlimit limit{most, most};
  ::setrlimit(what, &limit);
}

/// Memory is counted from what is there already: sanitizers have taken terabytes of addresses.
void limit_memory(std::uint64_t bytes) {
  rlim_t pages = 0;
  if (std::ifstream("/proc/self/statm") >> pages)
    limit(RLIMIT_AS, pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + bytes);
}

/// Seconds are whole ones: the one that is begun is not counted.
void limit_time(double seconds) {
  rlimit limit{};
  ::getrlimit(RLIMIT_CPU, &limit);
  limit.rlim_cur = static_cast<rlim_t>(seconds_used() + seconds) + 1;
  ::setrlimit(RLIMIT_CPU, &limit);
  ::alarm(kLongestWait);
}

void tell(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t done = ::write(3, bytes.data(), bytes.size());
    if (done < 0 && errno != EINTR) ::_exit(1);
    if (done > 0) bytes.remove_prefix(static_cast<std::size_t>(done));
  }
}

std::string told_of(const Look& look, const std::filesystem::path& file) {
  try {
    return look(file);
  } catch (...) {  // a hostile file may make a library throw anything
    ::_exit(1);
  }
}

[[noreturn]] void look_and_tell(const Paths& files, std::size_t first, const Look& look, const Limits& limits,
                                double seconds_left) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit_memory(limits.memory);
  for (std::size_t i = first; i < files.size(); ++i) {
    if (seconds_used() >= seconds_left) ::_exit(kOutOfTime);
    limit_time(limits.seconds);
    std::string record = told_of(look, files[i]);
    const auto size = static_cast<std::uint32_t>(record.size());
    tell({reinterpret_cast<const char*>(&size), sizeof size});
    tell(record);
  }
  ::_exit(0);  // nothing of the parent's is finished twice
}

// ---- the process that listens ----

[[noreturn]] void fail_to_start() {
  std::string reason = std::strerror(errno);
  fail(say("kan inte starta den process som tittar på filer: {}", "cannot start the process that looks at files: {}",
           reason));
}

/// Everything that is written to the pipe before its other end is closed.
std::string heard_from(int pipe) {
  std::string bytes, part(65536, '\0');
  for (ssize_t got = 0; (got = ::read(pipe, part.data(), part.size())) > 0 || (got < 0 && errno == EINTR);)
    if (got > 0) bytes.append(part, 0, static_cast<std::size_t>(got));
  ::close(pipe);
  return bytes;
}

/// Whole records; one that was cut short is none.
std::vector<Told> records_in(std::string_view bytes) {
  std::vector<Told> records;
  for (std::uint32_t size = 0; bytes.size() >= sizeof size;) {
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.remove_prefix(sizeof size);
    if (bytes.size() < size) break;
    records.push_back({Told::How::whole, std::string(bytes.substr(0, size))});
    bytes.remove_prefix(size);
  }
  return records;
}

struct Heard {
  std::vector<Told> records{};  // of the files from the first on: fewer than there are when something stopped it
  double seconds = 0;           // of computing
  bool out_of_time = false;
};

Heard look_from(const Paths& files, std::size_t first, const Look& look, const Limits& limits, double seconds_left) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail_to_start();
  const pid_t child = ::fork();
  if (child < 0) fail_to_start();
  if (child == 0) {
    keep_only(ends[1]);
    look_and_tell(files, first, look, limits, seconds_left);
  }
  ::close(ends[1]);
  Heard heard{.records = records_in(heard_from(ends[0]))};
  int status = 0;
  rusage used{};
  while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR) continue;
  heard.seconds = seconds_of(used);
  heard.out_of_time = WIFEXITED(status) && WEXITSTATUS(status) == kOutOfTime;
  return heard;
}

}  // namespace

std::vector<Told> look_apart(const Paths& files, const Look& look, const Limits& limits) {
  std::vector<Told> all;
  double seconds_left = limits.seconds_in_all;
  while (all.size() < files.size() && seconds_left > 0) {
    Heard heard = look_from(files, all.size(), look, limits, seconds_left);
    seconds_left -= heard.seconds;
    all.insert(all.end(), heard.records.begin(), heard.records.end());
    if (heard.out_of_time) break;
    if (all.size() < files.size()) all.push_back({Told::How::broke, {}});
  }
  all.resize(files.size());
  return all;
}

}  // namespace insyn::read
