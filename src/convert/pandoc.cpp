// SPDX-License-Identifier: EUPL-1.2
#include "convert/pandoc.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/program.hpp"
#include "convert/pandoc_tree.hpp"

namespace insyn::convert {
namespace {

constexpr ProgramLimits kLimits{.time = std::chrono::seconds(30), .output = 256ULL << 20};
constexpr const char* kMostMemory =
    "-M512M";  // of its heap: Haskell's own limit, since it reserves addresses without end

[[noreturn]] void cannot_run(int error) {
  if (error == ENOENT)
    fail(say("programmet pandoc behövs för att läsa filen: installera paketet pandoc",
             "the program pandoc is needed to read the file: install the package pandoc"));
  fail(say("pandoc kan inte köras: {}", "pandoc cannot be run: {}", std::strerror(error)));
}

[[noreturn]] void refuse(const std::string& file, const ProgramEnd& ended) {
  if (ended.exit == ProgramEnd::kTimedOut || ended.exit > 128)  // 251: more memory than -M lets it have
    throw UsageError(
        say("{} är för stor eller för krånglig att läsa", "{} is too large or too intricate to read", file));
  throw UsageError(say("{} går inte att läsa: den är trasig eller av ett annat slag än namnet säger",
                       "{} can't be read: it is damaged, or of another kind than its name says", file));
}

/// What the program needs of the machine, and no more: its own settings and filters lie in the home folder.
std::vector<std::string> surroundings() {
  const char* path = std::getenv("PATH");
  return {"PATH=" + std::string(path == nullptr ? "/usr/bin:/bin" : path), "HOME=/nonexistent", "LC_ALL=C.UTF-8"};
}

}  // namespace

Paper read_by_pandoc(std::string_view bytes, const std::string& format, const std::string& file) {
  auto ended = run_program(
      {"pandoc", "+RTS", kMostMemory, "-RTS", "--from=" + format, "--to=json", "--sandbox", "--track-changes=all"},
      surroundings(), bytes, kLimits);
  if (ended.exit == ProgramEnd::kNotStarted) cannot_run(ended.why_not_started);
  auto json = nlohmann::json::parse(ended.exit == 0 ? ended.out : "", nullptr, false);
  if (ended.exit != 0 || json.is_discarded()) refuse(file, ended);
  try {
    return paper_of(json);
  } catch (const nlohmann::json::exception&) {  // another pandoc, with another tree
    fail(say("pandoc svarar på ett sätt som insyn inte förstår", "pandoc answers in a way that insyn does not know"));
  }
}

}  // namespace insyn::convert
