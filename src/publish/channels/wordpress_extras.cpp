// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/wordpress_extras.hpp"

#include <algorithm>
#include <array>

#include "base/encode.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "publish/channels/wordpress_answers.hpp"
#include "publish/channels/wordpress_post.hpp"

namespace insyn::publish::wordpress {
namespace {

constexpr std::size_t kLargestPicture = 8u << 20;

struct PictureType {
  std::string_view extension, media_type, first_bytes;
};
/// WordPress looks at the bytes, too, and refuses a file whose name says otherwise.
constexpr std::array<PictureType, 4> kPictureTypes{{{"jpg", "image/jpeg", "\xFF\xD8\xFF"},
                                                    {"png", "image/png", "\x89PNG"},
                                                    {"gif", "image/gif", "GIF8"},
                                                    {"webp", "image/webp", "RIFF"}}};

std::int64_t number_of(const Json& object) { return object["id"].get<std::int64_t>(); }

/// WordPress stores names as HTML ("Barn &amp; unga").
bool is_named(const Json& term, const std::string& name) {
  return same_words(without_references(text_at(term, "name")), name) || text_at(term, "slug") == name;
}

const PictureType* type_of(std::string_view bytes) {
  auto found = std::find_if(kPictureTypes.begin(), kPictureTypes.end(),
                            [&](const PictureType& type) { return bytes.starts_with(type.first_bytes); });
  return found == kPictureTypes.end() ? nullptr : &*found;
}

Answer missing(const std::string& category) {
  return {
      .outcome = Outcome::retry_later,
      .reason = say("kategorin {0} finns inte på webbplatsen: be administratören skapa kategorin {0} under Inlägg → "
                    "Kategorier, eller ta bort den ur categories",
                    "the site has no category {0}: ask the administrator to create the category {0} under Posts → "
                    "Categories, or remove it from categories",
                    category)};
}

/// "" for what is not there or not in the project, too large, or no picture.
std::string picture_bytes(const std::filesystem::path& root, const std::string& file) {
  try {
    auto bytes = files::read_within(std::filesystem::weakly_canonical(root), root / file, kLargestPicture);
    return bytes.size() <= kLargestPicture && type_of(bytes) ? bytes : std::string();
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

Extras::Extras(const Channel& channel, Site& site, std::filesystem::path root)
    : channel_(channel), site_(site), root_(std::move(root)) {}

std::optional<Answer> Extras::find_categories() {
  if (channel_.categories.empty()) return std::nullopt;
  auto all = site_.list("wp/v2/categories", "_fields=id,name,slug");
  if (!all) return all.error();
  for (const std::string& name : channel_.categories) {
    auto found = std::find_if(all->begin(), all->end(), [&](const Json& term) { return is_named(term, name); });
    if (found == all->end()) return missing(name);
    categories_.push_back(number_of(*found));
  }
  return std::nullopt;
}

void Extras::add_to(Json& post, const Wanted& wanted) {
  if (!tags_) find_tags();
  if (!categories_.empty()) post["categories"] = categories_;
  if (!tags_->empty()) post["tags"] = *tags_;
  if (auto id = picture(wanted.picture)) post["featured_media"] = *id;
}

void Extras::find_tags() {
  tags_.emplace();
  for (const std::string& name : channel_.tags)
    if (auto id = tag(name)) tags_->push_back(*id);
}

/// Looks first; where another made it meanwhile, WordPress's refusal tells its number.
std::optional<Extras::Id> Extras::tag(const std::string& name) {
  auto found = site_.list("wp/v2/tags", "_fields=id,name,slug&search=" + encode::url_segment(name));
  if (!found) return std::nullopt;
  for (const Json& term : *found)
    if (is_named(term, name)) return number_of(term);
  Json made = parsed(site_.post("wp/v2/tags", {{"name", as_html(name)}}));
  if (has_id(made)) return number_of(made);
  if (!made.is_object() || text_at(made, "code") != "term_exists") return std::nullopt;
  const Json& id = made["data"].is_object() ? made["data"]["term_id"] : made["data"];
  return id.is_number_integer() ? std::optional(id.get<Id>()) : std::nullopt;
}

std::optional<Extras::Id> Extras::picture(const PostPicture& picture) {
  if (picture.file.empty() || !site_.may("upload_files")) return std::nullopt;
  auto [known, is_new] = pictures_.try_emplace(picture.file);
  if (is_new) known->second = found_or_sent(picture);
  return known->second;
}

/// A file bears the hash of its bytes as its name: it is sent once, also when an answer was lost or several posts show
/// it.
std::optional<Extras::Id> Extras::found_or_sent(const PostPicture& picture) {
  std::string bytes = picture_bytes(root_, picture.file);
  if (bytes.empty()) return std::nullopt;
  std::string name = "insyn-" + sha256_hex(bytes).substr(0, 32);
  auto found = site_.list("wp/v2/media", "_fields=id&slug=" + name);
  if (!found) return std::nullopt;
  if (!found->empty()) return number_of(found->front());
  const PictureType& type = *type_of(bytes);
  HttpAnswer answer = site_.upload(fmt::format("slug={}&alt_text={}", name, encode::url_segment(picture.alt)),
                                   fmt::format("{}.{}", name, type.extension), std::string(type.media_type), bytes);
  Json made = parsed(answer);
  return answer.status / 100 == 2 && has_id(made) ? std::optional(number_of(made)) : std::nullopt;
}

}  // namespace insyn::publish::wordpress
