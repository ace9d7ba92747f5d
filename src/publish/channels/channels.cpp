// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/channels.hpp"

namespace insyn::publish {

std::unique_ptr<Remote> make_remote(const Channel& channel, const std::filesystem::path& root, Http& http) {
  if (channel.type == "wordpress") return make_wordpress(channel, root, http);
  if (channel.type == "facebook") return make_facebook(channel, root, http);
  return nullptr;
}

}  // namespace insyn::publish
