// SPDX-License-Identifier: EUPL-1.2
// The channel for whoever gives out no token: Insyn writes the text, a person pastes it and says so with --done.
#include "publish/channels/channels.hpp"

namespace insyn::publish {

Result ask_a_person(const PlanItem& item, const ItemState& state) {
  const std::string& id = item.post.item;
  Result result{.ending = Result::Ending::waiting, .url = state.url, .to_paste = item.text};
  if (item.step == Step::create)
    result.reason = say("klistra in texten på kanalen, sedan: insyn publish --done {} --url ADRESS",
                        "paste the text on the channel, then: insyn publish --done {} --url ADDRESS", id);
  else if (item.step == Step::update)
    result.reason = say("byt texten på {}, sedan: insyn publish --done {} --url {}",
                        "replace the text at {}, then: insyn publish --done {} --url {}", state.url, id, state.url);
  else
    result.reason = say("ta bort inlägget på {}, sedan: insyn publish --done {} --url {}",
                        "remove the post at {}, then: insyn publish --done {} --url {}", state.url, id, state.url);
  return result;
}

}  // namespace insyn::publish
