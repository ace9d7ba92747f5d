// SPDX-License-Identifier: EUPL-1.2
// What a webhook receiver's answers mean: Standard Webhooks 1.0.0, and where it is silent RFC 9110 and the draft on the
// Idempotency-Key header. A receiver takes each message as a whole, once for its id, so what may have been done is told
// again rather than looked for.
#pragma once
#include <span>

#include "publish/channels/known_answer.hpp"
#include "publish/http.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

/// By HTTP status alone; `key` is how the documentation writes the range.
struct WebhookAnswer {
  int first = 0, last = 0;
  Meaning means = Meaning::unknown;
  Said what_to_do{};
  std::string key{};  // "" is the number itself
};

/// More particular rows before more general ones; the first that fits holds.
[[nodiscard]] std::span<const WebhookAnswer> webhook_answers();

/// What an answer that is no success means. Nothing of its body is quoted.
[[nodiscard]] Answer explain_webhook(const HttpAnswer& answer);

/// A 2xx that is a page for people: the address is not a receiver's.
[[nodiscard]] bool is_web_page(const HttpAnswer& answer);

}  // namespace insyn::publish
