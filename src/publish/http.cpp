// SPDX-License-Identifier: EUPL-1.2
#include "publish/http.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "base/error.hpp"
#include "base/loopback.hpp"
#include "base/text.hpp"
#include "publish/publish.hpp"
#include "publish/redaction.hpp"

namespace insyn::publish {
namespace {

constexpr long kLongestRetryAfter = 30L * 86400;  // seconds
constexpr std::size_t kLargestAnswer = 4u << 20;
constexpr long kConnectSeconds = 10;

struct CurlDeleter {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(CURLU* handle) const { curl_url_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, CurlDeleter>;
using Url = std::unique_ptr<CURLU, CurlDeleter>;
using HeaderList = std::unique_ptr<curl_slist, CurlDeleter>;

std::string part_of(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, flags) != CURLUE_OK || !text) return {};
  std::string copy(text);
  curl_free(text);
  return copy;
}

Url parsed(std::string_view text) {
  Url url(curl_url());
  return curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(), 0) == CURLUE_OK ? std::move(url) : nullptr;
}

std::size_t keep_body(char* bytes, std::size_t, std::size_t count, void* to) {
  auto& body = static_cast<HttpAnswer*>(to)->body;
  if (body.size() + count > kLargestAnswer) return 0;  // ends the transfer with CURLE_WRITE_ERROR
  body.append(bytes, count);
  return count;
}

std::size_t keep_header(char* bytes, std::size_t, std::size_t count, void* to) {
  std::string_view line(bytes, count);
  auto& answer = *static_cast<HttpAnswer*>(to);
  if (line.starts_with("HTTP/")) answer.headers.clear();  // headers of a 1xx answer are not the answer's
  if (auto colon = line.find(':'); colon != std::string_view::npos) {
    std::string name(line.substr(0, colon));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    answer.headers.emplace_back(std::move(name), trimmed(line.substr(colon + 1)));
  }
  return count;
}

/// Codes that libcurl gives before the first byte of a request goes out: name look-up, connecting, the TLS handshake.
bool is_before_sending(CURLcode code) {
  switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_FAILED_INIT:
    case CURLE_URL_MALFORMAT:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE: return true;
    default: return false;
  }
}

/// A timeout can strike while connecting, too: then no byte of the request was counted as sent.
HttpAnswer::Delivery delivery_after(CURL* curl, CURLcode code) {
  long request_bytes = 0;
  curl_off_t uploaded = 0;
  curl_easy_getinfo(curl, CURLINFO_REQUEST_SIZE, &request_bytes);
  curl_easy_getinfo(curl, CURLINFO_SIZE_UPLOAD_T, &uploaded);
  bool nothing_left = request_bytes == 0 && uploaded == 0;
  bool early = is_before_sending(code) || code == CURLE_OPERATION_TIMEDOUT;
  return nothing_left && early ? HttpAnswer::Delivery::never_sent : HttpAnswer::Delivery::maybe_sent;
}

void add_header(HeaderList& list, const std::string& line) {
  curl_slist* longer = curl_slist_append(list.get(), line.c_str());
  if (!longer) fail(say("minnet räcker inte", "out of memory"));
  static_cast<void>(list.release());
  list.reset(longer);
}

HeaderList headers_for(const HttpRequest& request) {
  HeaderList list;
  add_header(list, "Expect:");  // a server that never says 100 costs a second per request
  if (!request.content_type.empty()) add_header(list, "Content-Type: " + request.content_type);
  for (const auto& [name, value] : request.headers) add_header(list, name + ": " + value);
  if (!request.authorization.empty()) add_header(list, "Authorization: " + request.authorization.reveal());
  return list;
}

void set_transport(CURL* curl, const HttpRequest& request, std::string_view scheme) {
  curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
  curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
  curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, std::string(scheme).c_str());
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  // As OpenSSL's own programs do; libcurl looks at it by itself in its command line alone.
  if (const char* authorities = std::getenv("SSL_CERT_FILE")) curl_easy_setopt(curl, CURLOPT_CAINFO, authorities);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(request.timeout));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "insyn");
}

void set_answer(CURL* curl, HttpAnswer& answer) {
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep_body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, keep_header);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &answer);
}

std::string joined(const std::string& text, char separator, const Secret& fields) {
  if (fields.empty()) return text;
  return text.empty() ? fields.reveal() : text + separator + fields.reveal();
}

/// `url` and `body` must live as long as the request runs: libcurl keeps the pointer to the body.
void set_message(CURL* curl, const HttpRequest& request, const std::string& url, const std::string& body) {
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  if (request.method == HttpRequest::Method::del) curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE");
  if (request.method != HttpRequest::Method::post) return;
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
}

void perform(CURL* curl, HttpAnswer& answer) {
  CURLcode code = curl_easy_perform(curl);
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  answer.delivery = code == CURLE_OK ? HttpAnswer::Delivery::answered : delivery_after(curl, code);
  if (code != CURLE_OK) answer.problem = curl_easy_strerror(code);
}

}  // namespace

std::string_view HttpAnswer::header(std::string_view name) const {
  auto found = std::find_if(headers.begin(), headers.end(), [&](const auto& header) { return header.first == name; });
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

long HttpAnswer::retry_after_seconds() const {
  std::string value(header("retry-after"));
  long seconds = 0;
  auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error == std::errc::result_out_of_range) return kLongestRetryAfter;
  if (error == std::errc{} && end == value.data() + value.size()) return std::clamp(seconds, 0L, kLongestRetryAfter);
  std::time_t then = curl_getdate(value.c_str(), nullptr);
  return then < 0 ? 0 : std::clamp(static_cast<long>(then - std::time(nullptr)), 0L, kLongestRetryAfter);
}

std::optional<std::int64_t> HttpAnswer::server_time() const {
  std::time_t then = curl_getdate(std::string(header("date")).c_str(), nullptr);
  return then < 0 ? std::nullopt : std::optional<std::int64_t>(then);
}

HttpAnswer CurlHttp::send(const HttpRequest& request) {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) fail(say("libcurl kan inte startas", "cannot start libcurl"));
  HttpAnswer answer;
  if (!is_usable_url(request.url)) {
    answer.problem = "the address is not https";
    return answer;
  }
  Handle curl(curl_easy_init());
  if (!curl) fail(say("minnet räcker inte", "out of memory"));
  bool is_post = request.method == HttpRequest::Method::post;
  char separator = request.url.find('?') == std::string::npos ? '?' : '&';
  std::string url = is_post ? request.url : joined(request.url, separator, request.secret_fields);
  std::string body = is_post ? joined(request.body, '&', request.secret_fields) : std::string();
  HeaderList headers = headers_for(request);
  set_transport(curl.get(), request, request.url.substr(0, request.url.find(':')));
  set_answer(curl.get(), answer);
  set_message(curl.get(), request, url, body);
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  perform(curl.get(), answer);
  redact(answer, request);
  return answer;
}

bool is_usable_url(std::string_view text) {
  Url url = parsed(text);
  if (!url || !part_of(url.get(), CURLUPART_USER).empty()) return false;
  std::string scheme = part_of(url.get(), CURLUPART_SCHEME), host = part_of(url.get(), CURLUPART_HOST);
  return !host.empty() && (scheme == "https" || (scheme == "http" && is_loopback(host_of(host))));
}

std::string origin_of(std::string_view text) {
  Url url = parsed(text);
  if (!url) return {};
  std::string host = folded(part_of(url.get(), CURLUPART_HOST));
  return part_of(url.get(), CURLUPART_SCHEME) + "://" + host + ":" +
         part_of(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

std::string versions() { return curl_version(); }

}  // namespace insyn::publish
