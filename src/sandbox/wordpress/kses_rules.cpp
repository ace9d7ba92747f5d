// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/wordpress/kses_rules.hpp"

#include <algorithm>

namespace insyn::sandbox::kses_rules {
namespace {

using Names = std::set<std::string, std::less<>>;

const Names any_tag = {
    "class",           "id",           "lang",          "dir",           "title",           "role",
    "style",           "xml:lang",     "aria-label",    "aria-hidden",   "aria-live",       "aria-current",
    "aria-labelledby", "aria-details", "aria-controls", "aria-expanded", "aria-describedby"};
const Names addresses = {"href", "src", "cite", "poster", "longdesc", "usemap", "background"};
const Names schemes = {"http", "https", "ftp", "ftps", "mailto", "news", "irc", "feed", "tel", "sms", "webcal", "urn"};
const Names styles = {
    "color",        "background-color", "text-align",     "text-decoration", "text-indent",     "font-size",
    "font-style",   "font-weight",      "font-family",    "line-height",     "letter-spacing",  "vertical-align",
    "width",        "max-width",        "min-width",      "height",          "max-height",      "min-height",
    "margin",       "margin-top",       "margin-right",   "margin-bottom",   "margin-left",     "padding",
    "padding-top",  "padding-right",    "padding-bottom", "padding-left",    "border",          "border-color",
    "border-style", "border-width",     "border-radius",  "border-collapse", "list-style-type", "float",
    "clear",        "columns"};

Tags make_post_tags() {
  const std::set<std::string> cell = {"abbr",    "align", "colspan", "headers", "height",
                                      "rowspan", "scope", "valign",  "width"};
  const std::set<std::string> row = {"align", "valign"}, block = {"align"}, change = {"cite", "datetime"};
  const std::set<std::string> media = {"autoplay", "controls", "height", "loop", "muted", "preload", "src", "width"};
  Tags tags = {{"a", {"href", "rel", "rev", "name", "target", "download"}},
               {"img", {"alt", "align", "border", "height", "loading", "longdesc", "src", "usemap", "width"}},
               {"table", {"align", "border", "cellpadding", "cellspacing", "summary", "width"}},
               {"td", cell},
               {"th", cell},
               {"tr", row},
               {"thead", row},
               {"tbody", row},
               {"tfoot", row},
               {"col", {"span", "width"}},
               {"colgroup", {"span", "width"}},
               {"caption", block},
               {"ol", {"start", "type", "reversed"}},
               {"ul", {"type"}},
               {"li", {"value"}},
               {"blockquote", {"cite"}},
               {"q", {"cite"}},
               {"del", change},
               {"ins", change},
               {"details", {"open"}},
               {"video", media},
               {"audio", media},
               {"track", {"default", "kind", "label", "src", "srclang"}},
               {"button", {"disabled", "name", "type", "value"}}};
  tags["video"].insert({"poster", "playsinline"});
  for (const char* name : {"article", "aside", "div", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
                           "h6", "header", "hr", "main", "nav", "p", "section"})
    tags[name] = block;
  for (const char* name :
       {"abbr", "acronym", "address", "b",    "bdo",    "big",    "br",  "cite",    "code", "dd", "dfn", "dl",
        "dt",   "em",      "hgroup",  "i",    "kbd",    "mark",   "pre", "rb",      "rp",   "rt", "rtc", "ruby",
        "s",    "samp",    "small",   "span", "strike", "strong", "sub", "summary", "sup",  "tt", "u",   "var"})
    tags[name];
  return tags;
}

}  // namespace

const Tags& post_tags() {
  static const Tags tags = make_post_tags();
  return tags;
}

const Tags& inline_tags() {
  static const Tags tags = {{"a", {"href"}}, {"abbr", {}}, {"b", {}},      {"code", {}},   {"del", {}}, {"em", {}},
                            {"i", {}},       {"q", {}},    {"strike", {}}, {"strong", {}}, {"s", {}},   {"cite", {}}};
  return tags;
}

bool is_allowed_attribute(const std::set<std::string>& own, const std::string& name) {
  return own.contains(name) || any_tag.contains(name) || name.starts_with("data-");
}

bool is_address(const std::string& attribute) { return addresses.contains(attribute); }
bool is_allowed_scheme(std::string_view scheme) { return schemes.contains(scheme); }

bool is_allowed_style(const std::string& property, std::string_view value) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 #.,%-'\"";
  return styles.contains(property) && value.find_first_not_of(plain) == value.npos;
}

}  // namespace insyn::sandbox::kses_rules
