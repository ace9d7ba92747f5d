// SPDX-License-Identifier: EUPL-1.2
#include "render/english_names.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::render {
namespace {

/// A part of a word, or of the name of an encoded sign ("&amp;", "&#39;").
bool is_letter(char c) {
  auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0 || c == '&' || c == '#';
}

/// Where the name stands as whole words in `text` from `from` on; npos where it does not.
std::size_t find_whole(std::string_view text, std::string_view name, std::size_t from) {
  for (auto at = text.find(name, from); at != std::string_view::npos; at = text.find(name, at + 1)) {
    std::size_t end = at + name.size();
    bool begins = at == 0 || !is_letter(text[at - 1]);
    bool ends = end >= text.size() || !is_letter(text[end]) || text[end] == '&';
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

/// The end of what starts with the tag at `at`: the tag itself, or a whole picture.
std::size_t after_tag(std::string_view html, std::size_t at) {
  constexpr std::string_view kPicture = "<svg", kPictureEnd = "</svg>";
  bool is_picture = html.substr(at, kPicture.size()) == kPicture;
  auto end = html.find(is_picture ? kPictureEnd : std::string_view(">"), at);
  return end == std::string_view::npos ? html.size() : end + (is_picture ? kPictureEnd.size() : 1);
}

class Marker {
 public:
  Marker(std::string_view html, const std::vector<std::string>& names) : html_(html), names_(names) {}

  std::string write() {
    constexpr std::string_view kHeadEnd = "</head>";
    auto head = html_.find(kHeadEnd);
    std::size_t at = head == std::string_view::npos ? 0 : head + kHeadEnd.size();
    out_ = html_.substr(0, at);
    while (at < html_.size()) {
      auto tag = std::min(html_.find('<', at), html_.size());
      text(html_.substr(at, tag - at));
      at = tag == html_.size() ? tag : after_tag(html_, tag);
      out_ += html_.substr(tag, at - tag);
    }
    return std::move(out_);
  }

 private:
  void text(std::string_view text) {
    std::size_t from = 0;
    while (from < text.size()) {
      std::size_t first = std::string_view::npos;
      std::string_view found;
      for (const std::string& name : names_)
        if (auto at = find_whole(text, name, from); at < first) first = at, found = name;
      if (first == std::string_view::npos) break;
      ((out_ += text.substr(from, first - from)) += "<span lang=\"en\">") += found;
      out_ += "</span>";
      from = first + found.size();
    }
    out_ += text.substr(from);
  }

  std::string_view html_;
  const std::vector<std::string>& names_;
  std::string out_{};
};

}  // namespace

std::vector<std::string> english_names(const Words& words) {
  std::vector<std::string> names;
  if (words.language().starts_with("en")) return names;
  for (std::string_view name : split(words["english_names"], ','))
    if (!trimmed(name).empty()) names.push_back(encode::html(trimmed(name)));
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return names;
}

std::string with_english_names(std::string html, const std::vector<std::string>& names) {
  bool has_any = std::any_of(names.begin(), names.end(),
                             [&](const std::string& name) { return html.find(name) != std::string::npos; });
  return has_any ? Marker(html, names).write() : html;
}

}  // namespace insyn::render
