// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/known_answer.hpp"

#include <array>

#include "publish/channels/facebook_errors.hpp"
#include "publish/channels/webhook_answers.hpp"
#include "publish/channels/wordpress_answers.hpp"

namespace insyn::publish {
namespace {

constexpr std::array kMeanings{"unknown", "throttled", "duplicate", "access", "permanent", "missing"};
constexpr std::array kEvidence{"tested", "documented", "reported"};

std::string key_of(const WebhookAnswer& answer) {
  return answer.key.empty() ? std::to_string(answer.first) : answer.key;
}

}  // namespace

std::string_view name_of(Meaning meaning) { return kMeanings[static_cast<std::size_t>(meaning)]; }
std::string_view name_of(Evidence evidence) { return kEvidence[static_cast<std::size_t>(evidence)]; }

Said what_insyn_does(std::string_view channel_type, Meaning meaning) {
  switch (meaning) {
    case Meaning::unknown:
      if (channel_type == "webhook")
        return say("väntar, och säger det igen under samma id", "waits, and tells it again under the same id");
      return say("väntar, ser efter, och sänder bara om inlägget saknas",
                 "waits, looks, and sends only if the post is missing");
    case Meaning::throttled:
      return say("låter kanalen vila så länge den ber om, och försöker sedan igen",
                 "lets the channel rest as long as it asks for, then tries again");
    case Meaning::duplicate:
      return say("letar upp inlägget, och tar det för sitt om det bär dokumentets märke",
                 "looks the post up, and takes it for its own if it bears the document's mark");
    case Meaning::access:
      return say("stoppar kanalen; de andra kanalerna fortsätter", "stops the channel; the other channels go on");
    case Meaning::permanent: return say("sänder inte samma text igen", "does not send the same text again");
    case Meaning::missing: return say("räknar inlägget som borta", "takes the post to be gone");
  }
  return {};
}

std::vector<KnownAnswer> known_answers(std::string_view channel_type) {
  std::vector<KnownAnswer> rows;
  if (channel_type == "facebook")
    for (const FacebookError& error : facebook_errors())
      rows.push_back({key_of(error), error.means, error.evidence, error.what_to_do});
  if (channel_type == "wordpress")
    for (const WordPressAnswer& answer : wordpress_answers())
      rows.push_back({key_of(answer), answer.means, answer.evidence, answer.what_to_do});
  if (channel_type == "webhook")
    for (const WebhookAnswer& answer : webhook_answers())
      rows.push_back({key_of(answer), answer.means, Evidence::documented, answer.what_to_do});
  return rows;
}

}  // namespace insyn::publish
