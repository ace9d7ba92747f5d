// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <utility>

#include "model/finding.hpp"

namespace insyn::parse {

/// Writes what is wrong in one file into the list of findings.
struct Reporter {
  const std::string& file;
  Findings& findings;

  void operator()(Rule rule, Place at, Said message, Said hint) const {
    findings.push_back({rule, file, at, std::move(message), std::move(hint)});
  }
};

}  // namespace insyn::parse
