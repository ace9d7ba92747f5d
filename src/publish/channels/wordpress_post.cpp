// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/wordpress_post.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/encode.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::publish::wordpress {
namespace {

using Json = nlohmann::json;
using Visibility = Standing::Visibility;

constexpr std::string_view kMarkerStart = "<!-- insyn:", kMarkerEnd = " -->";
constexpr std::size_t kMarkerSize = 32, kNameSize = 16;

/// "<marker>:<revision>:<form>" at the start of `text`, with the comment's end behind; "" for anything else.
std::string_view marker_fields_in(std::string_view text) {
  constexpr std::size_t kFirst = kMarkerSize, kSecond = kFirst + 1 + kNameSize, kSize = kSecond + 1 + kNameSize;
  std::string_view fields = text.substr(0, kSize);
  if (fields.size() < kSize || !text.substr(kSize).starts_with(kMarkerEnd)) return {};
  for (std::size_t at = 0; at < kSize; ++at) {
    bool is_between = at == kFirst || at == kSecond;
    bool fits = is_between ? fields[at] == ':' : std::string_view("0123456789abcdef").find(fields[at]) != fields.npos;
    if (!fits) return {};
  }
  return fields;
}

std::optional<char32_t> letter_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 6> kNamed{
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", U'\u00A0'}}};
  for (const auto& [known, letter] : kNamed)
    if (name == known) return letter;
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  bool is_hex = name.starts_with('x') || name.starts_with('X');
  if (is_hex) name.remove_prefix(1);
  std::uint32_t number = 0;
  auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number, is_hex ? 16 : 10);
  bool is_surrogate = number >= 0xD800 && number < 0xE000;
  bool is_letter =
      error == std::errc{} && end == name.data() + name.size() && number > 0 && number < 0x110000 && !is_surrogate;
  return is_letter ? std::optional(static_cast<char32_t>(number)) : std::nullopt;
}

// Scanned by hand: what a person has pasted may be a picture of some megabytes in an address, too long for std::regex.
constexpr std::string_view kSpace = " \t\r\n\f";

void skip(std::string_view& text, std::string_view letters) {
  text.remove_prefix(std::min(text.find_first_not_of(letters), text.size()));
}

/// What stands before the first of `ends`, which is left.
std::string_view take(std::string_view& text, std::string_view ends) {
  std::string_view taken = text.substr(0, text.find_first_of(ends));
  text.remove_prefix(taken.size());
  return taken;
}

/// `= "value"` and its relatives, if they stand next.
std::string_view take_value(std::string_view& text) {
  skip(text, kSpace);
  if (!text.starts_with('=')) return {};
  text.remove_prefix(1);
  skip(text, kSpace);
  bool is_quoted = text.starts_with('"') || text.starts_with('\'');
  if (!is_quoted) return take(text, " \t\r\n\f>");
  std::string_view quote = text.substr(0, 1);
  text.remove_prefix(1);
  std::string_view value = take(text, quote);
  text.remove_prefix(std::min(text.size(), quote.size()));
  return value;
}

/// The value of that attribute in a tag, its references resolved.
std::string attribute(std::string_view tag, std::string_view name) {
  take(tag, " \t\r\n\f/>");
  for (skip(tag, " \t\r\n\f/"); !tag.empty() && tag != ">"; skip(tag, " \t\r\n\f/")) {
    std::string_view key = take(tag, " \t\r\n\f/>=");
    std::string_view value = take_value(tag);
    if (key.size() == name.size() && folded(key) == name) return without_references(value);
  }
  return {};
}

/// A block that WordPress fills in where it shows the post, or a break in it. The other comments, those that the editor
/// sets round each block when it saves, show nothing.
bool shows_something(std::string_view comment) {
  return comment.ends_with("/-->") || comment.starts_with("<!--more") || comment == "<!--nextpage-->";
}

/// What WordPress keeps of HTML, as a list: its words between tags, each tag with its addresses, and such blocks.
class Form {
 public:
  void add(std::string_view html) {
    while (!html.empty()) {
      std::size_t start = html.find('<');
      words_ += without_references(html.substr(0, start));
      if (start == std::string_view::npos) break;
      html.remove_prefix(start);
      bool is_comment = html.starts_with("<!--");
      std::size_t end = is_comment ? html.find("-->") : html.find('>');
      if (end == std::string_view::npos) {
        words_ += html;
        break;
      }
      end += is_comment ? 3 : 1;
      if (is_comment)
        add_comment(html.substr(0, end));
      else
        add_tag(html.substr(0, end));
      html.remove_prefix(end);
    }
    end_words();
    text_ += '\f';
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void add_comment(std::string_view comment) {
    if (!shows_something(comment)) return;
    end_words();
    (text_ += comment) += '\n';
  }

  void add_tag(std::string_view tag) {
    std::size_t name_end = tag.find_first_of(" \t\r\n/>", 2);
    std::string name = folded(tag.substr(1, name_end - 1));
    if (name == "p" || name == "/p" || name == "br") {
      words_ += ' ';
      return;
    }
    end_words();
    text_ += '<' + name;
    for (const char* each : {"href", "src", "alt"}) text_ += '\0' + attribute(tag, each);
    text_ += '\n';
  }

  void end_words() {
    std::string words = collapsed(words_);
    if (!words.empty()) text_ += words + '\n';
    words_.clear();
  }

  std::string text_{}, words_{};
};

Visibility visibility_of(const std::string& status) {
  if (status == "trash") return Visibility::removed;
  if (status == "private" || status == "pending" || status == "future") return Visibility::withheld;
  return status == "publish" ? Visibility::visible : Visibility::hidden;
}

}  // namespace

std::string as_html(std::string_view text) {
  return replaced(replaced(encode::html(text), "&#39;", "'"), "&quot;", "\"");
}

std::string without_references(std::string_view html) {
  std::string text;
  text.reserve(html.size());
  for (std::size_t at = 0; at < html.size();) {
    std::size_t end = html[at] == '&' ? html.substr(at, 12).find(';') : std::string_view::npos;
    auto letter = end == std::string_view::npos ? std::nullopt : letter_of(html.substr(at + 1, end - 1));
    if (letter)
      append_utf8(text, *letter), at += end + 1;
    else
      text += html[at++];
  }
  return text;
}

std::string form_of(std::string_view title, std::string_view html, std::string_view excerpt) {
  Form form;
  for (std::string_view part : {title, html, excerpt}) form.add(part);
  return sha256_hex(form.text()).substr(0, 16);
}

std::string form_of(const Wanted& wanted) {
  return form_of(as_html(wanted.title), wanted.body, as_html(wanted.summary));
}

std::string with_marker(const Wanted& wanted) {
  std::string comment =
      fmt::format("<!-- insyn:{}:{}:{} -->", wanted.marker, revision_of(wanted.text), form_of(wanted));
  std::string marked = wanted.body;
  auto at = marked.rfind("</p>");
  if (at == std::string::npos) return marked + "<p>" + comment + "</p>";
  return marked.insert(at, comment);
}

Unmarked without_marker(std::string_view html) {
  for (auto at = html.find(kMarkerStart); at != html.npos; at = html.find(kMarkerStart, at + 1)) {
    std::string_view fields = marker_fields_in(html.substr(at + kMarkerStart.size()));
    if (fields.empty()) continue;
    std::string_view before = html.substr(0, at);
    std::string_view after = html.substr(at + kMarkerStart.size() + fields.size() + kMarkerEnd.size());
    bool has_own_paragraph = before.ends_with("<p>") && after == "</p>";  // with_marker's
    if (has_own_paragraph) before.remove_suffix(3), after = {};
    auto parts = split(fields, ':');
    return {.html = std::string(before) + std::string(after),
            .marker = std::string(parts[0]),
            .revision = std::string(parts[1]),
            .form = std::string(parts[2])};
  }
  return {.html = std::string(html)};
}

bool has_id(const Json& object) {
  return object.is_object() && object.contains("id") && object["id"].is_number_integer();
}

std::string id_of(const Json& object) { return std::to_string(object["id"].get<std::int64_t>()); }

std::string text_at(const Json& object, const char* key) {
  if (!object.is_object()) return {};
  auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string raw_at(const Json& post, const char* key) {
  auto found = post.find(key);
  return found != post.end() ? text_at(*found, "raw") : std::string();
}

Standing standing_of(const Json& post, const Wanted& wanted) {
  Unmarked content = without_marker(raw_at(post, "content"));
  std::string title = raw_at(post, "title"), excerpt = raw_at(post, "excerpt");
  std::string form = form_of(title, content.html, excerpt);
  Standing standing{.visibility = visibility_of(text_at(post, "status")),
                    .remote = id_of(post),
                    .url = text_at(post, "link"),
                    .text = whole_text(trimmed(without_references(title)), trimmed(content.html)),
                    .modified = text_at(post, "modified_gmt")};
  bool is_another = !content.marker.empty() && content.marker != wanted.marker;
  if (!is_another && form == content.form)
    standing.revision = content.revision;
  else if (!is_another && form == form_of(wanted))
    standing.revision = revision_of(wanted.text);
  else if (!excerpt.empty())
    standing.text = whole_text(standing.text, excerpt);
  return standing;
}

std::string marker_of(const Json& post) { return without_marker(raw_at(post, "content")).marker; }

}  // namespace insyn::publish::wordpress
