// SPDX-License-Identifier: EUPL-1.2
// The action plan: areas → collaboration areas → initiatives, with who does what, when and towards which targets. What
// an initiative says of itself; who is meant by a name and what has become of it is Site's to know (InitiativeNode).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/finding.hpp"
#include "model/measure.hpp"
#include "model/words.hpp"

namespace insyn {

struct CollaborationArea {
  std::string name{};
  bool prioritised = false;
  Place at{};
};

struct Area {
  std::string name{};
  Date from{}, to{};  // no day: open. Areas begin and end while the plan goes on
  std::vector<CollaborationArea> collaboration_areas{};
  Place at{};
};

struct Plan {
  Date start{}, end{};
  std::vector<Words> owners{};
  std::string source{}, contact{};
  std::vector<Area> areas{};
};

/// How much: a number, a range ("30–50") or a share ("80 %").
struct Amount {
  Decimal from{};
  std::optional<Decimal> to{};  // of a range
  bool percent = false;
};

/// What came of a target. Counts of people below five are hidden, and others with them where they would tell.
struct TargetOutcome {
  Date date{};
  Measured value{}, women{}, men{};
};

struct Target {
  std::string name{};
  std::optional<Amount> value{}, women{}, men{};
  std::string unit{};  // enhet
  std::string of{};    // avser: whom or what the number tells of
  std::optional<TargetOutcome> outcome{};
  Words figure{};  // mått: the figure that follows it up, as written (path, slug or title)
  Place at{};
};

struct Milestone {
  std::string title{};
  Date due{}, completed{};
  Place at{};
};

struct Initiative {
  enum class Status { unstated, not_started, trial, ongoing, done, stopped };
  enum class Reach { unstated, promoting, preventive, supportive, remedial };  // nivå

  std::vector<Words> collaboration_areas{};  // one or several
  Words area{};                              // where the plan's own areas don't say it
  std::vector<Words> responsible{}, owners{}, coordinators{}, performers{}, partners{};
  Date start{}, end{};
  Status status = Status::unstated;
  std::string status_reason{};
  std::string funder{};
  struct {
    std::string responsible{}, reported_by{}, reported_to{};
  } follow_up{};
  bool followed_up = true;  // följs-upp: nej – then nothing is ever derived
  std::vector<Target> targets{};
  std::vector<std::string> indicators{};
  std::vector<Milestone> milestones{};
  Reach reach = Reach::unstated;
  std::string for_whom{}, where{}, when{}, how_to_join{}, cost{};
  Words continues{};  // fortsättning-på: another initiative, or words
  std::string lesson{};
};

}  // namespace insyn
