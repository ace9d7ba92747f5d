// SPDX-License-Identifier: EUPL-1.2
#include "serve/builds.hpp"

#include "support/catch.hpp"

using namespace insyn::serve;
using Which = Altered::Which;

namespace {
constexpr std::chrono::milliseconds kAtOnce{0};
}

TEST_CASE("a page is another build's when that build altered it", "[serve]") {
  Builds builds;
  builds.ended({});
  const std::string mine = builds.latest("mitt").id, others = builds.latest("annat").id;

  builds.ended({.altered = {Which::only, {"mitt"}}});
  const std::string early = builds.latest("mitt").id;
  CHECK(early != mine);
  CHECK(builds.latest("annat").id == others);

  builds.ended({.altered = {Which::all_but, {"mitt"}}});  // it was right already
  CHECK(builds.latest("mitt").id == early);
  CHECK(builds.latest("annat").id != others);

  builds.ended({});
  CHECK(builds.latest("mitt").id != early);
}

TEST_CASE("who missed a build of their page is told of it by the next, whatever that altered", "[serve]") {
  Builds builds;
  builds.ended({});
  const std::string before = builds.latest("mitt").id;
  builds.ended({.altered = {Which::only, {"mitt"}}});
  builds.ended({.altered = {Which::all_but, {"mitt"}}});
  CHECK(builds.latest("mitt").id != before);
}

TEST_CASE("each build is told, also to pages that stay as they are", "[serve]") {
  Builds builds;
  builds.ended({});
  const Build first = builds.latest("mitt");
  CHECK_FALSE(builds.after(first.number, "mitt", kAtOnce).has_value());
  builds.ended({.message = "fel", .altered = {Which::all_but, {"mitt"}}});
  const auto next = builds.after(first.number, "mitt", kAtOnce);
  REQUIRE(next.has_value());
  CHECK(next->id == first.id);
  CHECK(next->message == "fel");
  CHECK(builds.latest("").id != first.id);  // who names no page is told of any
}
