// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string_view>

#include "base/patterns.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

/// A host, and what the path of an invitation begins with ("": with anything).
struct Room {
  std::string_view host, path;
};
constexpr std::array kRooms{
    Room{"teams.microsoft.com", "l/meetup-join"},
    Room{"teams.microsoft.com", "meet/"},
    Room{"teams.microsoft.com", "dl/launcher"},
    Room{"teams.live.com", "meet/"},
    Room{"teams.microsoft.com", "_#/l/meetup"},
    Room{"meet.lync.com", ""},
    Room{"zoom.us", "j/"},
    Room{"zoom.us", "my/"},
    Room{"zoom.us", "w/"},
    Room{"zoom.us", "s/"},
    Room{"zoom.us", "wc/"},
    Room{"zoom.us", "meeting/register"},
    Room{"zoom.us", "u/"},
    Room{"meet.google.com", ""},
    Room{"webex.com", "meet/"},
    Room{"webex.com", "join/"},
    Room{"webex.com", "j.php"},
    Room{"webex.com", "webappng"},
    Room{"whereby.com", ""},
    Room{"meet.jit.si", ""},
    Room{"join.skype.com", ""},
    Room{"gotomeeting.com", "join/"},
    Room{"gotomeet.me", ""},
    Room{"meet.goto.com", ""},
    Room{"bluejeans.com", ""},
    Room{"hangouts.google.com", "call"},
    Room{"hangouts.google.com", "hangouts/"},
    Room{"appear.in", ""},
    Room{"connect.sunet.se", ""},
    Room{"meet.sunet.se", ""},
    Room{"1drv.ms", ""},
    Room{"onedrive.live.com", "redir"},
    Room{"onedrive.live.com", "?"},
    Room{"docs.google.com", "document/d/"},
    Room{"docs.google.com", "spreadsheets/d/"},
    Room{"docs.google.com", "presentation/d/"},
    Room{"drive.google.com", "file/d/"},
    Room{"drive.google.com", "drive/folders/"},
    Room{"sharepoint.com", ":"},
};

bool ends_link(char c) { return c == ' ' || c == '\n' || c == ')' || c == '>' || c == '"' || c == '|' || c == ']'; }

/// "document/d/1a2b/edit?usp=sharing". What has no such word may be open to some only, who are asked who they are.
bool is_shared_by_google(std::string_view path) { return path.find("usp=") != std::string_view::npos; }

/// ":x:/s/grupp/…", and not ":x:/r/…", which asks as well.
bool is_shared_by_microsoft(std::string_view path) {
  return path.size() > 5 && path[0] == ':' && path.substr(2, 2) == ":/" && path[4] != 'r';
}

/// After "host/": Webex puts the customer's name before an invitation's path.
bool leads_in(const Reading& reading, std::size_t slash, std::string_view path) {
  std::string_view rest = std::string_view(reading.lower).substr(slash + 1, 120);
  rest = rest.substr(0, static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), ends_link) - rest.begin()));
  if (path == ":") return is_shared_by_microsoft(rest);
  bool is_googles = path.ends_with("/d/") || path == "drive/folders/";
  if (is_googles) return rest.starts_with(path) && is_shared_by_google(rest);
  if (path.empty()) return !rest.empty() && is_alphanumeric(rest[0]);
  return rest.starts_with(path) || (path == "j.php" && rest.find("/j.php") != std::string_view::npos);
}

}  // namespace

void find_meeting_links(const Reading& reading, Hits& hits) {
  if (reading.text.find('/') == std::string::npos) return;
  static const Patterns patterns = [] {
    std::vector<std::string> hosts;
    for (const Room& room : kRooms) hosts.emplace_back(room.host);
    return Patterns(hosts);
  }();
  patterns.find_in(reading.lower, [&](std::size_t room, std::size_t at) {
    std::size_t slash = at + kRooms[room].host.size(), end = slash;
    bool is_host = !is_alphanumeric(reading.before(at)) && reading[slash] == '/';
    if (!is_host || !leads_in(reading, slash, kRooms[room].path)) return;
    while (end < reading.size() && !ends_link(reading[end])) ++end;
    hits.push_back({What::meeting_link, at, end});
  });
}

}  // namespace insyn::detect
