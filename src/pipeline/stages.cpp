// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/stages.hpp"

#include <utility>

namespace insyn::pipeline {

namespace {
thread_local Stages::Piece* latest_piece = nullptr;  // of this thread
}

Stages::Piece::Piece(Stages& stages, Stage stage)
    : stages_(stages), stage_(stage), outer_(std::exchange(latest_piece, this)) {
  if (outer_ != nullptr) outer_->pause();
  begin();
}

void Stages::Piece::pause() { passed_ += std::chrono::steady_clock::now() - began_; }

Stages::Piece::~Piece() {
  pause();
  latest_piece = outer_;
  if (outer_ != nullptr) outer_->begin();
  Count& count = stages_.counts_[static_cast<std::size_t>(stage_)];
  count.files += files_;
  count.bytes += bytes_;
  count.nanoseconds += passed_.count();
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
