// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/stages.hpp"

namespace insyn::pipeline {

using std::chrono::duration_cast;
using std::chrono::nanoseconds;

Stages::Piece::~Piece() {
  Count& count = stages_.counts_[static_cast<std::size_t>(stage_)];
  count.files += files_;
  count.bytes += bytes_;
  count.nanoseconds += duration_cast<nanoseconds>(std::chrono::steady_clock::now() - began_).count();
}

void Stages::expect(Stage stage, std::size_t files) {
  counts_[static_cast<std::size_t>(stage)].of = files;
  latest_ = stage;
}

Taken Stages::taken(Stage stage) const {
  const Count& count = counts_[static_cast<std::size_t>(stage)];
  return {.files = count.files,
          .bytes = count.bytes,
          .of = count.of,
          .milliseconds = static_cast<double>(count.nanoseconds) / 1e6};
}

}  // namespace insyn::pipeline
