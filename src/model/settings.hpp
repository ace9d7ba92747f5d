// SPDX-License-Identifier: EUPL-1.2
// site/site.toml (and its overlay) as values. Names follow the file's keys (contract section 2).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/finding.hpp"
#include "model/rule.hpp"

namespace insyn {

/// [channels.<name>]
struct Channel {
  std::string name{};
  std::string type{};             // manual | wordpress | facebook | webhook
  std::string url{};              // wordpress, webhook
  std::string user{};             // wordpress
  std::string secret{};           // "env:NAME" or "file:PATH": where the secret is, never the secret
  std::string state = "publish";  // wordpress: publish | draft
  std::string page{};             // facebook
  std::string app_secret{};       // facebook: where it is
  std::string api = "https://graph.facebook.com";
  std::string version{};                          // facebook; "" is the current one
  std::string via = "direct";                     // facebook: direct | schedule
  std::vector<std::string> categories{}, tags{};  // wordpress
  std::optional<int> settle{};                    // seconds
  std::optional<int> timeout{};                   // seconds for one request
  std::string hours{};                            // "mån–fre 08–16"
  std::string language{};
  std::vector<std::string> hashtags{};  // without #; at most two stand last in each post
  std::optional<int> max_length{};      // characters of a post; nothing: the channel type's own limit
};

/// Where a setting stands, for findings that are made when more is known than the settings.
struct SettingPlace {
  std::string file{};
  Place at{};
};

/// [[release]]: a privacy finding that someone has looked at and let through, for exactly this text.
struct Release {
  std::string rule{}, file{}, text_sha256{}, by{}, reason{};
  Date date{};
  SettingPlace place{};
};

/// One line of [theme] ("link") or [theme.dark] ("dark.link").
struct ThemeChoice {
  std::string name{}, value{};
  SettingPlace place{};
};

struct Settings {
  std::string title{}, base_url{}, language{}, publisher{}, contact{}, feedback_url{};
  std::string registry{};                // default: contact
  std::vector<std::string> languages{};  // besides `language`: in which the site has an entrance
  SettingPlace languages_place{};
  std::string license{}, publisher_type{}, picture{};
  std::vector<ThemeChoice> theme{};         // as written, the overlay's last
  std::map<std::string, Severity> check{};  // by rule name
  struct {
    std::string conformance{};  // helt | delvis | inte
    std::string method{}, statement_url{};
    Date assessed{}, updated{};
    std::vector<std::string> faults{};   // what is not accessible, and why
    std::vector<std::string> burden{};   // what is left as it is because it would cost too much (12 §)
    std::vector<std::string> outside{};  // what the law does not ask for (9 §)
  } accessibility{};
  struct {
    std::string url{};
    std::optional<int> names_months{}, noindex_months{};
    std::vector<std::string> allowed_domains{};
  } privacy{};
  std::vector<Date> closed_days{};  // [calendar] closed
  std::optional<Date> publish_from{};
  std::vector<Channel> channels{};  // in the order of their names
  struct {
    std::string store = "file";     // file | git:<branch>
    std::string folder = "site";    // file: holds ledger.jsonl and posts/
    std::string remote = "origin";  // git: the remote that the branch is fetched from and pushed to
  } ledger{};
  std::vector<Release> releases{};
  bool whole_links = false;  // links name scheme and host: the pages are parts of another site's
  bool is_preview = false;   // each page says that it is none that is published

  /// The path of base_url, with / at both ends ("/samverkan/", "/").
  [[nodiscard]] std::string base_path() const;
  /// What stands before a path below base_url in a link: base_path(), with origin() before it where links are whole.
  [[nodiscard]] std::string link_base() const;
  /// Scheme and host of base_url, without / at the end.
  [[nodiscard]] std::string origin() const;
};

}  // namespace insyn
