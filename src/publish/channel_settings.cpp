// SPDX-License-Identifier: EUPL-1.2
#include "publish/channel_settings.hpp"

#include "base/open_hours.hpp"
#include "publish/http.hpp"
#include "publish/ledger.hpp"
#include "publish/secret.hpp"

namespace insyn::publish {
namespace {

class Problems {
 public:
  explicit Problems(const Channel& channel) : name_(channel.name) {}

  void require(bool holds, const char* sv, const char* en) {
    if (!holds)
      found.push_back({fmt::format("[channels.{}]: {}", name_, sv), fmt::format("[channels.{}]: {}", name_, en)});
  }
  std::vector<Said> found{};

 private:
  const std::string& name_;
};

void check_secret(Problems& problems, const Channel& channel) {
  problems.require(names_a_secret(channel.secret),
                   "secret ska vara \"env:NAMN\" eller \"file:SÖKVÄG\", aldrig hemligheten själv",
                   "secret must be \"env:NAME\" or \"file:PATH\", never the secret itself");
}

void check_url(Problems& problems, const std::string& url) {
  problems.require(is_usable_url(url), "adressen ska börja med https:// (http:// bara för den egna datorn)",
                   "the address must begin with https:// (http:// only for this machine itself)");
}

void check_wordpress(Problems& problems, const Channel& channel) {
  check_url(problems, channel.url);
  check_secret(problems, channel);
  problems.require(!channel.user.empty(), "user saknas", "user is missing");
  problems.require(channel.state == "publish" || channel.state == "draft", "state ska vara \"publish\" eller \"draft\"",
                   "state must be \"publish\" or \"draft\"");
}

bool is_page_id(const std::string& page) {
  return !page.empty() && page.find_first_not_of("0123456789") == std::string::npos;
}

/// "v23.0". It is a part of each request's address; "" is ours.
bool is_graph_version(std::string_view version) {
  bool is_number = version.size() > 1 && version[0] == 'v' && version[1] >= '0' && version[1] <= '9';
  return version.empty() || (is_number && version.find_first_not_of("0123456789.", 1) == std::string_view::npos);
}

void check_facebook(Problems& problems, const Channel& channel) {
  check_url(problems, channel.api);
  check_secret(problems, channel);
  problems.require(is_page_id(channel.page), "page ska vara sidans nummer", "page must be the page's number");
  problems.require(is_graph_version(channel.version), "version ska vara som \"v23.0\"",
                   "version must be such as \"v23.0\"");
  problems.require(channel.app_secret.empty() || names_a_secret(channel.app_secret),
                   "app_secret ska vara \"env:NAMN\" eller \"file:SÖKVÄG\", aldrig hemligheten själv",
                   "app_secret must be \"env:NAME\" or \"file:PATH\", never the secret itself");
  problems.require(channel.via == "direct" || channel.via == "schedule", "via ska vara \"direct\" eller \"schedule\"",
                   "via must be \"direct\" or \"schedule\"");
}

void check_webhook(Problems& problems, const Channel& channel) {
  check_url(problems, channel.url);
  check_secret(problems, channel);
}

std::vector<Said> problems_of(const Channel& channel) {
  Problems problems(channel);
  if (channel.type == "wordpress")
    check_wordpress(problems, channel);
  else if (channel.type == "facebook")
    check_facebook(problems, channel);
  else if (channel.type == "webhook")
    check_webhook(problems, channel);
  else
    problems.require(channel.type == "manual", "type ska vara manual, wordpress, facebook eller webhook",
                     "type must be manual, wordpress, facebook or webhook");
  problems.require(channel.hours.empty() || parse_hours(channel.hours),
                   "hours ska vara dagar och tider, till exempel \"mån–fre 08–16\"",
                   "hours must be days and times, such as \"mon-fri 08-16\"");
  problems.require(channel.settle.value_or(0) >= 0 && channel.timeout.value_or(1) > 0, "settle och timeout är sekunder",
                   "settle and timeout are seconds");
  return problems.found;
}

}  // namespace

std::vector<Said> channel_problems(const Settings& settings) {
  std::vector<Said> all;
  if (!settings.channels.empty() && !settings.publish_from)
    all.push_back(
        say("[publish] from saknas: ange den dag från vilken anteckningar postas, till exempel from = \"2025-01-01\"",
            "[publish] from is missing: give the day from which notes are posted, such as from = \"2025-01-01\""));
  if (auto problem = ledger_problem(settings)) all.push_back(*std::move(problem));
  for (const Channel& channel : settings.channels)
    for (Said& problem : problems_of(channel)) all.push_back(std::move(problem));
  return all;
}

int settle_seconds(const Channel& channel) {
  int by_default = channel.type == "wordpress" ? 120 : channel.type == "facebook" ? 600 : 60;
  return channel.settle.value_or(by_default);
}

int timeout_seconds(const Channel& channel) { return channel.timeout.value_or(60); }

}  // namespace insyn::publish
