// SPDX-License-Identifier: EUPL-1.2
#include "render/channels.hpp"

#include <algorithm>
#include <utility>

namespace insyn::render {

std::string channel_text(const Settings& settings, const Words& words, const std::string& name) {
  const auto& channels = settings.channels;
  auto found = std::find_if(channels.begin(), channels.end(), [&](const auto& one) { return one.name == name; });
  if (found == channels.end() || !words.has("channel_" + found->type)) return name;
  auto alike =
      std::count_if(channels.begin(), channels.end(), [&](const auto& one) { return one.type == found->type; });
  const std::string& word = words["channel_" + found->type];
  return alike == 1 ? word : word + " (" + name + ")";
}

std::vector<const Posting*> latest_postings(const History& history) {
  std::map<std::pair<std::string_view, std::string_view>, const Posting*> by_item;  // what last happened to each
  for (const Posting& posting : history.postings) by_item[{posting.channel, posting.item}] = &posting;
  std::map<std::string_view, const Posting*> latest;
  for (const auto& [key, posting] : by_item) {
    if (posting->what == Posting::What::retracted || !has_web_address(*posting)) continue;
    const Posting*& of_channel = latest[posting->channel];
    if (of_channel == nullptr || of_channel->date <= posting->date) of_channel = posting;
  }
  std::vector<const Posting*> all;
  for (const auto& [channel, posting] : latest) all.push_back(posting);
  return all;
}

bool has_web_address(const Posting& posting) {
  return posting.url.starts_with("https://") || posting.url.starts_with("http://");
}

}  // namespace insyn::render
