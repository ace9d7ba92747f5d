// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/known_answer.hpp"

#include <array>

#include "publish/channels/facebook_errors.hpp"
#include "publish/channels/webhook_answers.hpp"

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

Said what_insyn_does(Meaning meaning) {
  switch (meaning) {
    case Meaning::unknown:
      return say(
          "antar varken att det gick eller inte: väntar, ser efter på kanalen, och sänder bara om inlägget saknas",
          "assumes neither that it was done nor that it was not: waits, looks on the channel, and sends only if "
          "the post is missing");
    case Meaning::throttled:
      return say(
          "sänder inget mer till kanalen i den här körningen, väntar så länge kanalen ber om, ser sedan efter och "
          "försöker igen",
          "sends nothing more to the channel in this run, waits as long as the channel asks, then looks and "
          "tries again");
    case Meaning::duplicate:
      return say("letar upp inlägget och räknar det som sitt, om det bär dokumentets märke",
                 "looks the post up and takes it for its own, if it bears the document's mark");
    case Meaning::access:
      return say("stoppar kanalen tills en människa har åtgärdat felet; de andra kanalerna fortsätter",
                 "stops the channel until a person has mended it; the other channels go on");
    case Meaning::permanent:
      return say("sänder inte samma text igen; ändrad text, eller --only, ger ett nytt försök",
                 "does not send the same text again; a changed text, or --only, gives another try");
    case Meaning::missing:
      return say("tror det bara när åtkomsten är prövad: då är inlägget borta, och ett borttagande är klart",
                 "believes it only when access has been tested: then the post is gone, and a removal is done");
  }
  return {};
}

std::vector<KnownAnswer> known_answers(std::string_view channel_type) {
  std::vector<KnownAnswer> rows;
  if (channel_type == "facebook")
    for (const FacebookError& error : facebook_errors())
      rows.push_back({key_of(error), error.means, error.evidence, error.what_to_do});
  if (channel_type == "webhook")
    for (const WebhookAnswer& answer : webhook_answers())
      rows.push_back({key_of(answer), answer.means, Evidence::documented, answer.what_to_do});
  return rows;
}

}  // namespace insyn::publish
