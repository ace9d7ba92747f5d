// SPDX-License-Identifier: EUPL-1.2
#include <httplib.h>

#include <charconv>

#include "base/loopback.hpp"
#include "http/http.hpp"

namespace insyn::http {
namespace {

constexpr int kRedirects = 3;

struct Place {
  std::string authority{};  // host and port as written
  std::string host{};
  int port = 80;
  std::string target{};  // path and query
};

std::optional<Place> place_of(std::string_view url) {
  constexpr std::string_view scheme = "http://";
  if (!url.starts_with(scheme)) return std::nullopt;
  url = url.substr(scheme.size(), url.find('#') - scheme.size());
  std::size_t end = url.find_first_of("/?");
  std::string_view authority = url.substr(0, end), host = host_of(authority);
  if (!is_loopback(host)) return std::nullopt;

  Place place{std::string(authority), std::string(host), 80, end == url.npos ? "/" : std::string(url.substr(end))};
  if (place.target.starts_with('?')) place.target.insert(0, "/");
  std::size_t bracket = authority.find(']');
  std::size_t colon = authority.find(':', bracket == authority.npos ? 0 : bracket);
  if (colon == authority.npos) return place;
  std::string_view port = authority.substr(colon + 1);
  auto [rest, error] = std::from_chars(port.data(), port.data() + port.size(), place.port);
  bool whole = error == std::errc{} && rest == port.data() + port.size();
  return whole && place.port > 0 && place.port < 65536 ? std::optional(place) : std::nullopt;
}

/// One GET without following; the body cut at `limit`.
std::optional<Answer> get(const Place& place, std::size_t limit) {
  httplib::Client client(place.host, place.port);
  client.set_connection_timeout(1);
  client.set_read_timeout(1);
  client.set_write_timeout(1);
  Answer answer;
  auto head = [&](const httplib::Response& response) {
    answer.status = response.status;
    answer.type = response.get_header_value("Content-Type");
    answer.with("Location", response.get_header_value("Location"));
    return true;
  };
  auto body = [&](const char* bytes, std::size_t size) {
    answer.body.append(bytes, std::min(size, limit - answer.body.size()));
    return answer.body.size() < limit;
  };
  bool arrived = client.Get(place.target, head, body) || answer.body.size() == limit;
  return arrived ? std::optional(std::move(answer)) : std::nullopt;
}

}  // namespace

std::optional<Answer> fetch_here(std::string_view url, std::size_t limit) {
  std::string next(url);
  for (int hop = 0; hop <= kRedirects; ++hop) {
    auto place = place_of(next);
    auto answer = place ? get(*place, limit) : std::nullopt;
    if (!answer || answer->status == 200) return answer;
    if (answer->status < 300 || answer->status > 399) return std::nullopt;
    next = answer->headers.front().second;
    if (next.starts_with('/')) next = "http://" + place->authority + next;
  }
  return std::nullopt;
}

}  // namespace insyn::http
