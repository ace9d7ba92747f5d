// SPDX-License-Identifier: EUPL-1.2
#include "render/template.hpp"

#include "base/encode.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace insyn::render {
namespace {

/// Appends to a string where the library wants a stream.
struct Sink {
  std::string& to;
  Sink& operator<<(const std::string& text) { return to += text, *this; }
};

// The library makes a part of its own of every blank and line end in a template, and drops empty lines beside sections.
// So they are hidden from it and put back when the page is done. No text can hold these two: encode::html() lets no
// control character through, and in plain text they would become what they stand for.
constexpr char kSpace = '\x1e';
constexpr char kLineEnd = '\x1f';

std::string with_blanks_hidden(std::string text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "{{") == 0) at = text.find("}}", at);
    if (text[at] == ' ') text[at] = kSpace;
    if (text[at] == '\n') text[at] = kLineEnd;
  }
  return text;
}

}  // namespace

Template::Template(const std::string& text, Escape escape) : text_(with_blanks_hidden(text)), escape_(escape) {}

std::unique_ptr<kainjow::mustache::mustache> Template::take() const {
  {
    std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto parsed = std::move(idle_.back());
      idle_.pop_back();
      return parsed;
    }
  }
  auto parsed = std::make_unique<kainjow::mustache::mustache>(text_);
  INSYN_EXPECTS(parsed->is_valid());
  if (escape_ == Escape::html)
    parsed->set_custom_escape([](const std::string& text) { return encode::html(text); });
  else
    parsed->set_custom_escape([](const std::string& text) { return text; });
  return parsed;
}

std::string Template::render(const View& frame, const View& page) const {
  auto parsed = take();
  kainjow::mustache::context<std::string> names;
  names.push(&frame.data());
  names.push(&page.data());
  std::string out;
  Sink sink{out};
  parsed->render(names, sink);
  // Written without a branch, so that the compiler does sixteen letters at once.
  for (char& c : out) c = c == kSpace ? ' ' : c == kLineEnd ? '\n' : c;
  std::lock_guard lock(mutex_);
  idle_.push_back(std::move(parsed));
  return out;
}

}  // namespace insyn::render
