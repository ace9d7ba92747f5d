// SPDX-License-Identifier: EUPL-1.2
#include "publish/page_check.hpp"

namespace insyn::publish {
namespace {

constexpr int kPageSeconds = 30;

PageLook not_ready(Said reason) { return {false, std::move(reason)}; }

/// The value of `name="…"` in the text of a tag.
std::string attribute(std::string_view tag, std::string_view name) {
  auto at = tag.find(std::string(name) + "=\"");
  if (at == std::string_view::npos) return {};
  std::string_view value = tag.substr(at + name.size() + 2);
  return std::string(value.substr(0, value.find('"')));
}

}  // namespace

std::string text_hash_in(std::string_view html) {
  for (auto at = html.find("<meta "); at != std::string_view::npos; at = html.find("<meta ", at + 1)) {
    std::string_view tag = html.substr(at, html.find('>', at) - at);
    if (attribute(tag, "name") == "insyn-text-sha256") return attribute(tag, "content");
  }
  return attribute(html, "data-insyn-text-sha256");
}

PageLook look_at_page(Http& http, const std::string& url, std::string_view text_sha256) {
  HttpAnswer answer = http.send({.url = url, .timeout = kPageSeconds});
  if (answer.delivery != HttpAnswer::Delivery::answered)
    return not_ready(say("sidan {} svarar inte ({})", "the page {} does not answer ({})", url, answer.problem));
  if (answer.status != 200)
    return not_ready(say("sidan {} svarar {}: lägg ut webbplatsen först",
                         "the page {} answers {}: put the site up first", url, answer.status));
  if (text_hash_in(answer.body) != text_sha256)
    return not_ready(say("sidan {} visar ännu inte den här texten: lägg ut webbplatsen först",
                         "the page {} does not show this text yet: put the site up first", url));
  return {.is_ready = true};
}

}  // namespace insyn::publish
