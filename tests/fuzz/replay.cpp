// SPDX-License-Identifier: EUPL-1.2
// Gives a target every file of the folders and every file that are named on the command line.
#include <cstdio>
#include <filesystem>

#include "base/files.hpp"
#include "fuzz/target.hpp"

int main(int count, char** names) {
  namespace fs = std::filesystem;
  std::size_t taken = 0;
  auto take = [&](const fs::path& file) {
    std::fprintf(stderr, "%s\n", file.c_str());  // the last line before a crash tells whose it is
    insyn::fuzz::take(insyn::files::read(file));
    ++taken;
  };
  for (int i = 1; i < count; ++i) {
    if (!fs::is_directory(names[i]))
      take(names[i]);
    else
      for (const auto& entry : fs::directory_iterator(names[i])) take(entry.path());
  }
  std::printf("%zu inputs\n", taken);
  return taken == 0 ? 1 : 0;
}
