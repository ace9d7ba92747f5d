// SPDX-License-Identifier: EUPL-1.2
// The format: events as lines, texts as files. Where they are kept is ledger_file.cpp's.
#include "publish/ledger.hpp"

#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/hash.hpp"
#include "publish/clock.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSaltLabel = "insyn-salt: ";
constexpr std::size_t kSaltDigits = 64;
constexpr std::string_view kBodyLabel = "insyn-body-sha256: ";
const std::string kNoLineBefore(64, '0');

constexpr std::array kKinds{"seen",    "intent",  "posted",     "updated", "retracted",
                            "refused", "unknown", "reconciled", "done"};
constexpr std::array kActions{"", "create", "update", "retract", "seed"};

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }
Json time_or_null(std::int64_t time) { return time == 0 ? Json(nullptr) : Json(iso_time(time)); }

/// Takes the fields of a line one by one; `good` tells if all of them had a type that we understand.
class Fields {
 public:
  explicit Fields(const Json& line) : line_(line) {}

  std::string text(const char* key) {
    const Json* value = find(key);
    if (!value) return {};
    if (!value->is_string()) return wrong<std::string>();
    return value->get<std::string>();
  }
  std::int64_t number(const char* key) {
    const Json* value = find(key);
    if (!value) return 0;
    return value->is_number_integer() ? value->get<std::int64_t>() : wrong<std::int64_t>();
  }
  std::int64_t time(const char* key) {
    std::string value = text(key);
    if (value.empty()) return 0;
    auto seconds = parse_iso_time(value);
    return seconds ? *seconds : wrong<std::int64_t>();
  }
  template <typename Enum, typename Names>
  Enum word(const char* key, const Names& names) {
    auto found = std::find(names.begin(), names.end(), text(key));
    return found == names.end() ? wrong<Enum>() : static_cast<Enum>(found - names.begin());
  }
  [[nodiscard]] bool good() const { return good_; }

 private:
  const Json* find(const char* key) const {
    auto found = line_.find(key);
    return found == line_.end() || found->is_null() ? nullptr : &*found;
  }
  template <typename T>
  T wrong() {
    good_ = false;
    return T{};
  }

  const Json& line_;
  bool good_ = true;
};

/// Adds the line to the chain, or says why it can't be its next.
std::optional<Said> take_line(Chain& chain, std::string_view line) {
  auto event = from_line(line);
  if (!event) return say("raden är inte en händelse i liggaren", "the line is not an event of the ledger");
  if (event->seq != static_cast<std::int64_t>(chain.events.size()) + 1)
    return say("raden har nummer {}, väntat {}", "the line has number {}, expected {}", event->seq,
               chain.events.size() + 1);
  if (event->prev != chain.last_hash)
    return say("kedjan är bruten: raden före är inte den som skrevs",
               "the chain is broken: the line before is not the one that was written");
  chain.last_hash = sha256_hex(line);
  chain.events.push_back(std::move(*event));
  return std::nullopt;
}

}  // namespace

std::string_view name_of(EventKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Action action) { return kActions[static_cast<std::size_t>(action)]; }

std::string to_line(const Event& event) {
  Json line{{"seq", event.seq},
            {"time", iso_time(event.time)},
            {"channel", event.channel},
            {"item", event.item},
            {"event", name_of(event.event)},
            {"action", text_or_null(name_of(event.action))},
            {"attempt", event.attempt},
            {"not_before", time_or_null(event.not_before)},
            {"hash", text_or_null(event.hash)},
            {"remote", text_or_null(event.remote)},
            {"remote_hash", text_or_null(event.remote_hash)},
            {"remote_modified", text_or_null(event.remote_modified)},
            {"url", text_or_null(event.url)},
            {"prev", event.prev}};
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Event> from_line(std::string_view text) {
  Json line = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!line.is_object()) return std::nullopt;
  Fields fields(line);
  Event event{.seq = fields.number("seq"),
              .time = fields.time("time"),
              .channel = fields.text("channel"),
              .item = fields.text("item"),
              .event = fields.word<EventKind>("event", kKinds),
              .action = fields.word<Action>("action", kActions),
              .attempt = static_cast<int>(fields.number("attempt")),
              .not_before = fields.time("not_before"),
              .hash = fields.text("hash"),
              .remote = fields.text("remote"),
              .remote_hash = fields.text("remote_hash"),
              .remote_modified = fields.text("remote_modified"),
              .url = fields.text("url"),
              .prev = fields.text("prev")};
  bool complete = event.seq > 0 && event.time != 0 && !event.channel.empty() && !event.item.empty();
  return fields.good() && complete ? std::optional(std::move(event)) : std::nullopt;
}

KeptText KeptText::with_new_salt(std::string_view text) {
  std::array<unsigned char, kSaltDigits / 2> random{};
  if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
    fail(say("datorn ger inga slumptal", "the machine gives no random numbers"));
  KeptText kept{{}, std::string(text)};
  for (unsigned char byte : random) kept.salt += fmt::format("{:02x}", byte);
  return kept;
}

KeptText KeptText::of_body(std::string_view sha256) { return with_new_salt(fmt::format("{}{}\n", kBodyLabel, sha256)); }

std::optional<std::string> KeptText::body_sha256() const {
  if (!text.starts_with(kBodyLabel) || !text.ends_with('\n')) return std::nullopt;
  return text.substr(kBodyLabel.size(), text.size() - kBodyLabel.size() - 1);
}

std::string KeptText::bytes() const { return fmt::format("{}{}\n\n{}", kSaltLabel, salt, text); }

std::optional<KeptText> KeptText::from_bytes(std::string_view bytes) {
  std::size_t text_at = kSaltLabel.size() + kSaltDigits + 2;
  if (!bytes.starts_with(kSaltLabel) || bytes.size() < text_at || bytes.substr(text_at - 2, 2) != "\n\n")
    return std::nullopt;
  return KeptText{std::string(bytes.substr(kSaltLabel.size(), kSaltDigits)), std::string(bytes.substr(text_at))};
}

std::string KeptText::hash() const { return sha256_hex(bytes()); }

Chain read_chain(std::string_view bytes) {
  Chain chain;
  chain.last_hash = kNoLineBefore;
  while (chain.whole_bytes < bytes.size()) {
    std::string_view rest = bytes.substr(chain.whole_bytes);
    std::size_t end = rest.find('\n');
    auto wrong = take_line(chain, rest.substr(0, end));
    if (end == std::string_view::npos) {  // an editor may take the last line end away; a crash may take half a line
      chain.ends_torn = wrong.has_value();
      chain.lacks_line_end = !wrong.has_value();
      if (!wrong) chain.whole_bytes = bytes.size();
      return chain;
    }
    if (wrong) {
      chain.damage = Damage{chain.events.size() + 1, std::move(*wrong)};
      return chain;
    }
    chain.whole_bytes += end + 1;
  }
  return chain;
}

}  // namespace insyn::publish
