// SPDX-License-Identifier: EUPL-1.2
// A signed message to a receiver that the municipality has (docs/sitevision.md holds a sample). The receiver upserts by
// key and keeps the largest rev, so a message that may have been lost is told again, under the same id, without harm.
#include <nlohmann/json.hpp>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "publish/channel_settings.hpp"
#include "publish/channels/channels.hpp"
#include "publish/channels/webhook_answers.hpp"
#include "publish/channels/webhook_signature.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargestMessage = 20'000;  // bytes: what Standard Webhooks asks senders to stay below

/// A string, or a number as one.
std::string id_at(const Json& object, const char* key) {
  auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  return found->is_string() ? found->get<std::string>() : std::string();
}

void add_if_any(Json& to, const char* key, const std::string& text) {
  if (!text.empty()) to[key] = text;
}

Json naming(const Wanted& wanted) {
  return {{"key", wanted.marker}, {"rev", wanted.rev}, {"item", wanted.item}, {"link", wanted.link}};
}

Json telling(const Wanted& wanted) {
  Json data = naming(wanted);
  data["title"] = wanted.title;
  data["html"] = wanted.body;
  data["date"] = wanted.day.iso();
  add_if_any(data, "summary", wanted.summary);
  add_if_any(data, "language", wanted.language);
  return data;
}

class Webhook final : public Remote {
 public:
  Webhook(const Channel& channel, Reach reach)
      : channel_(channel), root_(reach.root), http_(reach.http), clock_(reach.clock) {}

  /// A receiver answers nothing but messages, so the key's form is all that can be looked at.
  Answer ready() override {
    auto secret = read_secret(channel_.secret, root_);
    if (!secret) return cannot_be_used(secret.error());
    auto keys = signing_keys(*secret);
    if (!keys) return cannot_be_used(keys.error());
    keys_ = *std::move(keys);
    return {.outcome = Outcome::accepted};
  }

  bool can_be_looked_at() const override { return false; }
  tl::expected<Sighting, Answer> look(const Wanted&, const std::string&, Freshness) override {
    return Sighting{.standing = {}, .reached_back = false};
  }

  Answer create(const Wanted& wanted) override { return put("post.published", wanted); }
  Answer update(const Wanted& wanted, const std::string&) override { return put("post.corrected", wanted); }
  /// Nothing is ever hidden on a receiver: what it shows, and when, is its own affair.
  Answer reveal(const Wanted&, const std::string& remote) override {
    return {.outcome = Outcome::already_there, .remote = remote};
  }
  Answer remove(const Wanted& wanted, const std::string&) override {
    return tell(wanted, {{"type", "post.retracted"}, {"data", naming(wanted)}});
  }

 private:
  static Answer cannot_be_used(Said reason) {
    return {.scope = Answer::Scope::channel, .outcome = Outcome::refused, .reason = std::move(reason)};
  }

  Answer put(const char* type, const Wanted& wanted) {
    Answer answer = tell(wanted, {{"type", type}, {"data", telling(wanted)}});
    if (answer.outcome == Outcome::accepted)
      answer.stands = {{.remote = answer.remote, .url = address_, .text = wanted.text}};
    return answer;
  }

  Answer tell(const Wanted& wanted, Json message) {
    message["timestamp"] = iso_time(wanted.rev);
    std::string body = message.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (body.size() >= kLargestMessage)
      return {.outcome = Outcome::refused,
              .reason = say("meddelandet är {} byte och får vara högst {}: korta inlägget, eller mallen för det",
                            "the message is {} bytes and may be at most {}: shorten the post, or its template",
                            body.size(), kLargestMessage - 1)};
    return taken(http_.send(request_for(wanted, std::move(body))), wanted);
  }

  HttpRequest request_for(const Wanted& wanted, std::string body) const {
    std::string id = fmt::format("insyn_{}_{}", wanted.marker, wanted.rev);
    std::int64_t now = clock_.now();
    return {.method = HttpRequest::Method::post,
            .url = channel_.url,
            .content_type = "application/json",
            .headers = {{"webhook-id", id},
                        {"webhook-timestamp", std::to_string(now)},
                        {"webhook-signature", webhook_signature(keys_, id, now, body)},
                        {"Idempotency-Key", '"' + id + '"'}},
            .body = std::move(body),
            .timeout = timeout_seconds(channel_)};
  }

  /// The receiver may tell its own id and address of the page, and the largest rev that it has.
  Answer taken(const HttpAnswer& answer, const Wanted& wanted) {
    bool is_taken = answer.delivery == HttpAnswer::Delivery::answered && answer.status / 100 == 2;
    if (!is_taken || is_web_page(answer)) return explain_webhook(answer);
    Json told = Json::parse(answer.body, nullptr, false);
    if (!told.is_object()) told = Json::object();
    if (auto rev = told.find("rev"); rev != told.end() && rev->is_number_integer() && *rev > wanted.rev)
      return {.outcome = Outcome::retry_later,
              .reason = say("mottagaren har redan något nyare om inlägget: gick den här datorns klocka fel?",
                            "the receiver already has something newer of the post: was this machine's clock wrong?")};
    std::string id = id_at(told, "id"), url = id_at(told, "url");
    address_ = is_usable_url(url) ? url : "";
    return {.outcome = Outcome::accepted, .remote = id.empty() ? wanted.marker : id};
  }

  const Channel& channel_;
  std::filesystem::path root_;
  Http& http_;
  Clock& clock_;
  std::vector<Secret> keys_{};
  std::string address_{};  // of what the last message made, where the receiver told it
};

}  // namespace

std::unique_ptr<Remote> make_webhook(const Channel& channel, Reach reach) {
  return std::make_unique<Webhook>(channel, reach);
}

}  // namespace insyn::publish
