// SPDX-License-Identifier: EUPL-1.2
#include "model/rule.hpp"

#include <algorithm>
#include <array>

namespace insyn {
namespace {

constexpr std::array kRules{
#define RULE(id, name, severity) RuleInfo{Rule::id, name, Severity::severity},
    INSYN_RULES(RULE)
#undef RULE
};

}  // namespace

std::span<const RuleInfo> all_rules() { return kRules; }

const RuleInfo& info(Rule rule) { return kRules.at(static_cast<std::size_t>(rule)); }

std::optional<Rule> rule_named(std::string_view name) {
  auto found = std::find_if(kRules.begin(), kRules.end(), [&](const RuleInfo& r) { return r.name == name; });
  return found == kRules.end() ? std::nullopt : std::optional(found->rule);
}

bool is_private(Rule rule) {
  switch (rule) {
    case Rule::personal_number:
    case Rule::contact_data:
    case Rule::possible_secret:
    case Rule::image_metadata:
    case Rule::hidden_revisions:
    case Rule::leak:
    case Rule::small_count:
    case Rule::sensitive_attendance: return true;
    default: return false;
  }
}

}  // namespace insyn
