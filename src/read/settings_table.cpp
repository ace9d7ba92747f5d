// SPDX-License-Identifier: EUPL-1.2
// The settings are described in tables: a name, and how its value is read into which field. To add a setting, add a
// field in model/settings.hpp and a line here.
#include "read/settings_table.hpp"

#include <algorithm>

#include "base/open_hours.hpp"
#include "base/text.hpp"

namespace insyn::read {
namespace {

template <typename Owner>
struct Setting {
  std::string_view name;
  void (*read)(const Value&, Owner&);
};

// ---- how a value goes into a field --------------------------------------------------------------------------------

template <typename Field, typename T>
void keep(Field& field, std::optional<T> value) {
  if (value) field = std::move(*value);
}

template <auto field, typename Owner>
void text(const Value& value, Owner& owner) {
  keep(owner.*field, value.text());
}
template <auto field, typename Owner>
void texts(const Value& value, Owner& owner) {
  keep(owner.*field, value.list_of(&Value::text));
}
template <auto field, typename Owner>
void number(const Value& value, Owner& owner) {
  keep(owner.*field, value.number());
}
template <auto field, typename Owner>
void date(const Value& value, Owner& owner) {
  keep(owner.*field, value.date());
}
template <auto field, typename Owner>
void dates(const Value& value, Owner& owner) {
  keep(owner.*field, value.list_of(&Value::date));
}
template <auto field, typename Owner>
void language(const Value& value, Owner& owner) {
  keep(owner.*field, value.language());
}
template <auto field, typename Owner>
void languages(const Value& value, Owner& owner) {
  keep(owner.*field, value.list_of(&Value::language));
}
template <auto field, typename Owner>
void address(const Value& value, Owner& owner) {
  keep(owner.*field, value.web_address());
}
template <auto field, typename Owner>
void web_page(const Value& value, Owner& owner) {
  keep(owner.*field, value.web_page());
}
template <auto field, typename Owner>
void safe_address(const Value& value, Owner& owner) {
  keep(owner.*field, value.safe_address());
}
template <auto field, typename Owner>
void secret(const Value& value, Owner& owner) {
  keep(owner.*field, value.secret());
}
template <auto field, const auto& words, typename Owner>
void word(const Value& value, Owner& owner) {
  keep(owner.*field, value.one_of(words));
}

/// Reads each value of a table by its line of the description; one that has no line is a finding.
template <typename Owner, std::size_t n>
void read_table(const Value& table, const Setting<Owner> (&settings)[n], Owner& owner) {
  for (const auto& member : table.members()) {
    auto has_name = [&](const auto& setting) { return setting.name == member.key; };
    auto known = std::find_if(std::begin(settings), std::end(settings), has_name);
    if (known != std::end(settings)) {
      known->read(member.value, owner);
    } else {
      std::vector<std::string_view> names;
      for (const auto& setting : settings) names.push_back(setting.name);
      table.unknown(member, names);
    }
  }
}

/// A section whose values are kept together in one field, or beside the others in their owner itself.
template <auto field, const auto& settings, typename Owner>
void section(const Value& value, Owner& owner) {
  read_table(value, settings, owner.*field);
}
template <const auto& settings, typename Owner>
void section(const Value& value, Owner& owner) {
  read_table(value, settings, owner);
}

// ---- the sections -------------------------------------------------------------------------------------------------

constexpr std::string_view kConformances[] = {"helt", "delvis", "inte"};
constexpr std::string_view kSeverities[] = {"off", "warning", "error"};
constexpr std::string_view kChannelTypes[] = {"manual", "wordpress", "facebook", "webhook"};
constexpr std::string_view kPostStates[] = {"publish", "draft"};
constexpr std::string_view kWays[] = {"direct", "schedule"};

using Accessibility = decltype(Settings::accessibility);
constexpr Setting<Accessibility> kAccessibility[] = {
    {"conformance", word<&Accessibility::conformance, kConformances>},
    {"assessed", date<&Accessibility::assessed>},
    {"updated", date<&Accessibility::updated>},
    {"method", text<&Accessibility::method>},
    {"faults", texts<&Accessibility::faults>},
    {"burden", texts<&Accessibility::burden>},
    {"outside", texts<&Accessibility::outside>},
    {"statement_url", address<&Accessibility::statement_url>},
};

using Privacy = decltype(Settings::privacy);
constexpr Setting<Privacy> kPrivacy[] = {
    {"url", web_page<&Privacy::url>},
    {"names_months", number<&Privacy::names_months>},
    {"noindex_months", number<&Privacy::noindex_months>},
    {"allowed_domains", texts<&Privacy::allowed_domains>},
};

constexpr Setting<Settings> kCalendar[] = {{"closed", dates<&Settings::closed_days>}};
constexpr Setting<Settings> kPublish[] = {{"from", date<&Settings::publish_from>}};

constexpr std::size_t kMostHashtags = 2;

void hashtags(const Value& value, Channel& channel) {
  keep(channel.hashtags, value.list_of(&Value::text));
  if (channel.hashtags.size() <= kMostHashtags) return;
  channel.hashtags.resize(kMostHashtags);
  value.wrong(say("{} kan vara högst {}", "{} can be at most {}", value.name(), kMostHashtags),
              say("behåll de två som bäst säger vad inläggen handlar om",
                  "keep the two that say best what the posts are about"));
}

void hours(const Value& value, Channel& channel) {
  auto text = value.text();
  if (!text || parse_hours(*text)) return keep(channel.hours, text);
  value.wrong(say("{} ska vara dagar och tider", "{} must be days and times", value.name()),
              say("skriv till exempel hours = \"mån–fre 08–16\"", "write hours = \"mon–fri 08–16\", for example"));
}

template <auto field>
void positive(const Value& value, Channel& channel) {
  auto number = value.number();
  if (number != 0) return keep(channel.*field, number);
  value.wrong(say("{} kan inte vara noll", "{} cannot be zero", value.name()),
              say("ta bort raden, så gäller det vanliga", "take the line away, and the usual holds"));
}

constexpr Setting<Channel> kChannel[] = {
    {"type", word<&Channel::type, kChannelTypes>},
    {"url", safe_address<&Channel::url>},
    {"user", text<&Channel::user>},
    {"secret", secret<&Channel::secret>},
    {"state", word<&Channel::state, kPostStates>},
    {"page", text<&Channel::page>},
    {"app_secret", secret<&Channel::app_secret>},
    {"api", safe_address<&Channel::api>},
    {"version", text<&Channel::version>},
    {"via", word<&Channel::via, kWays>},
    {"categories", texts<&Channel::categories>},
    {"tags", texts<&Channel::tags>},
    {"settle", number<&Channel::settle>},
    {"timeout", positive<&Channel::timeout>},
    {"hours", hours},
    {"language", language<&Channel::language>},
    {"hashtags", hashtags},
    {"max_length", positive<&Channel::max_length>},
};

void ledger_store(const Value& value, decltype(Settings::ledger)& ledger) {
  auto store = value.text();
  if (!store || *store == "file" || (store->starts_with("git:") && store->size() > 4)) return keep(ledger.store, store);
  value.wrong(say("{} kan inte vara \"{}\"", "{} cannot be \"{}\"", value.name(), *store),
              say("skriv \"file\" eller \"git:GREN\"", "write \"file\" or \"git:BRANCH\""));
}

using Ledger = decltype(Settings::ledger);
constexpr Setting<Ledger> kLedger[] = {
    {"store", ledger_store},
    {"folder", text<&Ledger::folder>},
    {"remote", text<&Ledger::remote>},
};

void rule_name(const Value& value, Release& release) {
  auto name = value.text();
  if (!name || rule_named(*name)) return keep(release.rule, name);
  std::vector<std::string_view> names;
  for (const auto& rule : all_rules()) names.push_back(rule.name);
  const std::string near = nearest(*name, names);
  value.wrong(say("det finns ingen regel {}", "there is no rule {}", *name),
              near.empty() ? say("namnet står sist i felet, inom [ ]", "the name stands last in the finding, in [ ]")
                           : say("menade du {}?", "did you mean {}?", near));
}

constexpr Setting<Release> kRelease[] = {
    {"rule", rule_name},        {"file", text<&Release::file>}, {"text_sha256", text<&Release::text_sha256>},
    {"by", text<&Release::by>}, {"date", date<&Release::date>}, {"reason", text<&Release::reason>},
};

void entrances(const Value& value, Settings& settings) {
  languages<&Settings::languages>(value, settings);
  settings.languages_place = {value.spot().file, value.spot().at};
}

/// Names with texts; [theme.dark] holds those for who reads in the dark. Which names there are render knows.
void theme(const Value& value, Settings& settings) {
  for (const auto& member : value.members()) {
    bool is_dark = member.key == "dark";
    for (const auto& one : is_dark ? member.value.members() : std::vector{member})
      if (auto chosen = one.value.text())
        settings.theme.push_back({(is_dark ? "dark." : "") + one.key, *chosen, {one.key_spot.file, one.key_spot.at}});
  }
}

Severity severity_named(std::string_view word) {
  if (word == "off") return Severity::off;
  return word == "error" ? Severity::error : Severity::warning;
}

/// What may not be turned down: privacy has [[release]] for that, and settings that are wrong can't be trusted to say
/// so.
bool may_be(Rule rule, Severity severity) {
  if (rule == Rule::settings) return severity == Severity::error;
  return severity != Severity::off || !is_private(rule);
}

void check(const Value& value, Settings& settings) {
  std::vector<std::string_view> names;
  for (const auto& rule : all_rules()) names.push_back(rule.name);
  for (const auto& member : value.members()) {
    auto rule = rule_named(member.key);
    if (!rule) {
      value.unknown(member, names);
      continue;
    }
    auto word = member.value.one_of(kSeverities);
    if (word && may_be(*rule, severity_named(*word)))
      settings.check[member.key] = severity_named(*word);
    else if (word)
      member.value.wrong(
          say("regeln {} kan inte ställas till {}", "the rule {} cannot be set to {}", member.key, *word),
          say("en granskad text släpps igenom med [[release]]",
              "a text that was looked at is let through with [[release]]"));
  }
}

/// Channels stand in the order of their names; a second file adds to those of the first.
Channel& channel_named(std::vector<Channel>& channels, const std::string& name) {
  auto at = std::lower_bound(channels.begin(), channels.end(), name,
                             [](const Channel& c, const std::string& n) { return c.name < n; });
  if (at != channels.end() && at->name == name) return *at;
  at = channels.insert(at, Channel{});
  at->name = name;
  return *at;
}

void channels(const Value& value, Settings& settings) {
  for (const auto& member : value.members())
    read_table(member.value, kChannel, channel_named(settings.channels, member.key));
}

void releases(const Value& value, Settings& settings) {
  settings.releases.clear();
  for (const Value& element : value.elements()) {
    Release& release = settings.releases.emplace_back();
    release.place = {element.spot().file, element.spot().at};
    read_table(element, kRelease, release);
    for (const auto& setting : kRelease) {
      if (!element.has(setting.name))
        element.wrong(say("[[release]] saknar {}", "[[release]] lacks {}", setting.name),
                      say("ta posten som den står i felet", "take the entry as it stands in the finding"));
    }
  }
}

constexpr Setting<Settings> kSettings[] = {
    {"title", text<&Settings::title>},
    {"base_url", address<&Settings::base_url>},
    {"language", language<&Settings::language>},
    {"publisher", text<&Settings::publisher>},
    {"contact", text<&Settings::contact>},
    {"feedback_url", address<&Settings::feedback_url>},
    {"registry", text<&Settings::registry>},
    {"languages", entrances},
    {"license", text<&Settings::license>},
    {"publisher_type", text<&Settings::publisher_type>},
    {"picture", text<&Settings::picture>},
    {"theme", theme},
    {"check", check},
    {"accessibility", section<&Settings::accessibility, kAccessibility>},
    {"privacy", section<&Settings::privacy, kPrivacy>},
    {"calendar", section<kCalendar>},
    {"publish", section<kPublish>},
    {"channels", channels},
    {"ledger", section<&Settings::ledger, kLedger>},
    {"release", releases},
};

}  // namespace

void read_settings_table(const Value& top, Settings& settings) { read_table(top, kSettings, settings); }

}  // namespace insyn::read
