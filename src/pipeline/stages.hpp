// SPDX-License-Identifier: EUPL-1.2
// How far a walk has come, and how long each part of it has taken. For those who wait: a line on the terminal, a table
// at the end. Nothing in a walk depends on it.
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace insyn::pipeline {

enum class Stage : std::uint8_t { list, parse, link, check, render, verify, write };
inline constexpr std::size_t kStages = 7;

/// What a stage has done.
struct Taken {
  std::size_t files = 0, bytes = 0;  // that it has finished; bytes read, or made, or written
  std::size_t of = 0;                // files that it will finish; 0 where that is not known
  double milliseconds = 0;           // of all its threads together
};

class Stages {
 public:
  /// A piece of a stage's work, from the making of this value to its end, which is on the same thread; without the time
  /// of the pieces that come and go there meanwhile.
  class Piece {
   public:
    Piece(Stages& stages, Stage stage);
    ~Piece();
    Piece(const Piece&) = delete;
    Piece& operator=(const Piece&) = delete;
    void finished(std::size_t files, std::size_t bytes) { files_ += files, bytes_ += bytes; }

   private:
    void begin() { began_ = std::chrono::steady_clock::now(); }
    void pause();

    Stages& stages_;
    Stage stage_;
    Piece* outer_;  // on this thread, which waits
    std::size_t files_ = 0, bytes_ = 0;
    std::chrono::steady_clock::time_point began_{};
    std::chrono::nanoseconds passed_{0};
  };

  /// So many files lie before the stage, which begins now.
  void expect(Stage stage, std::size_t files);

  [[nodiscard]] Taken taken(Stage stage) const;
  /// The stage that began last.
  [[nodiscard]] Stage latest() const { return latest_; }

 private:
  struct Count {
    std::atomic<std::size_t> files{0}, bytes{0}, of{0};
    std::atomic<std::int64_t> nanoseconds{0};
  };
  std::array<Count, kStages> counts_{};
  std::atomic<Stage> latest_{Stage::list};
};

}  // namespace insyn::pipeline
