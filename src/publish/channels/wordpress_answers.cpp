// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/wordpress_answers.hpp"

#include <regex>

#include "base/text.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;

Answer on_channel(Outcome outcome, Said reason, std::int64_t retry_after = 0) {
  return {.scope = Answer::Scope::channel, .outcome = outcome, .reason = std::move(reason), .retry_after = retry_after};
}

/// WordPress gives one answer for a wrong password, a stripped header and a switched-off feature [T].
Answer not_let_in() {
  return on_channel(
      Outcome::refused,
      say("webbplatsen tar inte emot inloggningen (401). Antingen är user eller applösenordet fel (det ska "
          "vara ett applösenord, inte det vanliga), eller så är applösenord avstängda, eller så tar "
          "webbservern bort Authorization-huvudet",
          "the web site does not accept the login (401). Either user or application password is wrong (it "
          "must be an application password, not the ordinary one), or application passwords are switched "
          "off, or the web server removes the Authorization header"));
}

Answer lacks_right(const std::string& code) {
  return on_channel(Outcome::refused, say("användaren får inte göra detta (403 {}): ge den rollen Författare",
                                          "the user may not do this (403 {}): give it the role Author", code));
}

Answer redirected(const HttpAnswer& answer) {
  return on_channel(Outcome::refused, say("webbplatsen skickar vidare till {}: skriv den adressen som url",
                                          "the web site redirects to {}: write that address as url",
                                          std::string(answer.header("location"))));
}

Answer not_delivered(const HttpAnswer& answer) {
  bool never = answer.delivery == HttpAnswer::Delivery::never_sent;
  return {.outcome = never ? Outcome::retry_later : Outcome::unknown,
          .reason = say("webbplatsen svarar inte ({})", "the web site does not answer ({})", answer.problem)};
}

Answer server_trouble(const HttpAnswer& answer, RequestKind kind) {
  return {.outcome = kind == RequestKind::write ? Outcome::unknown : Outcome::retry_later,
          .reason = say("webbplatsen svarar {}", "the web site answers {}", answer.status),
          .retry_after = answer.retry_after_seconds()};
}

/// 2xx that proves nothing: HTML from a wrong address (nothing made) or an empty body (the post is made) [T].
Answer proves_nothing(RequestKind kind) {
  Said reason = say("webbplatsens svar är inte REST-gränssnittets", "the web site's answer is not the REST API's");
  if (kind == RequestKind::look) return on_channel(Outcome::refused, reason);
  return {.outcome = Outcome::unknown, .reason = reason};
}

const std::regex& marker_pattern() {
  static const std::regex pattern("<!-- insyn:([0-9a-f]{32}):([0-9a-f]{16}) -->");
  return pattern;
}

}  // namespace

std::string wordpress_code(const HttpAnswer& answer) {
  Json body = Json::parse(answer.body, nullptr, false);
  if (!body.is_object() || !body.contains("code") || !body["code"].is_string()) return {};
  return body["code"].get<std::string>();
}

Answer explain_wordpress(const HttpAnswer& answer, RequestKind kind) {
  if (answer.delivery != HttpAnswer::Delivery::answered) return not_delivered(answer);
  std::string code = wordpress_code(answer);
  if (answer.status >= 200 && answer.status < 300) return proves_nothing(kind);
  if (answer.status >= 300 && answer.status < 400) return redirected(answer);
  if (answer.status == 401) return not_let_in();
  if (answer.status == 403) return lacks_right(code);
  if (answer.status == 429)
    return on_channel(Outcome::retry_later,
                      say("webbplatsen ber oss vänta (429)", "the web site asks us to wait (429)"),
                      answer.retry_after_seconds());
  if (code == "rest_upload_sideload_error")  // a refused file, in spite of its 500 [T]
    return {.outcome = Outcome::refused,
            .reason = say("webbplatsen tar inte emot filen", "the web site refuses the file")};
  if (answer.status >= 500 || answer.status == 408) return server_trouble(answer, kind);
  if (code.empty())
    return on_channel(Outcome::refused, say("webbplatsen svarar {} och inget REST-gränssnitt finns där",
                                            "the web site answers {}, and no REST API is there", answer.status));
  return {.outcome = Outcome::refused,
          .reason = say("webbplatsen avböjer inlägget ({} {})", "the web site refuses the post ({} {})", answer.status,
                        code)};
}

std::string rest_base_in(const HttpAnswer& answer) {
  static const std::regex link(R"re(<([^>]*)>;\s*rel="https://api\.w\.org/")re");
  for (const auto& [name, value] : answer.headers) {
    std::smatch found;
    if (name == "link" && std::regex_search(value, found, link)) return found[1];
  }
  return {};
}

std::string with_marker(std::string_view html, std::string_view marker, std::string_view revision) {
  std::string comment = fmt::format("<!-- insyn:{}:{} -->", marker, revision);
  std::string marked(html);
  auto at = marked.rfind("</p>");
  if (at == std::string::npos) return marked + "<p>" + comment + "</p>";
  return marked.insert(at, comment);
}

Unmarked without_marker(std::string_view html) {
  std::string text(html);
  std::smatch found;
  if (!std::regex_search(text, found, marker_pattern())) return {.html = text};
  Unmarked unmarked{.html = found.prefix().str() + found.suffix().str(), .marker = found[1], .revision = found[2]};
  // with_marker's own paragraph goes with it.
  bool alone = found.prefix().str().ends_with("<p>") && found.suffix().str() == "</p>";
  if (alone)
    unmarked.html = std::string(found.prefix().str(), 0, static_cast<std::size_t>(found.prefix().length()) - 3);
  return unmarked;
}

}  // namespace insyn::publish
