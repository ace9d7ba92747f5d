// SPDX-License-Identifier: EUPL-1.2
// What goes wrong on the way to a real WordPress: in the end there is one post, and never two in public on the way.
// (Every call × every blow is in the crash table; here the blows are WordPress's and PHP's own.)
#include "support/catch.hpp"
#include "wordpress/publisher.hpp"

using namespace insyn;
using namespace insyn::publish;
using namespace insyn::test;
using Ending = Result::Ending;

namespace {

Channel impatient() {
  Channel channel = RealWordPress::channel();
  channel.timeout = 2;
  channel.settle = 5;
  return channel;
}

}  // namespace

TEST_CASE("an answer that is lost after the post was made leaves one post") {
  std::string fault = GENERATE("empty200", "kill", "html502");
  Publisher town(RealWordPress::channel());
  RealWordPress::arm(fault);
  PlanItem first = town.send(a_post("tappat-" + fault, "Först"));
  CHECK(RealWordPress::posts("tappat-" + fault).size() == 1);
  INFO(first.result->reason.sv);
  CHECK(town.converge(a_post("tappat-" + fault, "Först")) > 0);
  CHECK(RealWordPress::visible("tappat-" + fault) == 1);
  CHECK(RealWordPress::posts("tappat-" + fault).size() == 1);
}

TEST_CASE("an answer that is lost after a change or a withdrawal leaves what was wanted") {
  std::string fault = GENERATE("empty200", "kill", "html502");
  Publisher town(RealWordPress::channel());
  Post post = a_post("andring-" + fault, "Först");
  REQUIRE(town.send(post).result->ending == Ending::accepted);
  RealWordPress::arm(fault);
  CHECK(town.converge(a_post("andring-" + fault, "Sedan")) > 0);
  CHECK(RealWordPress::visible("andring-" + fault) == 1);
  CHECK(RealWordPress::posts("Först &amp; mer andring-" + fault).empty());
}

TEST_CASE("an answer that comes too late, and a post that is made too late, leave one post") {
  std::string fault = GENERATE("slow", "late");
  Publisher town(impatient(), &machine_clock());
  RealWordPress::arm(fault);
  PlanItem first = town.send(a_post("sent-" + fault, "Först"));
  CHECK((first.result->ending == Ending::unknown || first.result->ending == Ending::accepted));
  CHECK(town.converge(a_post("sent-" + fault, "Först")) > 0);
  CHECK(RealWordPress::visible("sent-" + fault) == 1);
  CHECK(RealWordPress::posts("sent-" + fault).size() == 1);
}

TEST_CASE("a site that asks us to wait is left alone for as long, and then gets its post") {
  Publisher town(RealWordPress::channel());
  RealWordPress::arm("429");
  PlanItem first = town.send(a_post("vanta", "Först"));
  CHECK(first.result->ending == Ending::retry_later);
  CHECK(first.result->not_before > 0);
  CHECK(RealWordPress::posts("vanta").empty());
  CHECK(town.converge(a_post("vanta", "Först")) > 0);
  CHECK(RealWordPress::visible("vanta") == 1);
}

TEST_CASE("a site that is down for a while gets its post afterwards") {
  std::string fault = GENERATE("maintenance", "database");
  Publisher town(RealWordPress::channel());
  {
    Lasting lasting(fault);
    PlanItem first = town.send(a_post("nere-" + fault, "Först"));
    CHECK(first.result->ending != Ending::accepted);
  }
  CHECK(RealWordPress::posts("nere-" + fault).empty());
  CHECK(town.converge(a_post("nere-" + fault, "Först")) > 0);
  CHECK(RealWordPress::visible("nere-" + fault) == 1);
}

TEST_CASE("a server's trouble without effect is found out, and the post is made") {
  Publisher town(RealWordPress::channel());
  RealWordPress::arm("503");
  CHECK(town.send(a_post("utan-verkan", "Först")).result->ending == Ending::unknown);
  CHECK(RealWordPress::posts("utan-verkan").empty());
  CHECK(town.converge(a_post("utan-verkan", "Först")) > 0);
  CHECK(RealWordPress::visible("utan-verkan") == 1);
}

TEST_CASE("a withdrawal meets a post that is made too late, and takes it down") {
  Publisher town(impatient(), &machine_clock());
  Post post = a_post("sent-indragen", "Först"), withdrawn = post;
  withdrawn.retract = true;
  RealWordPress::arm("late");
  CHECK(town.send(post).result->ending == Ending::unknown);
  static_cast<void>(town.send(withdrawn));
  machine_clock().sleep(4);
  CHECK(town.converge(withdrawn) > 0);
  CHECK(RealWordPress::visible("sent-indragen") == 0);
  for (const auto& left : RealWordPress::posts("sent-indragen")) CHECK(left.at("status") == "trash");
}
