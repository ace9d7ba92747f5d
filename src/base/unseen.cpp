// SPDX-License-Identifier: EUPL-1.2
#include "base/unseen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace insyn {
namespace {

constexpr char32_t kFirstIsolate = 0x2066, kEndOfIsolate = 0x2069;
constexpr char32_t kEndOfTags = 0xE007F;
constexpr std::string_view kBlackFlag = "\xF0\x9F\x8F\xB4";
constexpr int kMostTags = 6;

bool is_isolate(char32_t c) { return c >= kFirstIsolate && c <= kEndOfIsolate; }

struct Spot {
  std::size_t from = 0, end = 0;  // bytes
};

/// Nearly every text: found out at the speed of memchr.
bool is_plain(std::string_view text) {
  for (auto at = text.find('\xE2'); at < text.size(); at = text.find('\xE2', at + 1)) {
    std::size_t end = at;
    if (turns_direction(next_code_point(text, end))) return false;
  }
  return text.find("\xF3\xA0") == std::string_view::npos;
}

/// What has to go, in the order of the text.
class Search {
 public:
  explicit Search(std::string_view text) : text_(text) {}

  std::vector<Spot> take() {
    for (std::size_t at = next_from(0); at < text_.size(); at = next_from(at)) look(at);
    end_line();
    std::sort(found_.begin(), found_.end(), [](const Spot& a, const Spot& b) { return a.from < b.from; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::size_t next_from(std::size_t at) const {
    std::string_view sought = open_.empty() ? "\xE2\xF3" : "\xE2\xF3\n";
    return std::min(text_.find_first_of(sought, at), text_.size());
  }

  void look(std::size_t& at) {
    Spot spot{at, at};
    char32_t c = next_code_point(text_, at);
    spot.end = at;
    if (c == '\n')
      end_line();
    else if (is_isolate(c))
      isolate(c, spot);
    else if (turns_direction(c) || (is_tag(c) && !is_part_of_flag(spot)))
      found_.push_back(spot);
  }

  void isolate(char32_t c, const Spot& spot) {
    if (c != kEndOfIsolate)
      open_.push_back(spot);
    else if (open_.empty())
      found_.push_back(spot);
    else
      open_.pop_back();
  }

  void end_line() {
    found_.insert(found_.end(), open_.begin(), open_.end());
    open_.clear();
  }

  bool is_part_of_flag(const Spot& spot) {
    if (spot.from >= flag_end_ && text_.substr(0, spot.from).ends_with(kBlackFlag)) flag_end_ = end_of_flag(spot.from);
    return spot.from < flag_end_;
  }

  /// Behind a black flag: at most six tags, and the one that ends them. `from` itself where it is otherwise.
  [[nodiscard]] std::size_t end_of_flag(std::size_t from) const {
    std::size_t at = from;
    for (int letters = 0; letters <= kMostTags && at < text_.size(); ++letters) {
      char32_t c = next_code_point(text_, at);
      if (c == kEndOfTags && letters > 0) return at;
      if (!is_tag(c)) break;
    }
    return from;
  }

  std::string_view text_;
  std::vector<Spot> open_{}, found_{};
  std::size_t flag_end_ = 0;  // what stands before it is part of one
};

}  // namespace

bool is_control_character(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

bool turns_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || is_isolate(c); }

bool is_tag(char32_t c) { return c >= 0xE0000 && c <= kEndOfTags; }

bool is_deceptive(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    char32_t c = next_code_point(name, at);
    if (is_control_character(c) || turns_direction(c) || is_tag(c)) return true;
  }
  return false;
}

std::string escaped_in_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    std::size_t from = at;
    char32_t c = next_code_point(json, at);
    bool steers = c >= 0x7F && (is_control_character(c) || turns_direction(c));
    if (is_tag(c))
      out += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0U + (static_cast<unsigned>(c) >> 10U),
                         0xDC00U + (static_cast<unsigned>(c) & 0x3FFU));  // as UTF-16 (RFC 8259)
    else if (steers)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += json.substr(from, at - from);
  }
  return out;
}

Unturned unturned(std::string_view text) {
  Unturned done;
  const auto spots = is_plain(text) ? std::vector<Spot>() : Search(text).take();
  if (spots.empty()) return done.text = text, done;
  std::size_t from = 0;
  for (const Spot& spot : spots) {
    done.text += text.substr(from, spot.from - from);
    from = spot.end;
  }
  done.text += text.substr(from);
  done.removed = spots.size();
  done.first = spots.front().from;
  return done;
}

}  // namespace insyn
