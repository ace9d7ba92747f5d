// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "read/inside/inside.hpp"
#include "read/project.hpp"

namespace insyn::test {

struct MadeFile {
  std::string name{}, bytes{};
};

/// Each in a folder of its own, looked at in one go.
inline std::vector<read::Inside> looked_inside(const std::vector<MadeFile>& files, const read::Limits& limits = {}) {
  Project project;
  std::vector<std::filesystem::path> paths;
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::string path = std::to_string(i) + '/' + files[i].name;
    project.with(path, files[i].bytes);
    paths.push_back(project.root() / path);
  }
  return read::look_inside(paths, limits);
}

inline read::Inside looked_inside(const std::string& name, const std::string& bytes) {
  return looked_inside({{name, bytes}}).at(0);
}

/// "position camera author revisions scripts", as far as they lie there; what was not looked through says why.
inline std::string found_in(const read::Inside& inside) {
  using Seen = read::Inside::Seen;
  std::string found;
  auto add = [&](bool is_there, const char* word) {
    if (is_there) found += (found.empty() ? "" : " ") + std::string(word);
  };
  add(inside.seen == Seen::unreadable, "UNREADABLE");
  add(inside.seen == Seen::too_large, "TOO-LARGE");
  add(inside.seen == Seen::closed, "CLOSED");
  add(inside.seen == Seen::not_reached, "NOT-REACHED");
  add(inside.hidden.position, "position");
  add(inside.hidden.camera, "camera");
  add(inside.hidden.author, "author");
  add(inside.hidden.revisions, "revisions");
  add(inside.hidden.scripts, "scripts");
  return found;
}

inline std::string found_in(const std::string& name, const std::string& bytes) {
  return found_in(looked_inside(name, bytes));
}

}  // namespace insyn::test
