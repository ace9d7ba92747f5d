// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/patterns.hpp"
#include "detect/context.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

constexpr std::size_t kShortest = 16;  // characters of anything that is looked at

// ---- known beginnings -----------------------------------------------------------------------------------------------

/// How those who give out keys begin them, so that they can be found; characters in all, at least.
struct Beginning {
  std::string_view letters;
  std::size_t length;
};
constexpr std::array kBeginnings{
    Beginning{"ghp_", 40},     Beginning{"gho_", 40},      Beginning{"ghu_", 40},
    Beginning{"ghs_", 40},     Beginning{"ghr_", 40},      Beginning{"github_pat_", 30},
    Beginning{"glpat-", 26},   Beginning{"gldt-", 25},     Beginning{"glrt-", 25},
    Beginning{"xoxb-", 20},    Beginning{"xoxp-", 20},     Beginning{"xoxa-", 20},
    Beginning{"xoxs-", 20},    Beginning{"xoxe.", 20},     Beginning{"xapp-", 20},
    Beginning{"AKIA", 20},     Beginning{"ASIA", 20},      Beginning{"AIza", 39},
    Beginning{"ya29.", 24},    Beginning{"sk-", 24},       Beginning{"sk_live_", 24},
    Beginning{"sk_test_", 24}, Beginning{"rk_live_", 24},  Beginning{"whsec_", 24},
    Beginning{"npm_", 40},     Beginning{"pypi-", 40},     Beginning{"hf_", 30},
    Beginning{"dop_v1_", 40},  Beginning{"shpat_", 36},    Beginning{"SG.", 40},
    Beginning{"EAA", 40},      Beginning{"figd_", 30},     Beginning{"hvs.", 24},
    Beginning{"sq0atp-", 26},  Beginning{"dckr_pat_", 30}, Beginning{"AGE-SECRET-KEY-1", 40},
};

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }
bool has_upper(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}
bool has_lower(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool begins_as_key(std::string_view word) {
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](const Beginning& beginning) {
    if (!word.starts_with(beginning.letters) || word.size() < beginning.length) return false;
    std::string_view rest = word.substr(beginning.letters.size());
    bool is_shouted = beginning.letters == "AKIA" || beginning.letters == "ASIA";
    return has_digit(rest) && (is_shouted ? !has_lower(rest) && word.size() == beginning.length : true);
  });
}

/// Three parts in base64url, the first of which is an object: {"… (RFC 7519).
bool is_json_web_token(std::string_view word) {
  auto first = word.find('.'), second = first == std::string_view::npos ? first : word.find('.', first + 1);
  return word.starts_with("eyJ") && second != std::string_view::npos && first > 10 && second - first > 10;
}

// ---- what is called a key -------------------------------------------------------------------------------------------

const Words& key_words() {
  static const Words words{
      "token",       "tokenen",       "access_token", "åtkomsttoken*", "api-nyckel*", "api nyckel*", "apinyckel*",
      "nyckel",      "nyckeln",       "api-key",      "api key",       "api_key",     "apikey",      "access key",
      "secret",      "client_secret", "app_secret",   "client secret", "hemlighet",   "hemligheten", "bearer",
      "credentials", "licensnyckel*", "secret_key",   "access_key",    "private_key", "auth_token",  "webhook secret"};
  return words;
}

/// Bits a character, by how often each one comes.
double entropy(std::string_view text) {
  std::array<int, 256> counts{};
  for (char c : text) ++counts[static_cast<unsigned char>(c)];
  double bits = 0, size = static_cast<double>(text.size());
  for (int count : counts)
    if (count > 0) bits -= count / size * std::log2(count / size);
  return bits;
}

bool is_random(std::string_view word) {
  constexpr double kLeast = 3.0;
  return word.size() >= kShortest && has_digit(word) && (has_lower(word) || has_upper(word)) && entropy(word) >= kLeast;
}

constexpr auto kTokenLetters =
    table_of([](char c) { return is_ascii_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.'; });
bool is_token_letter(char c) { return kTokenLetters[static_cast<unsigned char>(c)]; }

void judge_word(const Reading& reading, std::size_t from, std::size_t to, Hits& hits) {
  std::string_view word = std::string_view(reading.text).substr(from, to - from);
  while (!word.empty() && (word.back() == '.' || word.back() == '-')) word.remove_suffix(1);
  if (!has_digit(word) && !word.starts_with("eyJ")) return;  // long words, nearly always
  bool is_known = begins_as_key(word) || is_json_web_token(word);
  bool is_named = !is_known && is_random(word) && !reading.in_address(from) &&
                  word.find('.') == std::string_view::npos && key_words().stand_near(reading, {from, to}, 24, 0);
  if (is_known || is_named) hits.push_back({What::token, from, from + word.size()});
}

void look_at_words(const Reading& reading, Hits& hits) {
  const std::string& text = reading.text;
  for (std::size_t end = 0; end < text.size(); ++end) {
    std::size_t from = end;
    while (end < text.size() && is_token_letter(text[end])) ++end;
    if (end - from >= kShortest) judge_word(reading, from, end, hits);
  }
}

// ---- in web addresses -----------------------------------------------------------------------------------------------

bool names_secret(std::string_view parameter) {
  constexpr std::array<std::string_view, 19> kNames{
      "token",   "access_token", "accesstoken", "auth",          "auth_token",  "authtoken", "apikey",
      "api_key", "api-key",      "secret",      "client_secret", "password",    "passwd",    "pwd",
      "sig",     "signature",    "sharekey",    "authkey",       "invite_token"};
  return std::find(kNames.begin(), kNames.end(), parameter) != kNames.end();
}

/// "?token=…", "&sig=…".
void look_into(const Reading& reading, const Span& address, Hits& hits) {
  std::size_t at = address.from;
  while (at < address.to && reading[at] != '?' && reading[at] != '#') ++at;
  while (at < address.to) {
    std::size_t name = ++at, end = name, equals = 0;
    for (; end < address.to && reading[end] != '&' && reading[end] != ';'; ++end)
      if (equals == 0 && reading[end] == '=') equals = end;
    bool has_value = equals > 0 && end - equals > 8 && reading[equals + 1] != '<' && reading[equals + 1] != '{';
    if (has_value && names_secret(std::string_view(reading.lower).substr(name, equals - name)) &&
        has_digit(std::string_view(reading.text).substr(equals, end - equals)))
      hits.push_back({What::token, name, end});
    at = end;
  }
}

// ---- fixed words ----------------------------------------------------------------------------------------------------

constexpr std::string_view kPrivateKey = "private key";

/// "-----BEGIN RSA PRIVATE KEY-----" (RFC 7468).
void judge_private_key(const Reading& reading, std::size_t at, Hits& hits) {
  std::size_t from = at - std::min<std::size_t>(at, 30);
  auto begin = std::string_view(reading.lower).substr(from, at - from).find("-begin ");
  if (begin != std::string_view::npos) hits.push_back({What::private_key, from + begin, at + kPrivateKey.size()});
}

/// Private keys, and addresses that are keys themselves: whoever has them may write there.
void look_for_words(const Reading& reading, Hits& hits) {
  static const std::vector<std::string> kWords{std::string(kPrivateKey), "hooks.slack.com/services/t",
                                               "discord.com/api/webhooks/", "discordapp.com/api/webhooks/",
                                               "webhook.office.com/webhookb2/"};
  static const Patterns patterns(kWords);
  patterns.find_in(reading.lower, [&](std::size_t word, std::size_t at) {
    if (word == 0)
      judge_private_key(reading, at, hits);
    else
      hits.push_back({What::token, at, at + kWords[word].size()});
  });
}

}  // namespace

void find_tokens(const Reading& reading, Hits& hits) {
  look_at_words(reading, hits);
  for (const Span& address : reading.addresses) look_into(reading, address, hits);
  look_for_words(reading, hits);
}

}  // namespace insyn::detect
