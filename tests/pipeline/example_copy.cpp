// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/example_copy.hpp"

#include <chrono>
#include <cstdlib>
#include <thread>

#include "base/files.hpp"

namespace insyn::test {
namespace fs = std::filesystem;

ExampleCopy::ExampleCopy(Glossary glossary) {
  const fs::path example = std::getenv("INSYN_SOURCE_DIR");
  for (const char* folder : {"minutes", "site"})
    fs::copy(example / folder, root() / folder, fs::copy_options::recursive);
  fs::remove(root() / "site/site.local.toml");
  if (glossary == Glossary::left_out) fs::remove(root() / "minutes/glossary.md");
}

Files files_below(const fs::path& folder) {
  Files all;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all[entry.path().lexically_relative(folder).string()] = files::read(entry.path());
  return all;
}

std::vector<std::string> differences(const Files& a, const Files& b) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : a)
    if (auto other = b.find(path); other == b.end() || other->second != bytes) paths.push_back(path);
  for (const auto& [path, bytes] : b)
    if (!a.contains(path)) paths.push_back(path);
  return paths;
}

void wait_for_the_clock() { std::this_thread::sleep_for(std::chrono::milliseconds(150)); }

}  // namespace insyn::test
