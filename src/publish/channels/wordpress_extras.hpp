// SPDX-License-Identifier: EUPL-1.2
// What goes with a post: categories, tags, a picture. Categories are the municipality's order and must exist; a tag or
// a picture that can't be had never stops a post.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "publish/channels/wordpress_site.hpp"

namespace insyn::publish::wordpress {

class Extras {
 public:
  Extras(const Channel& channel, Site& site, std::filesystem::path root);

  /// Finds the channel's categories, by name or slug. Something: one is missing, or can't be asked for, so that no post
  /// can be made; corrections and withdrawals can. Only GETs.
  [[nodiscard]] std::optional<Answer> find_categories();

  /// The channel's tags and the post's picture, made where they are missing, as fields of a new post.
  void add_to(Json& post, const Wanted& wanted);

 private:
  using Id = std::int64_t;

  void find_tags();
  std::optional<Id> tag(const std::string& name);
  std::optional<Id> picture(const PostPicture& picture);
  std::optional<Id> found_or_sent(const PostPicture& picture);

  const Channel& channel_;
  Site& site_;
  std::filesystem::path root_;
  std::vector<Id> categories_{};
  std::optional<std::vector<Id>> tags_{};                // nothing: not looked for in this run
  std::map<std::string, std::optional<Id>> pictures_{};  // by file
};

}  // namespace insyn::publish::wordpress
