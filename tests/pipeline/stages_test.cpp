// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/stages.hpp"

#include <thread>

#include "base/parallel.hpp"
#include "support/catch.hpp"

using insyn::pipeline::Stage;
using insyn::pipeline::Stages;
using std::chrono::milliseconds;

TEST_CASE("pieces of a stage add up, on whatever thread they are done", "[pipeline]") {
  Stages stages;
  stages.expect(Stage::parse, 100);
  insyn::for_each_index(100, 4, [&](std::size_t i) {
    Stages::Piece piece(stages, Stage::parse);
    piece.finished(1, i);
  });
  CHECK(stages.latest() == Stage::parse);
  CHECK(stages.taken(Stage::parse).of == 100);
  CHECK(stages.taken(Stage::parse).files == 100);
  CHECK(stages.taken(Stage::parse).bytes == 4950);
  CHECK(stages.taken(Stage::render).files == 0);
}

TEST_CASE("time is counted once: a piece waits while another is made on its thread", "[pipeline]") {
  Stages stages;
  {
    Stages::Piece writing(stages, Stage::write);
    Stages::Piece rendering(stages, Stage::render);
    {
      Stages::Piece looking(stages, Stage::verify);
      std::this_thread::sleep_for(milliseconds(60));
    }
  }
  CHECK(stages.taken(Stage::verify).milliseconds >= 60);
  CHECK(stages.taken(Stage::write).milliseconds < 30);
  CHECK(stages.taken(Stage::render).milliseconds < 30);
}

TEST_CASE("a piece goes on when the one within it is done", "[pipeline]") {
  Stages stages;
  {
    Stages::Piece writing(stages, Stage::write);
    { Stages::Piece looking(stages, Stage::verify); }
    std::this_thread::sleep_for(milliseconds(60));
  }
  CHECK(stages.taken(Stage::write).milliseconds >= 60);
  CHECK(stages.taken(Stage::verify).milliseconds < 30);
}

TEST_CASE("a piece of another thread does not wait", "[pipeline]") {
  Stages stages;
  {
    Stages::Piece writing(stages, Stage::write);
    std::thread([&] {
      Stages::Piece rendering(stages, Stage::render);
      std::this_thread::sleep_for(milliseconds(60));
    }).join();
  }
  CHECK(stages.taken(Stage::write).milliseconds >= 60);
  CHECK(stages.taken(Stage::render).milliseconds >= 60);
}
