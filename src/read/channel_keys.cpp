// SPDX-License-Identifier: EUPL-1.2
#include "read/channel_keys.hpp"

#include <algorithm>

namespace insyn::read {
namespace {

struct Key {
  std::string_view name;
  std::vector<std::string_view> types{};      // which have it
  std::vector<std::string_view> needed_by{};  // which can't be without it
};

/// Those that every type has are not here: type, settle, timeout, hours, language, max_length.
const std::vector<Key>& keys() {
  static const std::vector<Key> all{
      {"url", {"wordpress", "webhook"}, {"wordpress", "webhook"}},
      {"user", {"wordpress"}, {"wordpress"}},
      {"page", {"facebook"}, {"facebook"}},
      {"secret", {"wordpress", "facebook", "webhook"}, {"wordpress", "facebook", "webhook"}},
      {"state", {"wordpress"}},
      {"categories", {"wordpress"}},
      {"tags", {"wordpress"}},
      {"app_secret", {"facebook"}},
      {"api", {"facebook"}},
      {"version", {"facebook"}},
      {"via", {"facebook"}},
      {"hashtags", {"facebook", "manual"}},
  };
  return all;
}

bool holds(const std::vector<std::string_view>& types, std::string_view type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

/// "facebook", "facebook och manual", "wordpress, facebook och webhook".
std::string joined(const std::vector<std::string_view>& types, std::string_view conjunction) {
  std::string words(types.back());
  if (types.size() > 1) words = fmt::format("{} {} {}", types[types.size() - 2], conjunction, words);
  for (std::size_t i = types.size(); i > 2; --i) words = fmt::format("{}, {}", types[i - 3], words);
  return words;
}

/// What a type has in place of a setting that it does not have.
std::string_view instead_of(std::string_view key, std::string_view type) {
  if (key == "hashtags" && type == "wordpress") return "tags";
  if (key == "tags" && (type == "facebook" || type == "manual")) return "hashtags";
  if (key == "page" && (type == "wordpress" || type == "webhook")) return "url";
  if (key == "url" && type == "facebook") return "page";
  return {};
}

void report_foreign(const Key& key, const Channel& channel, const Spot& where, Reading& reading) {
  auto instead = instead_of(key.name, channel.type);
  reading.report(where,
                 {fmt::format("{} hör till {}, inte till {}", key.name, joined(key.types, "och"), channel.type),
                  fmt::format("{} belongs to {}, not to {}", key.name, joined(key.types, "and"), channel.type)},
                 instead.empty() ? say("ta bort raden: den gör ingenting", "take the line away: it does nothing")
                                 : say("på {} heter det {}", "on {} it is called {}", channel.type, instead));
}

void report_missing(std::string_view key, const Channel& channel, Reading& reading) {
  std::string section = "channels." + channel.name;
  reading.report(reading.seen[section], say("kanalen {} saknar {}", "the channel {} lacks {}", channel.name, key),
                 say("skriv {} = \"…\" under [{}]", "write {} = \"…\" below [{}]", key, section));
}

void check_keys(const Channel& channel, Reading& reading) {
  if (channel.type.empty()) return report_missing("type", channel, reading);
  for (const Key& key : keys()) {
    auto seen = reading.seen.find(fmt::format("channels.{}.{}", channel.name, key.name));
    if (seen != reading.seen.end() && !holds(key.types, channel.type))
      report_foreign(key, channel, seen->second, reading);
    else if (seen == reading.seen.end() && holds(key.needed_by, channel.type))
      report_missing(key.name, channel, reading);
  }
}

/// The ledger writes what it has seen of the site as events of "site", and publish --check tells of "ledger".
void check_name(const Channel& channel, Reading& reading) {
  if (channel.name != "site" && channel.name != "ledger") return;
  reading.report(reading.seen["channels." + channel.name],
                 say("en kanal kan inte heta {}", "a channel cannot be called {}", channel.name),
                 say("namnet är upptaget: välj ett annat, till exempel webbplats",
                     "the name is taken: choose another, such as website"));
}

void require_publish_from(const Settings& settings, Reading& reading) {
  if (settings.channels.empty() || reading.seen.contains("publish.from")) return;
  reading.report(reading.seen["channels." + settings.channels.front().name],
                 say("en kanal finns, men inte publish.from", "there is a channel, but no publish.from"),
                 say("skriv from = \"ÅÅÅÅ-MM-DD\" under [publish]: inget äldre publiceras där",
                     "write from = \"YYYY-MM-DD\" below [publish]: nothing older is posted"));
}

}  // namespace

void check_channels(const Settings& settings, Reading& reading) {
  for (const Channel& channel : settings.channels) {
    check_name(channel, reading);
    check_keys(channel, reading);
  }
  require_publish_from(settings, reading);
}

}  // namespace insyn::read
