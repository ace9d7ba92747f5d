// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/known_answer.hpp"

#include <array>

#include "publish/channels/facebook_errors.hpp"

namespace insyn::publish {
namespace {

constexpr std::array kMeanings{"unknown", "throttled", "duplicate", "access", "permanent", "missing"};
constexpr std::array kEvidence{"tested", "documented", "reported"};

std::string key_of(const FacebookError& error) {
  if (error.last_code != error.code) return fmt::format("{}–{}", error.code, error.last_code);
  return error.subcode == kAnySubcode ? std::to_string(error.code) : fmt::format("{}/{}", error.code, error.subcode);
}

}  // namespace

std::string_view name_of(Meaning meaning) { return kMeanings[static_cast<std::size_t>(meaning)]; }
std::string_view name_of(Evidence evidence) { return kEvidence[static_cast<std::size_t>(evidence)]; }

std::vector<KnownAnswer> known_answers(std::string_view channel_type) {
  std::vector<KnownAnswer> rows;
  if (channel_type == "facebook")
    for (const FacebookError& error : facebook_errors())
      rows.push_back({key_of(error), error.means, error.evidence, error.what_to_do});
  return rows;
}

}  // namespace insyn::publish
