// SPDX-License-Identifier: EUPL-1.2
// What a template can show: names with texts, markup, yes or no, and lists of further views. A view is filled anew for
// each page and always with all its names, so that a name which a template misses is a mistake and not an absence.
#pragma once
#include <kainjow/mustache.hpp>
#include <string>
#include <utility>
#include <vector>

namespace insyn::render {

class View {
 public:
  /// Text, encoded by the template; an empty one is "no" to a section.
  View& text(const char* name, const std::string& value) { return put(name, value); }
  /// Markup, put in as it is; by its name (…_html) a template may only show it with three braces.
  View& markup(const char* name, const std::string& value) { return put(name, value); }
  View& flag(const char* name, bool value) { return data_[name] = value, *this; }
  /// A list, and beside it has_<name>: whether there is anything in it.
  View& list(const std::string& name, std::vector<View> views);
  /// A section that is shown once.
  View& part(const char* name, View view) { return data_[name] = std::move(view.data_), *this; }

  [[nodiscard]] const kainjow::mustache::data& data() const { return data_; }

 private:
  View& put(const char* name, const std::string& value) {
    data_[name] = value.empty() ? kainjow::mustache::data(false) : kainjow::mustache::data(value);
    return *this;
  }

  kainjow::mustache::data data_{};
};

inline View& View::list(const std::string& name, std::vector<View> views) {
  using kainjow::mustache::data;
  data list(data::type::list);
  // push_back() copies what it is given with all that hangs below it; the list is ours and not const, so it may be
  // filled by moving.
  auto& items = const_cast<kainjow::mustache::list&>(list.list_value());  // NOLINT
  items.reserve(views.size());
  for (View& view : views) items.push_back(std::move(view.data_));
  data_["has_" + name] = !items.empty();
  data_[name] = std::move(list);
  return *this;
}

}  // namespace insyn::render
