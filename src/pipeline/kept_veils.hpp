// SPDX-License-Identifier: EUPL-1.2
// Findings that were veiled before, for one who looks at a project again and again: most of them are the same.
#pragma once
#include <filesystem>
#include <string>
#include <unordered_map>

#include "base/stamp.hpp"
#include "model/finding.hpp"
#include "model/settings.hpp"

namespace insyn::pipeline {

class KeptVeils {
 public:
  /// As veil(). Only files that have changed since last time, or of which something new is told, are looked through.
  void veil(const std::filesystem::path& root, const Settings& settings, Findings& findings, unsigned jobs);

 private:
  struct Told {
    files::Stamp stamp{};  // of the file that it stands in
    Finding veiled{};
  };
  std::unordered_map<std::string, Told> told_{};  // by all that a finding says before it is veiled
  std::string settings_{};                        // those by which it was
};

}  // namespace insyn::pipeline
