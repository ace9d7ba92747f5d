// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <utility>

#include "model/finding.hpp"

namespace insyn::parse {

/// What cannot be read, where, and what to write instead.
struct Misread {
  Place at{};
  Said message{}, hint{};
};

/// Writes what is wrong in one file into the list of findings.
struct Reporter {
  const std::string& file;
  Findings& findings;

  void operator()(Rule rule, Place at, Said message, Said hint) const {
    findings.push_back({rule, file, at, std::move(message), std::move(hint)});
  }
  void operator()(Rule rule, Misread misread) const {
    (*this)(rule, misread.at, std::move(misread.message), std::move(misread.hint));
  }
};

}  // namespace insyn::parse
