// SPDX-License-Identifier: EUPL-1.2
#include "render/template.hpp"

#include "base/encode.hpp"
#include "base/error.hpp"

namespace insyn::render {
namespace {

bool is_shown(const View::Value* value) {
  if (value == nullptr) return false;
  if (const bool* flag = std::get_if<bool>(value)) return *flag;
  if (const auto* text = std::get_if<std::string>(value)) return !text->empty();
  return !std::get<View::List>(*value).empty();
}

}  // namespace

/// The views that names are looked up in, the innermost first.
struct Template::Scope {
  const View& view;
  const Scope* outer = nullptr;

  [[nodiscard]] const View::Value* find(Name name) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer)
      if (const View::Value* value = scope->view.find(name)) return value;
    return nullptr;
  }
};

Template::Template(std::string text, Escape escape) : text_(std::move(text)), escape_(escape) {
  std::vector<std::size_t> open;
  std::size_t at = 0;
  for (auto tag = next_tag(text_, at); tag; tag = next_tag(text_, at)) {
    if (tag->kind == Tag::Kind::end) {
      INSYN_EXPECTS(!open.empty());
      steps_[open.back()].end = static_cast<std::uint32_t>(steps_.size());
      open.pop_back();
    } else if (tag->kind == Tag::Kind::section || tag->kind == Tag::Kind::inverted) {
      open.push_back(steps_.size());
    }
    steps_.push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(tag->from), tag->kind, Name(tag->name)});
    at = tag->to;
  }
  INSYN_EXPECTS(open.empty() && text_.find("{{", at) == std::string::npos);
  steps_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text_.size()), Tag::Kind::end});
}

void Template::show(std::string& out, const Step& step, const View::Value* value) const {
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  if (text == nullptr) return;
  if (step.kind == Tag::Kind::markup || escape_ == Escape::none)
    out += *text;
  else
    encode::html(out, *text);
}

void Template::run_section(std::string& out, std::uint32_t at, const View::Value* value, const Scope& scope) const {
  const auto* views = std::get_if<View::List>(value);
  if (views == nullptr) return run(out, at + 1, steps_[at].end, scope);
  for (const View& view : *views) run(out, at + 1, steps_[at].end, {view, &scope});
}

/// Steps `from` to `until`, and the text that the last of them begins with.
void Template::run(std::string& out, std::uint32_t from, std::uint32_t until, const Scope& scope) const {
  for (std::uint32_t at = from;; ++at) {
    const Step& step = steps_[at];
    out.append(text_, step.from, step.to - step.from);
    if (at == until) return;
    const View::Value* value = scope.find(step.name);
    const bool is_section = step.kind == Tag::Kind::section, is_inverted = step.kind == Tag::Kind::inverted;
    if (is_section && is_shown(value)) run_section(out, at, value, scope);
    if (is_inverted && !is_shown(value)) run(out, at + 1, step.end, scope);
    if (is_section || is_inverted)
      at = step.end;
    else
      show(out, step, value);
  }
}

std::string Template::render(const View& frame, const View& page) const {
  const Scope outer{frame};
  std::string out;
  out.reserve(2 * text_.size());
  run(out, 0, static_cast<std::uint32_t>(steps_.size() - 1), {page, &outer});
  return out;
}

}  // namespace insyn::render
