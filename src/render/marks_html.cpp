// SPDX-License-Identifier: EUPL-1.2
#include "render/marks_html.hpp"

#include <fmt/format.h>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::render {
namespace {

/// In a meeting that was not quorate nothing was decided, whatever word the notes use.
bool shown_as_direction(const Document& document, const Statement& statement) {
  const Meeting* meeting = document.meeting();
  if (meeting == nullptr || meeting->quorate != false || statement.kind == StatementKind::advice) return false;
  bool called_decision = same_words(statement.label, "beslut") || same_words(statement.label, "decision");
  return statement.kind == StatementKind::decision || called_decision;
}

std::string_view kind_word(StatementKind kind) {
  switch (kind) {
    case StatementKind::decision: return "decision";
    case StatementKind::direction: return "direction";
    case StatementKind::advice: return "advice";
  }
  return "decision";
}

}  // namespace

std::string_view statement_class(const Document& document, const Statement& statement) {
  return shown_as_direction(document, statement) ? "direction" : kind_word(statement.kind);
}

std::string statement_label(const Document& document, const Statement& statement, const Words& words) {
  bool own_word = !statement.label.empty() && !shown_as_direction(document, statement);
  const std::string& word = own_word ? statement.label : words[statement_class(document, statement)];
  return word + "\u00a0" + std::to_string(statement.number);
}

void put_attribute(std::string& to, std::string_view name, std::string_view value) {
  ((to += ' ') += name) += "=\"";
  encode::html(to, value);
  to += '"';
}

void put_id(std::string& to, std::string_view anchor) {
  if (!anchor.empty() && anchor != "innehall") put_attribute(to, "id", anchor);
}

void open_statement(std::string& to, const Document& document, const Statement& statement, const Words& words) {
  ((to += "<section class=\"statement ") += statement_class(document, statement)) += '"';
  put_id(to, statement.anchor);
  std::string label = statement_label(document, statement, words);
  put_attribute(to, "aria-label", label);
  ((to += ">\n<p class=\"label\">") += encode::html(label)) += "</p>\n";
  if (!shown_as_direction(document, statement)) return;
  const std::string& word = statement.label.empty() ? words["decision"] : statement.label;
  std::string remark = words.fill("shown_as_direction", {{"word", word}});
  ((to += "<p class=\"remark\">") += encode::html(remark)) += "</p>\n";
}

void open_labelled(std::string& to, std::string_view kind, std::string_view label) {
  ((to += "<div class=\"") += kind) += "\">\n<p class=\"label\">";
  encode::html(to, label);
  to += "</p>\n";
}

void open_withheld(std::string& to, std::string_view stand_in, const Words& words) {
  to += "<div class=\"withheld\">\n<p>";
  encode::html(to, stand_in.empty() ? std::string_view(words["withheld"]) : stand_in);
  to += "</p>\n";
}

void put_action_attributes(std::string& to, const Action& action, const Badge& badge) {
  to += badge.style == "done" ? " class=\"action closed\"" : " class=\"action open\"";
  put_id(to, action.anchor);
}

Badge action_badge(const Words& words, const Action& action) {
  return {words[action.done ? "action_done" : "action_open"], action.done ? "done" : "open"};
}

std::string badge_html(const Badge& badge) {
  return fmt::format("<span class=\"state {}\">{}</span> ", badge.style, encode::html(badge.word));
}

}  // namespace insyn::render
