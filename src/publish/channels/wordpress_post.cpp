// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/wordpress_post.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <regex>

#include "base/encode.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::publish::wordpress {
namespace {

using Json = nlohmann::json;
using Visibility = Standing::Visibility;

const std::regex& marker_pattern() {
  static const std::regex pattern("<!-- insyn:([0-9a-f]{32}):([0-9a-f]{16}):([0-9a-f]{16}) -->");
  return pattern;
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
  bool is_letter = error == std::errc{} && end == name.data() + name.size() && number > 0 && number < 0x110000;
  return is_letter ? std::optional(static_cast<char32_t>(number)) : std::nullopt;
}

/// `name="value"` and its relatives in a tag; the value's references resolved.
std::string attribute(const std::string& tag, const std::string& name) {
  std::regex pattern("\\s" + name + R"re(\s*=\s*("([^"]*)"|'([^']*)'|([^\s"'>]+)))re", std::regex::icase);
  std::smatch found;
  if (!std::regex_search(tag, found, pattern)) return {};
  return without_references(found[2].str() + found[3].str() + found[4].str());
}

/// What WordPress keeps of HTML, as a list: its words between tags, and each tag with its addresses.
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
      if (end == std::string_view::npos) break;
      end += is_comment ? 3 : 1;
      if (!is_comment) add_tag(std::string(html.substr(0, end)));
      html.remove_prefix(end);
    }
    end_words();
    text_ += '\f';
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void add_tag(const std::string& tag) {
    std::size_t name_end = tag.find_first_of(" \t\r\n/>", 2);
    std::string name = folded(std::string_view(tag).substr(1, name_end - 1));
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
  std::string text(html);
  std::smatch found;
  if (!std::regex_search(text, found, marker_pattern())) return {.html = text};
  std::string before = found.prefix(), after = found.suffix();
  bool has_own_paragraph = before.ends_with("<p>") && after == "</p>";  // with_marker's
  if (has_own_paragraph) before.resize(before.size() - 3), after.clear();
  return {.html = before + after, .marker = found[1], .revision = found[2], .form = found[3]};
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
  if (form == content.form)
    standing.revision = content.revision;
  else if (form == form_of(wanted))
    standing.revision = revision_of(wanted.text);
  else if (!excerpt.empty())
    standing.text = whole_text(standing.text, excerpt);
  return standing;
}

std::string marker_of(const Json& post) { return without_marker(raw_at(post, "content")).marker; }

}  // namespace insyn::publish::wordpress
