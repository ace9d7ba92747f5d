// SPDX-License-Identifier: EUPL-1.2
#include "publish/allowed_html.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::publish {
namespace {

constexpr std::array<std::string_view, 7> kAllowed{"p", "strong", "em", "ul", "li", "br", "a"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How long the reference at the start of `text` is ("&amp;", "&#229;"); 0 for an & that begins none.
std::size_t reference_size(std::string_view text) {
  auto end = text.find(';');
  if (end == std::string_view::npos || end < 2 || end > 10) return 0;
  std::string_view name = text.substr(1, end - 1);
  bool is_number = name.size() > 1 && name[0] == '#' && std::all_of(name.begin() + 1, name.end(), is_digit);
  bool is_name =
      is_letter(name[0]) && std::all_of(name.begin(), name.end(), [](char c) { return is_letter(c) || is_digit(c); });
  return is_number || is_name ? end + 1 : 0;
}

/// Text of the HTML as text of ours: what is encoded already stays so.
void append_text(std::string& to, std::string_view text) {
  while (!text.empty()) {
    auto at = std::min(text.find('&'), text.size());
    encode::html(to, text.substr(0, at));
    text.remove_prefix(at);
    if (text.empty()) return;
    auto size = reference_size(text);
    if (size > 0)
      to += text.substr(0, size);
    else
      to += "&amp;";
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
}

struct Tag {
  std::string_view name{};
  std::string_view address{};  // of a
  bool closes = false;
};

std::string_view address_in(std::string_view attributes) {
  constexpr std::string_view kBefore = "href=\"";
  attributes = trimmed(attributes);
  if (!attributes.starts_with(kBefore)) return {};
  attributes.remove_prefix(kBefore.size());
  std::string_view address = attributes.substr(0, attributes.find('"'));
  bool leads_to_the_web = address.starts_with("https://") || address.starts_with("http://");
  return leads_to_the_web ? address : std::string_view();
}

/// What stands between < and >, when it is a tag of ours; a without an address that may be followed is none.
std::optional<Tag> read_tag(std::string_view inside) {
  Tag tag;
  tag.closes = inside.starts_with('/');
  if (tag.closes) inside.remove_prefix(1);
  auto end = static_cast<std::size_t>(std::find_if_not(inside.begin(), inside.end(), is_letter) - inside.begin());
  tag.name = inside.substr(0, end);
  std::string_view rest = inside.substr(end);
  if (std::find(kAllowed.begin(), kAllowed.end(), tag.name) == kAllowed.end()) return std::nullopt;
  if (!rest.empty() && rest[0] != ' ' && rest[0] != '/') return std::nullopt;
  if (tag.name == "a" && !tag.closes) tag.address = address_in(rest);
  if (tag.name == "a" && !tag.closes && tag.address.empty()) return std::nullopt;
  return tag;
}

class Writer {
 public:
  void text(std::string_view text) { append_text(out_, text); }

  /// False for a closing tag that closes nothing.
  bool tag(const Tag& tag) {
    if (tag.closes) return close(tag.name);
    out_ += '<';
    out_ += tag.name;
    if (!tag.address.empty()) {
      out_ += " rel=\"noreferrer\" href=\"";
      append_text(out_, tag.address);
      out_ += '"';
    }
    out_ += '>';
    if (tag.name != "br") open_.push_back(tag.name);
    return true;
  }

  std::string finish() {
    while (!open_.empty()) close_last();
    return std::move(out_);
  }

 private:
  bool close(std::string_view name) {
    if (std::find(open_.begin(), open_.end(), name) == open_.end()) return false;
    while (open_.back() != name) close_last();
    close_last();
    return true;
  }
  void close_last() {
    (out_ += "</") += open_.back();
    out_ += '>';
    open_.pop_back();
  }

  std::string out_;
  std::vector<std::string_view> open_;
};

}  // namespace

std::string allowed_html(std::string_view html) {
  Writer writer;
  while (!html.empty()) {
    auto at = std::min(html.find('<'), html.size());
    writer.text(html.substr(0, at));
    html.remove_prefix(at);
    if (html.empty()) break;
    auto end = html.find('>');
    auto tag = end == std::string_view::npos ? std::nullopt : read_tag(html.substr(1, end - 1));
    bool is_written = tag && writer.tag(*tag);
    auto size = is_written ? end + 1 : 1;
    if (!is_written) writer.text(html.substr(0, 1));
    html.remove_prefix(size);
  }
  return writer.finish();
}

}  // namespace insyn::publish
