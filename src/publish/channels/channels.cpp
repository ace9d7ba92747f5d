// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/channels.hpp"

namespace insyn::publish {

std::unique_ptr<Remote> make_remote(const Channel& channel, Reach reach) {
  if (channel.type == "wordpress") return make_wordpress(channel, reach);
  if (channel.type == "facebook") return make_facebook(channel, reach);
  if (channel.type == "webhook") return make_webhook(channel, reach);
  return nullptr;
}

}  // namespace insyn::publish
