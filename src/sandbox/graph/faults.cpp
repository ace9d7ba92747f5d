// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/graph/faults.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sandbox/graph/call.hpp"

namespace insyn::sandbox::graph {
namespace {

using http::Answer;

constexpr const char* kBusinessUsage = "X-Business-Use-Case-Usage";

/// One limit of the page, `percent` of it used, to be open again in seven minutes.
std::string used_up(int percent) {
  json use = {{"type", "pages"},
              {"call_count", percent},
              {"total_time", 23},
              {"total_cputime", 23},
              {"estimated_time_to_regain_access", 7}};
  return json{{"100200300400500", json::array({use})}}.dump();
}

void set_header(Answer& answer, const std::string& name, const std::string& value) {
  std::erase_if(answer.headers, [&](const auto& header) { return same_words(header.first, name); });
  answer.with(name, value);
}

}  // namespace

Answer service_down(Answer) {
  return refuse({.status = 500,
                 .code = 2,
                 .message = "An unexpected error has occurred. Please retry your request later.",
                 .is_transient = true});
}

Answer unknown_error(Answer) {
  return refuse({.status = 500, .code = 1, .subcode = 99, .message = "An unknown error occurred"});
}

Answer app_limit(Answer) {
  return refuse({.code = 4, .message = "(#4) Application request limit reached", .is_transient = true});
}

Answer page_limit(Answer) {
  return refuse({.code = 80001,
                 .message = "There have been too many calls to this Page account. Wait a bit and try again."})
      .with(kBusinessUsage, used_up(100));
}

Answer too_fast(Answer) {
  return refuse({.code = 368,
                 .subcode = 1390008,
                 .message = "The action attempted has been deemed abusive or is otherwise disallowed",
                 .user_title = "You're Temporarily Blocked",
                 .user_message = "It looks like you were misusing this feature by going too fast."});
}

Answer duplicate_506(Answer) {
  return refuse({.code = 506,
                 .message = "(#506) Duplicate status message",
                 .user_title = "Duplicate Status Update",
                 .user_message = "This status update is identical to the last one you posted. Try posting something "
                                 "different, or delete your previous update."});
}

Answer duplicate_368(Answer) {
  return refuse({.code = 368,
                 .subcode = 1404082,
                 .message = "The action attempted has been deemed abusive or is otherwise disallowed",
                 .user_title = "You've Already Posted This"});
}

Answer token_expired(Answer) {
  return refuse({.code = 190,
                 .subcode = 463,
                 .message = "Error validating access token: Session has expired on Tuesday, 25-Nov-25 15:00:00 PST. "
                            "The current time is Tuesday, 25-Nov-25 15:28:31 PST."});
}

Answer token_revoked(Answer) {
  return refuse({.code = 190,
                 .subcode = 460,
                 .message = "Error validating access token: The session has been invalidated because the user changed "
                            "their password or Facebook has changed the session for security reasons."});
}

Answer nearly_full(Answer own) {
  set_header(own, kBusinessUsage, used_up(97));
  return own;
}

Answer other_version(Answer own) {
  set_header(own, "facebook-api-version", "v27.0");
  return own;
}

void make_foreign(Content& content) {
  for (PagePost& post : content.page_posts) post.app_id = "999";
}

void make_double(Content& content) {
  if (content.page_posts.empty()) return;
  PagePost copy = content.page_posts.back();
  copy.id = copy.id.substr(0, copy.id.find('_') + 1) + std::to_string(content.new_id());
  content.page_posts.push_back(copy);
}

void make_edited(Content& content) {
  if (!content.page_posts.empty()) content.page_posts.back().message = "Kommunens egen text.";
}

void make_removed(Content& content) {
  if (!content.page_posts.empty()) content.page_posts.pop_back();
}

}  // namespace insyn::sandbox::graph
