// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/webhook/receiver.hpp"

#include <openssl/crypto.h>

#include <algorithm>
#include <charconv>

#include "base/base64.hpp"
#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "sandbox/json_answer.hpp"

namespace insyn::sandbox::webhook {
namespace {

using nlohmann::json;

constexpr std::string_view kSecretPrefix = "whsec_";
constexpr std::size_t kMostHeard = 2000;  // messages whose ids are remembered

http::Answer answer(int status, const json& body) { return json_answer(status, body, "application/json"); }
http::Answer refuse(int status, const char* why) { return answer(status, {{"error", why}}); }

std::int64_t number_in(const std::string& text) {
  std::int64_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

/// Takes as long whatever differs, so that no one learns a signature by trying.
bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

/// One of the signatures in the header is ours: there are several while keys are being changed.
bool is_signed(const http::Request& request, const std::string& secret) {
  auto key = from_base64(std::string_view(secret).substr(kSecretPrefix.size()));
  INSYN_EXPECTS(key);
  std::string text = request.header("webhook-id") + "." + request.header("webhook-timestamp") + "." + request.body;
  std::string expected = "v1," + to_base64(hmac_sha256(*key, text)), signatures = request.header("webhook-signature");
  auto all = split(signatures, ' ');
  return std::any_of(all.begin(), all.end(), [&](std::string_view each) { return is_same(each, expected); });
}

std::optional<http::Answer> refusal_of(const http::Request& request, const Options& options, std::int64_t now) {
  if (request.method != "POST") return refuse(405, "only POST").with("Allow", "POST");
  for (const char* name : {"webhook-id", "webhook-timestamp", "webhook-signature"})
    if (request.header(name).empty()) return refuse(400, "a webhook header is missing");
  if (!is_signed(request, options.webhook_secret)) return refuse(401, "no signature is right");
  std::int64_t age = now - number_in(request.header("webhook-timestamp"));
  if (age > kTolerance || age < -kTolerance) return refuse(401, "webhook-timestamp is too far from now");
  return std::nullopt;
}

std::string text_at(const json& object, const char* name) {
  auto at = object.find(name);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

struct Message {
  std::string type{};
  IntranetPage page{};
};

std::optional<Message> read_message(const std::string& body, std::int64_t now) {
  json whole = json::parse(body, nullptr, false);
  if (!whole.is_object() || !whole.contains("data") || !whole["data"].is_object()) return std::nullopt;
  const json& data = whole["data"];
  Message message{.type = text_at(whole, "type")};
  bool has_rev = data.contains("rev") && data["rev"].is_number_integer();
  message.page = {.key = text_at(data, "key"),
                  .rev = has_rev ? data["rev"].get<std::int64_t>() : 0,
                  .item = text_at(data, "item"),
                  .title = text_at(data, "title"),
                  .html = text_at(data, "html"),
                  .link = text_at(data, "link"),
                  .received = now,
                  .stands = message.type != "post.retracted"};
  bool is_known = message.type == "post.published" || message.type == "post.corrected" || !message.page.stands;
  bool is_whole = !message.page.stands || !message.page.title.empty();
  return is_known && is_whole && has_rev && !message.page.key.empty() ? std::optional(message) : std::nullopt;
}

/// The page of that key, made when there is none: a retraction of something never seen leaves its rev behind, so that a
/// publication which comes late is known for one.
IntranetPage& page_of(const std::string& key, Content& content) {
  auto& pages = content.intranet;
  auto found = std::find_if(pages.begin(), pages.end(), [&](const IntranetPage& each) { return each.key == key; });
  if (found != pages.end()) return *found;
  pages.push_back({.id = content.new_id(), .key = key, .stands = false});
  return pages.back();
}

void keep_newer(IntranetPage& page, IntranetPage told) {
  if (told.rev <= page.rev) return;
  told.id = page.id;
  page = std::move(told);
}

http::Answer take(const http::Request& request, const Message& message, Content& content, const std::string& home) {
  MessageHeard heard{request.header("webhook-id"), sha256_hex(request.body)};
  auto& all = content.messages_heard;
  auto same = std::find_if(all.begin(), all.end(), [&](const MessageHeard& each) { return each.id == heard.id; });
  if (same != all.end() && same->body_sha256 != heard.body_sha256) return refuse(422, "another message had this id");
  IntranetPage& page = page_of(message.page.key, content);
  if (same == all.end()) {
    keep_newer(page, message.page);
    all.push_back(std::move(heard));
    if (all.size() > kMostHeard) all.erase(all.begin());
  }
  json told = {{"id", std::to_string(page.id)}, {"rev", page.rev}};
  if (page.stands) told["url"] = home + path_of(page);
  return answer(200, told);
}

}  // namespace

http::Answer answer_message(const http::Request& request, const Options& options, Store& store, const std::string& home,
                            std::int64_t now) {
  if (auto refusal = refusal_of(request, options, now)) return *refusal;
  auto message = read_message(request.body, now);
  if (!message) return refuse(400, "not a message of Insyn's");
  return store.change([&](Content& content) { return take(request, *message, content, home); });
}

}  // namespace insyn::sandbox::webhook
