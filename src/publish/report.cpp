// SPDX-License-Identifier: EUPL-1.2
#include "publish/report.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "base/unseen.hpp"
#include "publish/clock.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
  return escaped_in_json(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

Said shown(Step step) {
  switch (step) {
    case Step::create: return {"posta", "post"};
    case Step::update: return {"ändra", "update"};
    case Step::retract: return {"ta bort", "remove"};
    case Step::none: return {"inget", "nothing"};
    case Step::blocked: return {"stopp", "blocked"};
    case Step::waiting: return {"väntar", "waits"};
  }
  return {};
}

Said shown(Result::Ending ending) {
  using Ending = Result::Ending;
  switch (ending) {
    case Ending::accepted: return {"klart", "done"};
    case Ending::already_there: return {"var redan så", "was so already"};
    case Ending::retry_later: return {"inte nu", "not now"};
    case Ending::refused: return {"avböjt", "refused"};
    case Ending::unknown: return {"okänt", "unknown"};
    case Ending::waiting: return {"väntar", "waits"};
    case Ending::blocked: return {"stopp", "blocked"};
    case Ending::none: return {"inget", "nothing"};
  }
  return {};
}

/// Other people's words on our terminal: nothing that steers it, or turns the direction of what follows.
std::string printable(std::string_view text) { return visible(text); }

void add_indented(std::string& to, std::string_view text, std::string_view indent) {
  for (std::string_view line : lines_of(text)) to += fmt::format("{}{}\n", indent, printable(line));
}

/// Before a run the texts are what the plan is about; after it only those that someone must act on.
bool shows_text(const PlanItem& item) {
  if (item.text.empty() || item.step == Step::none) return false;
  return !item.result || !item.result->to_paste.empty() || !item.result->standing.empty();
}

std::string line_of(const PlanItem& item, Lang lang) {
  std::string line = fmt::format("{}: {}: {}", item.post.channel, item.post.item, shown(item.step).in(lang));
  if (!item.reason.empty()) line += fmt::format(" ({})", item.reason.in(lang));
  if (!item.result) return printable(line) + '\n';
  const Result& result = *item.result;
  line += fmt::format(" → {}", shown(result.ending).in(lang));
  if (!result.reason.empty()) line += ": " + result.reason.in(lang);
  if (!result.url.empty()) line += "  " + result.url;
  if (result.not_before > 0)
    line += fmt::format(" ({} {})", lang == Lang::sv ? "igen från" : "again from", iso_time(result.not_before));
  return printable(line) + '\n';
}

void add_request(std::string& to, const ShownRequest& request) {
  to += printable(fmt::format("  {} {}", request.method, request.url)) + '\n';
  for (const auto& [name, value] : request.headers) to += printable(fmt::format("    {}: {}", name, value)) + '\n';
  if (!request.body.empty()) add_indented(to, request.body, "    ");
}

Json request_json(const ShownRequest& request) {
  Json headers = Json::object();
  for (const auto& [name, value] : request.headers) headers[name] = value;
  return {{"method", request.method}, {"url", request.url}, {"headers", headers}, {"body", request.body}};
}

const std::string& standing_of(const PlanItem& item) { return item.result ? item.result->standing : item.standing; }

void add_item(std::string& to, const PlanItem& item, Lang lang) {
  to += line_of(item, lang);
  if (shows_text(item)) add_indented(to, item.text, "    ");
  for (const ShownRequest& request : item.requests) add_request(to, request);
  const std::string& standing = standing_of(item);
  if (standing.empty()) return;
  to += lang == Lang::sv ? "  På kanalen står nu:\n" : "  On the channel now:\n";
  add_indented(to, standing, "    ");
}

Json item_json(const PlanItem& item, Lang lang) {
  Json json{{"channel", item.post.channel},
            {"item", item.post.item},
            {"action", name_of(item.step)},
            {"reason", item.reason.in(lang)},
            {"text", item.text}};
  if (!standing_of(item).empty()) json["standing"] = standing_of(item);
  for (const ShownRequest& request : item.requests) json["requests"].push_back(request_json(request));
  if (!item.result) return json;
  if (!item.result->reason.empty()) json["reason"] = item.result->reason.in(lang);
  json["outcome"] = name_of(item.result->ending);
  json["remote"] = item.result->remote.empty() ? Json(nullptr) : Json(item.result->remote);
  json["url"] = item.result->url.empty() ? Json(nullptr) : Json(item.result->url);
  if (item.result->not_before > 0) json["not_before"] = iso_time(item.result->not_before);
  return json;
}

}  // namespace

std::string plan_json(const Plan& plan, Lang lang, const Notes& notes) {
  Json report{{"plan", Json::array()}};
  for (const PlanItem& item : plan) report["plan"].push_back(item_json(item, lang));
  for (const Note& note : notes)
    report["notes"].push_back({{"channel", note.channel}, {"message", note.what.in(lang)}});
  return dumped(report);
}

std::string notes_text(const Notes& notes, Lang lang) {
  std::string text;
  for (const Note& note : notes) text += printable(fmt::format("{}: {}", note.channel, note.what.in(lang))) + '\n';
  return text;
}

std::string plan_text(const Plan& plan, Lang lang) {
  std::string text;
  std::size_t as_they_are = 0;
  for (const PlanItem& item : plan) {
    if (item.step == Step::none)
      ++as_they_are;
    else
      add_item(text, item, lang);
  }
  return text + (lang == Lang::sv ? fmt::format("{} inlägg, varav {} utan något att göra\n", plan.size(), as_they_are)
                                  : fmt::format("{} posts, {} with nothing to do\n", plan.size(), as_they_are));
}

std::string log_json(const std::vector<Event>& events) {
  Json list = Json::array();
  for (const Event& event : events) list.push_back(Json::parse(to_line(event)));
  return dumped({{"events", list}});
}

std::string log_text(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) {
    std::string what =
        fmt::format("{}{}{}", name_of(event.event), event.action == Action::none ? "" : " ", name_of(event.action));
    text += printable(fmt::format("{:>5}  {}  {:<10}  {:<18}  {}{}{}", event.seq, iso_time(event.time), event.channel,
                                  what, event.item, event.url.empty() ? "" : "  ", event.url)) +
            '\n';
  }
  return text;
}

std::string check_json(const LedgerCheck& check, Lang lang) {
  Json damage = Json::array(), notes = Json::array();
  for (const Damage& each : check.damage) damage.push_back({{"line", each.line}, {"message", each.what.in(lang)}});
  for (const Said& note : check.notes) notes.push_back(note.in(lang));
  return dumped({{"events", check.events}, {"damage", damage}, {"notes", notes}});
}

std::string check_text(const LedgerCheck& check, Lang lang) {
  std::string text;
  for (const Damage& each : check.damage)
    text += printable(each.line == 0 ? each.what.in(lang)
                                     : fmt::format("ledger.jsonl:{}: {}", each.line, each.what.in(lang))) +
            '\n';
  for (const Said& note : check.notes) text += printable(note.in(lang)) + '\n';
  bool whole = check.damage.empty();
  Said sum = whole ? say("liggaren är hel: {} händelser", "the ledger is whole: {} events", check.events)
                   : say("liggaren är skadad", "the ledger is damaged");
  return text + sum.in(lang) + '\n';
}

}  // namespace insyn::publish
