// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/leaks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace insyn::pipeline {
namespace {

using Take = std::function<void(std::string_view)>;

/// By path and text: a meeting that is shown without its notes is published with another text than its own.
std::set<std::pair<std::string_view, std::string_view>> published(const Site& site) {
  std::set<std::pair<std::string_view, std::string_view>> texts;
  for (const auto& document : site.documents) texts.emplace(document->path, document->text_sha256);
  return texts;
}

/// A published text without the names of its keys: those are ours, and stand wherever we say what they hold.
std::string without_keys(std::string_view text) {
  std::string rest;
  bool is_inside = text.starts_with("---\n");
  for (std::string_view line : lines_of(text)) {
    std::size_t colon = is_inside ? line.find(':') : std::string_view::npos;
    if (is_inside && !rest.empty() && line == "---") is_inside = false;
    rest.append(colon == std::string_view::npos ? line : line.substr(colon + 1)).append("\n");
  }
  return rest;
}

void add_unpublished(const Document& document, Internal& internal) {
  internal.texts.push_back({.kind = InternalText::Kind::unpublished_file,
                            .text = without_keys(document.text()) + "\n\n" + document.title + "\n\n" + document.post});
}

void give_texts(const Site& site, const render::Vocabulary& vocabulary, const Take& take) {
  for (const auto& document : site.documents) {
    take(document->text());
    take(document->prose.plain(0));  // without the addresses of links, which part a sentence in the text
    take(document->post);
    take(document->url_path);
    if (const Figure* figure = document->figure())
      for (const Series& series : figure->series) take(series.name);
  }
  for (const Tombstone& tombstone : site.tombstones) {
    take(tombstone.url_path);
    for (const std::string& alias : tombstone.aliases) take(alias);
  }
  for (const std::string& text : vocabulary.templates) take(text);
}

/// A name stands on the page alone, and in no published text.
void add_people(const Meeting& meeting, std::vector<std::string>& names) {
  for (const auto* list : {&meeting.invited, &meeting.present, &meeting.absent, &meeting.guests})
    for (const Attendance& one : *list) names.insert(names.end(), {one.who, one.role, one.name});
}

/// The values of a published head, each by itself: of plans, initiatives and groups pages make lists and tables.
void add_values(std::string_view text, std::vector<std::string>& names) {
  if (!text.starts_with("---\n")) return;
  for (std::string_view line : lines_of(text.substr(4, text.find("\n---\n", 3) - 3)))
    for (std::size_t end = 0; !line.empty(); line.remove_prefix(std::min(end + 1, line.size()))) {
      end = std::min(line.find_first_of(",:{}[]"), line.size());
      if (std::string_view value = trimmed(line.substr(0, end)); !value.empty()) names.emplace_back(value);
    }
}

/// What pages put one after another.
std::vector<std::string> names(const Site& site) {
  std::vector<std::string> all;
  const Settings& settings = site.settings;
  for (const std::string* text : {&settings.title, &settings.publisher, &settings.contact, &settings.registry,
                                  &settings.base_url, &settings.feedback_url, &settings.license, &settings.privacy.url,
                                  &settings.accessibility.method, &settings.accessibility.statement_url})
    all.push_back(*text);
  for (const auto* texts :
       {&settings.accessibility.faults, &settings.accessibility.burden, &settings.accessibility.outside})
    all.insert(all.end(), texts->begin(), texts->end());
  for (const Tombstone& tombstone : site.tombstones) all.push_back(tombstone.reason);
  for (const auto& document : site.documents) {
    all.insert(all.end(), {document->title, document->reviewed_by, document->url_path + "index.md"});
    for (const Heading& heading : document->prose.headings) all.push_back(heading.text);
    all.insert(all.end(), document->aliases.begin(), document->aliases.end());
    if (const Meeting* meeting = document->meeting()) add_people(*meeting, all);
    if (document->meeting() == nullptr) add_values(document->text(), all);
    if (const Organisation* organisation = document->organisation()) all.push_back(organisation->abbreviation);
    if (const Group* group = document->group_facts())
      for (const RosterRow& row : group->roster) all.insert(all.end(), {row.organisation, row.role});
  }
  return all;
}

Finding finding_of(const verify::Leak& leak, Said message) {
  return {.rule = Rule::leak,
          .file = leak.source,
          .at = leak.at,
          .message = std::move(message),
          .hint = say("ta bort den ur det som publiceras (en mall, en bilaga, site/static), eller skriv om det interna",
                      "take it out of what is published (a template, an attachment, site/static), or rephrase what is "
                      "internal")};
}

Said would_be_written(const verify::Leak& leak) {
  if (leak.in_name)
    return say("intern text skulle ha stått i namnet {}; den filen skrevs inte",
               "internal text would have stood in the name {}; that file was not written", leak.file);
  return say("intern text skulle ha stått i {} från byte {}; den filen skrevs inte",
             "internal text would have stood in {} from byte {}; that file was not written", leak.file, leak.offset);
}

Said would_be_posted(const verify::Leak& leak) {
  return say("intern text skulle ha stått i inlägget {}; ingenting skickades",
             "internal text would have stood in the post {}; nothing was sent", leak.file);
}

}  // namespace

std::vector<Internal> internals_of(const std::vector<Parsed>& parsed, const Site& site) {
  const auto texts = published(site);
  std::vector<Internal> internals;
  for (const Parsed& one : parsed) {
    Internal internal = one.internal;
    const Document& document = *one.document;
    internal.path = document.path;
    if (!texts.contains({document.path, document.text_sha256})) add_unpublished(document, internal);
    if (!internal.texts.empty()) internals.push_back(std::move(internal));
  }
  return internals;
}

std::unique_ptr<verify::Verifier> verifier_of(const Project& project) {
  auto vocabulary = std::make_shared<const render::Vocabulary>(render::vocabulary(*project.theme));
  const Site& site = project.site;
  verify::Public known{.labels = vocabulary->words};
  // They are as many as the site has titles, headings and people: not for nothing.
  if (!project.internals.empty()) known.names = names(site);
  known.texts = [vocabulary, &site](const Take& take) { give_texts(site, *vocabulary, take); };
  return std::make_unique<verify::Verifier>(project.internals, std::move(known));
}

Findings findings_of(const verify::Report& report, const Project& project) {
  Findings findings;
  for (const verify::Leak& leak : report.leaks) findings.push_back(finding_of(leak, would_be_written(leak)));
  return check::rank(std::move(findings), project.site.settings, check::Strict::no);
}

Findings leaks_in(const Posts& posts, const Project& project) {
  auto verifier = verifier_of(project);
  for (const Post& post : posts) {
    const std::string name = post.channel + ": " + post.item;
    for (const std::string* text : {&post.title, &post.body, &post.summary, &post.picture.alt})
      (void)verifier->is_clean(name, *text);
  }
  Findings findings;
  for (const verify::Leak& leak : verifier->report().leaks) findings.push_back(finding_of(leak, would_be_posted(leak)));
  return check::rank(std::move(findings), project.site.settings, check::Strict::no);
}

}  // namespace insyn::pipeline
