// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/keys.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

constexpr std::array kFieldNames{
    Name{"organisation", "organisation"},
    Name{"roll", "role"},
    Name{"mandat", "mandate"},
    Name{"platser", "seats"},
    Name{"från", "from"},
    Name{"till", "to"},
    Name{"ersättare", "deputy"},
    Name{"antal", "count"},
    Name{"namn", "name"},
    Name{"punkter", "items"},
    Name{"fil", "file"},
    Name{"titel", "title"},
    Name{"datum", "date"},
    Name{"vad", "what"},
    Name{"före", "before"},
    Name{"efter", "after"},
    Name{"av", "by"},
    Name{"prioriterat", "priority"},
    Name{"samverkansområden", "collaboration-areas"},
    Name{"ansvarig", "responsible"},
    Name{"rapporteras-av", "reported-by"},
    Name{"rapporteras-till", "reported-to"},
    Name{"värde", "value"},
    Name{"enhet", "unit"},
    Name{"avser", "of"},
    Name{"kvinnor", "women"},
    Name{"män", "men"},
    Name{"utfall", "outcome"},
    Name{"mått", "figure"},
    Name{"senast", "due"},
    Name{"klart", "completed"},
};
static_assert(kFieldNames.size() == static_cast<std::size_t>(Field::completed) + 1);

constexpr bool kRequired = true, kPublished = true, kNotPublished = false;

// clang-format off
constexpr std::array kCorrection{
    FieldInfo{Field::date, Takes::date, kRequired},
    FieldInfo{Field::what, Takes::text, kRequired},
    FieldInfo{Field::before},
    FieldInfo{Field::after}};
constexpr std::array kReview{
    FieldInfo{Field::by},
    FieldInfo{Field::date, Takes::date}};
constexpr std::array kLeader{
    FieldInfo{Field::role},
    FieldInfo{Field::organisation},
    FieldInfo{Field::from, Takes::date},
    FieldInfo{Field::to, Takes::date}};
constexpr std::array kRosterRow{
    FieldInfo{Field::organisation, Takes::text, kRequired},
    FieldInfo{Field::role},
    FieldInfo{Field::mandate, Takes::yes_no},
    FieldInfo{Field::seats, Takes::number},
    FieldInfo{Field::from, Takes::date},
    FieldInfo{Field::to, Takes::date},
    FieldInfo{Field::deputy}};
// A name stands on the page only: index.md must not keep what the page later takes away.
constexpr std::array kAttendance{
    FieldInfo{Field::organisation, Takes::text, kRequired},
    FieldInfo{Field::role},
    FieldInfo{Field::count, Takes::number},
    FieldInfo{Field::name, Takes::text, false, kNotPublished},
    FieldInfo{Field::items, Takes::texts}};
constexpr std::array kAttachment{
    FieldInfo{Field::file, Takes::text, kRequired},
    FieldInfo{Field::title, Takes::text, kRequired}};
constexpr std::array kCollaborationArea{
    FieldInfo{Field::name, Takes::text, kRequired},
    FieldInfo{Field::prioritised, Takes::yes_no}};
constexpr std::array kArea{
    FieldInfo{Field::name, Takes::text, kRequired},
    FieldInfo{Field::from, Takes::date},
    FieldInfo{Field::to, Takes::date},
    FieldInfo{Field::collaboration_areas, Takes::texts_or_records, false, kPublished, kCollaborationArea}};
constexpr std::array kFollowUp{
    FieldInfo{Field::responsible},
    FieldInfo{Field::reported_by},
    FieldInfo{Field::reported_to}};
constexpr std::array kOutcome{
    FieldInfo{Field::date, Takes::date},
    FieldInfo{Field::value, Takes::amount},
    FieldInfo{Field::women, Takes::amount},
    FieldInfo{Field::men, Takes::amount}};
constexpr std::array kTarget{
    FieldInfo{Field::name, Takes::text, kRequired},
    FieldInfo{Field::value, Takes::amount},
    FieldInfo{Field::unit},
    FieldInfo{Field::of},
    FieldInfo{Field::women, Takes::amount},
    FieldInfo{Field::men, Takes::amount},
    FieldInfo{Field::outcome, Takes::record, false, kPublished, kOutcome},
    FieldInfo{Field::figure}};
constexpr std::array kMilestone{
    FieldInfo{Field::title, Takes::text, kRequired},
    FieldInfo{Field::due, Takes::date},
    FieldInfo{Field::completed, Takes::date}};
constexpr std::array kLevel{
    FieldInfo{Field::date, Takes::date},
    FieldInfo{Field::value, Takes::amount, kRequired}};

constexpr Kinds kDated = kind::meeting | kind::material | kind::news;
constexpr Kinds kPeriod = kind::project | kind::plan | kind::initiative;

constexpr std::array kKeys{
    KeyInfo{Key::title, "titel", "title", "", kind::all},
    KeyInfo{Key::summary, "sammanfattning", "summary", "", kind::all, Takes::text_by_language},
    KeyInfo{Key::status, "status", "status", "", kind::all, Takes::word},
    KeyInfo{Key::language, "språk", "language", "", kind::all, Takes::language},
    KeyInfo{Key::translation_of, "översättning-av", "translation-of", "", kind::all},
    // When and where a text is public is not a part of it: a changed day must not change its hash.
    KeyInfo{Key::publish, "publicera", "publish", "", kind::all, Takes::publish, kNotPublished},
    KeyInfo{Key::unpublish, "avpublicera", "unpublish", "", kind::all, Takes::date, kNotPublished},
    KeyInfo{Key::aliases, "alias", "aliases", "", kind::all, Takes::texts, kNotPublished},
    KeyInfo{Key::reference, "diarienummer", "reference", "dnr", kind::all},
    KeyInfo{Key::corrections, "rättelser", "corrections", "", kind::all, Takes::records, true, kCorrection},
    KeyInfo{Key::reviewed, "granskad", "reviewed", "", kind::all, Takes::record, kNotPublished, kReview},
    KeyInfo{Key::reason, "skäl", "reason", "", kind::all},  // only beside a status it gives the reason for
    KeyInfo{Key::document_kind, "slag", "kind", "", kind::meeting | kind::material, Takes::word, kNotPublished},

    KeyInfo{Key::municipality, "kommun", "municipality", "", kind::project, Takes::texts},
    KeyInfo{Key::start, "start", "start", "", kPeriod, Takes::date},
    KeyInfo{Key::end, "slut", "end", "", kPeriod, Takes::date},
    KeyInfo{Key::project_leader, "projektledare", "project-leader", "", kind::project, Takes::texts_or_records, true, kLeader},
    KeyInfo{Key::funder, "finansiär", "funder", "", kind::project | kind::initiative},
    KeyInfo{Key::contact, "kontakt", "contact", "", kind::project | kind::plan},
    KeyInfo{Key::source, "källa", "source", "", kind::project | kind::plan | kind::figure},

    KeyInfo{Key::type, "typ", "kind", "", kind::group | kind::organisation, Takes::word},
    KeyInfo{Key::abbreviation, "förkortning", "abbreviation", "", kind::group | kind::organisation},
    KeyInfo{Key::quorum, "beslutsmässig", "quorum", "", kind::group, Takes::quorum},
    KeyInfo{Key::members, "representanter", "members", "ledamöter", kind::group, Takes::texts_or_records, true, kRosterRow},
    KeyInfo{Key::agenda, "dagordning", "agenda", "", kind::group, Takes::texts},
    KeyInfo{Key::publish_within, "publiceringslöfte", "publish-within", "", kind::group, Takes::number},
    KeyInfo{Key::document, "dokument", "document", "", kind::group, Takes::word},

    KeyInfo{Key::date, "datum", "date", "", kDated, Takes::date},
    KeyInfo{Key::time, "tid", "time", "", kind::meeting, Takes::time},
    KeyInfo{Key::place, "plats", "place", "", kind::meeting},
    KeyInfo{Key::new_date, "nytt-datum", "new-date", "", kind::meeting, Takes::date},
    KeyInfo{Key::approved, "godkänt", "approved", "justerat", kind::meeting, Takes::date},
    KeyInfo{Key::approver, "godkänt-av", "approver", "justerare", kind::meeting},
    KeyInfo{Key::chair, "ordförande", "chair", "", kind::meeting},
    KeyInfo{Key::secretary, "sekreterare", "secretary", "", kind::meeting},
    KeyInfo{Key::present, "närvarande", "present", "", kind::meeting, Takes::texts_or_records, true, kAttendance},
    KeyInfo{Key::absent, "frånvarande", "absent", "", kind::meeting, Takes::texts_or_records, true, kAttendance},
    KeyInfo{Key::guests, "gäster", "guests", "", kind::meeting, Takes::texts_or_records, true, kAttendance},
    KeyInfo{Key::quorate, "beslutsmässig", "quorate", "", kind::meeting, Takes::yes_no},
    KeyInfo{Key::attachments, "bilagor", "attachments", "", kind::meeting | kind::material, Takes::records, true, kAttachment},
    KeyInfo{Key::post, "inlägg", "post", "", kind::meeting | kind::news, Takes::text, kNotPublished},
    KeyInfo{Key::channels, "kanaler", "channels", "", kind::meeting | kind::news, Takes::texts, kNotPublished},

    KeyInfo{Key::menu, "meny", "menu", "", kind::page, Takes::yes_no, kNotPublished},

    KeyInfo{Key::owner, "ägare", "owner", "", kind::plan, Takes::texts},
    KeyInfo{Key::areas, "områden", "areas", "", kind::plan, Takes::texts_or_records, true, kArea},

    KeyInfo{Key::collaboration_area, "samverkansområde", "collaboration-area", "", kind::initiative, Takes::texts},
    KeyInfo{Key::area, "område", "area", "", kind::initiative},
    KeyInfo{Key::responsible, "ansvarig", "responsible", "", kind::initiative, Takes::texts},
    KeyInfo{Key::owners, "ägare", "owner", "", kind::initiative, Takes::texts},
    KeyInfo{Key::coordinator, "samordnare", "coordinator", "", kind::initiative, Takes::texts},
    KeyInfo{Key::performer, "utförare", "performer", "", kind::initiative, Takes::texts},
    KeyInfo{Key::partners, "samverkansparter", "partners", "", kind::initiative, Takes::texts},
    KeyInfo{Key::status_reason, "status-skäl", "status-reason", "", kind::initiative},
    KeyInfo{Key::follow_up, "uppföljning", "follow-up", "", kind::initiative, Takes::record, true, kFollowUp},
    KeyInfo{Key::followed_up, "följs-upp", "followed-up", "", kind::initiative, Takes::yes_no},
    KeyInfo{Key::targets, "mål", "targets", "", kind::initiative, Takes::records, true, kTarget},
    KeyInfo{Key::indicators, "indikatorer", "indicators", "", kind::initiative, Takes::texts},
    KeyInfo{Key::milestones, "milstolpar", "milestones", "", kind::initiative, Takes::texts_or_records, true, kMilestone},
    KeyInfo{Key::level, "nivå", "level", "", kind::initiative, Takes::word},
    KeyInfo{Key::for_whom, "målgrupp", "for-whom", "", kind::initiative},
    KeyInfo{Key::where, "plats", "where", "", kind::initiative},
    KeyInfo{Key::when, "när", "when", "", kind::initiative},
    KeyInfo{Key::how_to_join, "anmälan", "how-to-join", "", kind::initiative},
    KeyInfo{Key::cost, "kostnad", "cost", "", kind::initiative},
    KeyInfo{Key::continues, "fortsättning-på", "continues", "", kind::initiative},
    KeyInfo{Key::lesson, "lärdom", "lesson", "", kind::initiative},

    KeyInfo{Key::unit, "enhet", "unit", "", kind::figure},
    KeyInfo{Key::resolution, "mäts", "resolution", "", kind::figure, Takes::word},
    KeyInfo{Key::direction, "önskad-riktning", "direction", "", kind::figure, Takes::word},
    KeyInfo{Key::base, "utgångsläge", "base", "", kind::figure, Takes::record, true, kLevel},
    KeyInfo{Key::target, "mål", "target", "", kind::figure, Takes::record, true, kLevel},
    KeyInfo{Key::min_count, "minsta-antal", "min-count", "", kind::figure, Takes::number},
    KeyInfo{Key::total, "summa", "total", "", kind::figure},
    KeyInfo{Key::data, "data", "data", "", kind::figure},

    KeyInfo{Key::part_of, "del-av", "part-of", "", kind::organisation},
    KeyInfo{Key::web, "webb", "web", "", kind::organisation},
    KeyInfo{Key::contact_way, "kontaktväg", "contact", "", kind::organisation},
};
// clang-format on

constexpr bool in_order() {
  for (std::size_t i = 0; i < kKeys.size(); ++i)
    if (static_cast<std::size_t>(kKeys[i].key) != i) return false;
  return true;
}
static_assert(in_order(), "info() finds a key by its place in the table");

struct KindName {
  Kinds kind;
  std::string_view sv, en;
};
constexpr std::array kKindNames{
    KindName{kind::project, "projekt", "project"}, KindName{kind::group, "grupp", "group"},
    KindName{kind::meeting, "möte", "meeting"},    KindName{kind::material, "underlag", "material"},
    KindName{kind::news, "nyhet", "news"},         KindName{kind::page, "sida", "page"},
    KindName{kind::plan, "handlingsplan", "plan"}, KindName{kind::initiative, "insats", "initiative"},
    KindName{kind::figure, "mått", "figure"},      KindName{kind::organisation, "aktör", "organisation"},
    KindName{kind::faq, "frågor och svar", "faq"}, KindName{kind::glossary, "ordlista", "glossary"},
};

/// Each name, as spelled in the table and bare, with its keys: several where kinds use one word for different things.
using Names = std::unordered_map<std::string, std::vector<const KeyInfo*>>;

const Names& names() {
  static const Names table = [] {
    Names all;
    for (const auto& key : kKeys) {
      auto add = [&](const std::string& name) {
        auto& keys = all[name];
        if (keys.empty() || keys.back() != &key) keys.push_back(&key);
      };
      for (auto name : {key.sv, key.en, key.also}) {
        if (name.empty()) continue;
        add(std::string(name));
        add(bare_name(name));
      }
    }
    return all;
  }();
  return table;
}

std::span<const KeyInfo* const> keys_of_name(std::string_view name) {
  auto found = names().find(std::string(name));
  if (found == names().end()) found = names().find(bare_name(name));
  return found == names().end() ? std::span<const KeyInfo* const>{} : found->second;
}

}  // namespace

Kinds kinds_of(Role role) {
  switch (role) {
    case Role::page:
    case Role::project_page: return kind::page;
    case Role::glossary: return kind::glossary;
    case Role::organisation: return kind::organisation;
    case Role::project: return kind::project;
    case Role::plan: return kind::plan;
    case Role::faq: return kind::faq;
    case Role::news: return kind::news;
    case Role::initiative: return kind::initiative;
    case Role::figure: return kind::figure;
    case Role::group: return kind::group;
    case Role::in_group: return kind::meeting | kind::material;
  }
  return kind::all;
}

Kinds kind_of(const Document& document) {
  struct {
    Kinds operator()(const Page&) const { return kind::page; }
    Kinds operator()(const Organisation&) const { return kind::organisation; }
    Kinds operator()(const Project&) const { return kind::project; }
    Kinds operator()(const Group&) const { return kind::group; }
    Kinds operator()(const Meeting&) const { return kind::meeting; }
    Kinds operator()(const Material&) const { return kind::material; }
    Kinds operator()(const News&) const { return kind::news; }
    Kinds operator()(const Plan&) const { return kind::plan; }
    Kinds operator()(const Initiative&) const { return kind::initiative; }
    Kinds operator()(const Figure&) const { return kind::figure; }
    Kinds operator()(const Glossary&) const { return kind::glossary; }
    Kinds operator()(const Questions&) const { return kind::faq; }
  } kind;
  return std::visit(kind, document.as);
}

Said names_of(Kinds kinds) {
  Said names;
  for (const auto& [kind, sv, en] : kKindNames) {
    if ((kinds & kind) == 0) continue;
    names.sv += (names.sv.empty() ? "" : ", ") + std::string(sv);
    names.en += (names.en.empty() ? "" : ", ") + std::string(en);
  }
  return names;
}

std::span<const KeyInfo> all_keys() { return kKeys; }

const KeyInfo& info(Key key) { return kKeys.at(static_cast<std::size_t>(key)); }

std::optional<Key> key_named(std::string_view name, Kinds kinds) {
  for (const auto* key : keys_of_name(name))
    if (key->kinds & kinds) return key->key;
  return std::nullopt;
}

Kinds kinds_with_key(std::string_view name) {
  Kinds kinds = 0;
  for (const auto* key : keys_of_name(name)) kinds |= key->kinds;
  return kinds;
}

std::string nearest_key(std::string_view name, Kinds kinds) {
  std::vector<std::string_view> known;
  for (const auto& key : kKeys) {
    if ((key.kinds & kinds) == 0) continue;
    for (auto candidate : {key.sv, key.en, key.also})
      if (!candidate.empty()) known.push_back(candidate);
  }
  return nearest(name, known);
}

Name name_of(Field field) { return kFieldNames.at(static_cast<std::size_t>(field)); }

const FieldInfo* field_named(std::string_view name, std::span<const FieldInfo> fields) {
  auto is_called = [&](auto matches) {
    auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& field) {
      auto [sv, en] = name_of(field.field);
      return matches(sv) || matches(en);
    });
    return found == fields.end() ? nullptr : &*found;
  };
  if (const auto* field = is_called([&](std::string_view known) { return known == name; })) return field;
  std::string bare = bare_name(name);
  return is_called([&](std::string_view known) { return bare_name(known) == bare; });
}

std::string nearest_field(std::string_view name, std::span<const FieldInfo> fields) {
  std::vector<std::string_view> known;
  for (const auto& field : fields) known.insert(known.end(), {name_of(field.field).sv, name_of(field.field).en});
  return nearest(name, known);
}

std::string bare_name(std::string_view name) {
  std::string bare;
  for (char c : folded(trimmed(name)))
    if (c != '-' && c != ' ' && c != '_') bare += c;
  return bare;
}

}  // namespace insyn::parse
