// SPDX-License-Identifier: EUPL-1.2
#include "read/pdf.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <qpdf/QPDF.hh>

#include "base/error.hpp"

namespace insyn::read {
namespace {

using Pdf = CopiedFile::Pdf;

constexpr std::uintmax_t kLargest = 200'000'000;  // bytes of a file
constexpr rlim_t kMemory = 512 << 20;             // bytes, besides what the process has when it begins
constexpr rlim_t kSeconds = 5;                    // of computing, for each file

bool is_tagged(QPDF& pdf) {
  QPDFObjectHandle catalog = pdf.getRoot(), marks = catalog.getKey("/MarkInfo");
  if (!marks.isDictionary() || !catalog.getKey("/StructTreeRoot").isDictionary()) return false;
  QPDFObjectHandle marked = marks.getKey("/Marked");
  return marked.isBool() && marked.getBoolValue();
}

Pdf look_at(const std::filesystem::path& file) {
  try {
    if (!std::filesystem::is_regular_file(file) || std::filesystem::file_size(file) > kLargest) return Pdf::unreadable;
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile(file.c_str());
    return is_tagged(pdf) ? Pdf::tagged : Pdf::untagged;
  } catch (...) {  // a hostile file may make the library throw anything
    return Pdf::unreadable;
  }
}

// ---- the process that looks ----

/// Memory is counted from what is there already: sanitizers have taken terabytes of addresses.
void limit_memory() {
  rlim_t pages = 0;
  if (!(std::ifstream("/proc/self/statm") >> pages)) return;
  rlim_t most = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + kMemory;
  rlimit limit{most, most};
  ::setrlimit(RLIMIT_AS, &limit);
}

void limit_time() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  rlimit limit{};
  ::getrlimit(RLIMIT_CPU, &limit);
  limit.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1 + kSeconds;
  ::setrlimit(RLIMIT_CPU, &limit);
}

/// Writes what each file is, a byte a file, for as long as that goes well.
[[noreturn]] void look_and_tell(const std::vector<std::filesystem::path>& files, std::size_t first, int to) {
  std::signal(SIGXCPU, SIG_DFL);
  limit_memory();
  for (std::size_t i = first; i < files.size(); ++i) {
    limit_time();
    auto byte = static_cast<char>(look_at(files[i]));
    if (::write(to, &byte, 1) != 1) break;
  }
  ::_exit(0);  // nothing of the parent's is finished twice
}

[[noreturn]] void fail_to_start() {
  std::string reason = std::strerror(errno);
  fail(say("kan inte starta den process som tittar på pdf-filer: {}",
           "cannot start the process that looks at PDF files: {}", reason));
}

/// What a process of its own says of the files from `first` on: fewer than there are when one of them broke it.
std::vector<Pdf> look_from(const std::vector<std::filesystem::path>& files, std::size_t first) {
  int ends[2];
  if (::pipe(ends) != 0) fail_to_start();
  const pid_t child = ::fork();
  if (child < 0) fail_to_start();
  if (child == 0) look_and_tell(files, first, ends[1]);
  ::close(ends[1]);
  std::vector<Pdf> seen;
  char byte = 0;
  for (ssize_t got = 0; (got = ::read(ends[0], &byte, 1)) == 1 || (got < 0 && errno == EINTR);)
    if (got == 1) seen.push_back(static_cast<Pdf>(byte));
  ::close(ends[0]);
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) continue;
  return seen;
}

}  // namespace

std::vector<Pdf> look_at_pdfs(const std::vector<std::filesystem::path>& files) {
  std::vector<Pdf> all;
  while (all.size() < files.size()) {
    auto seen = look_from(files, all.size());
    all.insert(all.end(), seen.begin(), seen.end());
    if (all.size() < files.size()) all.push_back(Pdf::unreadable);  // the one that broke the process
  }
  return all;
}

}  // namespace insyn::read
