// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_usage.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace insyn::publish {
namespace {

using Json = nlohmann::json;

constexpr int kNearlyFull = 95;  // percent; Graph refuses at 100
constexpr std::int64_t kHour = 3600;
constexpr const char* kBusinessHeader = "x-business-use-case-usage";

/// Whole, 0 to `most`, whatever stands there: as a double, into which every number of JSON fits.
std::int64_t number_at(const Json& object, const char* key, std::int64_t most) {
  auto found = object.find(key);
  double number = found != object.end() && found->is_number() ? found->get<double>() : 0;
  return static_cast<std::int64_t>(std::clamp(number, 0.0, static_cast<double>(most)));
}

/// {"call_count":28,"total_time":25,"total_cputime":25}: the highest of them.
int percent_in(const Json& usage) {
  std::int64_t highest = 0;
  if (usage.is_object())
    for (const char* key : {"call_count", "total_time", "total_cputime"})
      highest = std::max(highest, number_at(usage, key, 1000));
  return static_cast<int>(highest);
}

Json header_json(const HttpAnswer& answer, const char* name) {
  return Json::parse(answer.header(name), nullptr, false);
}

/// {"<page or business>":[{"type":"pages","call_count":97,…}]}: each of the innermost.
template <typename Each>
void for_each_business_use(const HttpAnswer& answer, Each each) {
  Json by_business = header_json(answer, kBusinessHeader);
  if (!by_business.is_object()) return;
  for (const Json& list : by_business)
    for (const Json& usage : list)
      if (usage.is_object()) each(usage);
}

bool tells(const HttpAnswer& answer) {
  return !answer.header("x-app-usage").empty() || !answer.header("x-page-usage").empty() ||
         !answer.header(kBusinessHeader).empty();
}

}  // namespace

void FacebookUsage::note(const HttpAnswer& answer, std::int64_t now) {
  if (!tells(answer)) return;
  percent_ = std::max(percent_in(header_json(answer, "x-app-usage")), percent_in(header_json(answer, "x-page-usage")));
  for_each_business_use(answer, [&](const Json& usage) { percent_ = std::max(percent_, percent_in(usage)); });
  std::int64_t asked = regained_in_seconds(answer);
  closed_until_ = percent_ < kNearlyFull ? 0 : now + (asked > 0 ? asked : kHour);
}

std::int64_t regained_in_seconds(const HttpAnswer& answer) {
  std::int64_t minutes = 0;
  for_each_business_use(answer, [&](const Json& usage) {
    minutes = std::max(minutes, number_at(usage, "estimated_time_to_regain_access", kLongestWait / 60));
  });
  return minutes * 60;
}

}  // namespace insyn::publish
