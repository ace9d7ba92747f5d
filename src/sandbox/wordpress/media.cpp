// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/wordpress/routes.hpp"
#include "sandbox/wordpress/view.hpp"

namespace insyn::sandbox::wordpress {
namespace {

struct Kind {
  std::string_view extension, media_type, first_bytes;
};
constexpr Kind kKinds[] = {{".jpg", "image/jpeg", "\xFF\xD8\xFF"},
                           {".png", "image/png", "\x89PNG"},
                           {".gif", "image/gif", "GIF8"},
                           {".webp", "image/webp", "RIFF"}};

/// The name in `attachment; filename="a.png"`, without folders.
std::string file_name_of(const std::string& disposition) {
  constexpr std::string_view kName = "filename=";
  auto at = disposition.find(kName);
  if (at == std::string::npos) return {};
  std::string name = replaced(disposition.substr(at + kName.size()), "\"", "");
  return std::string(trimmed(name.substr(name.find_last_of("/\\") + 1)));
}

/// By the name's end, when the bytes say the same.
const Kind* kind_of(const std::string& name, std::string_view bytes) {
  for (const Kind& kind : kKinds)
    if (folded(name).ends_with(kind.extension) && bytes.starts_with(kind.first_bytes)) return &kind;
  return nullptr;
}

std::string free_slug(const Content& content, const std::string& wanted) {
  auto is_taken = [&](const std::string& name) {
    return std::any_of(content.pictures.begin(), content.pictures.end(),
                       [&](const Picture& other) { return other.slug == name; });
  };
  std::string name = wanted;
  for (int n = 2; is_taken(name); ++n) name = wanted + "-" + std::to_string(n);
  return name;
}

}  // namespace

http::Answer list_media(const Call& call, const Content& content) {
  auto slugs = call.list("slug");
  std::string search = folded(call.text_or("search", ""));
  json all = json::array();
  for (const Picture& picture : content.pictures) {
    bool named = slugs.empty() || std::find(slugs.begin(), slugs.end(), picture.slug) != slugs.end();
    if (named && folded(picture.file_name).find(search) != std::string::npos) all.push_back(view(picture, call));
  }
  return paged(call, all);
}

http::Answer get_media(const Call& call, const Content& content, int id) {
  for (const Picture& picture : content.pictures)
    if (picture.id == id) return answer(200, view(picture, call));
  return refuse(404, "rest_post_invalid_id", "Invalid post ID.");
}

http::Answer create_media(const Call& call, Content& content, const http::Request& request) {
  if (call.caller == Caller::nobody)
    return refuse(401, "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.");
  if (request.body.empty()) return refuse(400, "rest_upload_no_data", "No data supplied.");
  std::string name = file_name_of(request.header("Content-Disposition"));
  if (name.empty()) return refuse(400, "rest_upload_no_content_disposition", "No Content-Disposition supplied.");
  const Kind* kind = kind_of(name, request.body);
  if (!kind) return refuse(500, "rest_upload_sideload_error", "Sorry, you are not allowed to upload this file type.");
  std::string wanted = slug(call.text_or("slug", name.substr(0, name.rfind('.'))));
  Picture picture{content.new_id(), free_slug(content, wanted), name, std::string(kind->media_type),
                  call.text_or("alt_text", "")};
  content.pictures.push_back(picture);
  return answer(201, view(picture, call))
      .with("Location", call.home + "/wp-json/wp/v2/media/" + std::to_string(picture.id));
}

}  // namespace insyn::sandbox::wordpress
