// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/project.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "pipeline/copied_files.hpp"
#include "pipeline/figure_copies.hpp"
#include "pipeline/leaks.hpp"
#include "pipeline/notes.hpp"
#include "pipeline/post_channels.hpp"
#include "pipeline/private_data.hpp"
#include "pipeline/static_files.hpp"
#include "pipeline/unlinked_files.hpp"
#include "pipeline/unseen_characters.hpp"
#include "pipeline/veil.hpp"
#include "pipeline/wording.hpp"
#include "publish/history.hpp"
#include "read/read.hpp"

namespace insyn::pipeline {
namespace {

/// Everything that does not depend on which documents are shown; linking may come twice.
struct Material {
  Settings settings{};
  History history{};
  std::map<std::string, std::string> overrides{};  // of what is built in, where they say something else
  std::uint64_t look = 0;
  std::shared_ptr<const render::Theme> theme{};
  Findings findings{};  // of reading and parsing
};

void append(Findings& to, Findings from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void append_copies(Findings& to, const Findings& from) { to.insert(to.end(), from.begin(), from.end()); }

/// What the ledger tells. Where it is damaged the site shows what stands before the damage, and says so.
void look_back(const Request& request, Material& material) {
  auto past = publish::read_past(request.root, material.settings);
  material.history = std::move(past.history);
  if (!past.damage) return;
  material.findings.push_back(
      {.rule = Rule::ledger,
       .file = past.ledger,
       .at = {static_cast<int>(past.damage->line), 1},
       .message = {"liggaren är skadad: " + past.damage->what.sv, "the ledger is damaged: " + past.damage->what.en},
       .hint = past.way_out});
}

/// What stands beside the notes.
Material read_material(const Request& request) {
  Material material;
  material.settings = read::read_settings(request.root, request.overlay, material.findings);
  if (!request.base_url.empty()) material.settings.base_url = read::checked_base_url(request.base_url);
  material.settings.whole_links = request.form == Form::fragments;
  material.settings.is_preview = request.purpose == Purpose::preview;
  material.overrides = read::read_overrides(request.root);
  render::drop_built_in(material.overrides);
  material.look = look_of(request, material.overrides);
  const auto texts = read::shown_texts(request.root, request.overlay);
  report_private_data_of_all_pages(texts, material.overrides, material.settings, material.findings);
  report_unseen_characters(texts, material.overrides, material.findings);
  look_back(request, material);
  return material;
}

void take_findings(const Notes& notes, Material& material) {
  append_copies(material.findings, notes.findings);
  for (const Parsed& parsed : notes.parsed) add_findings(parsed, material.settings, material.findings);
  report_unknown_channels(notes.parsed, material.settings, material.findings);
  report_unexplained_abbreviations(notes.parsed, material.settings, material.findings);
}

std::vector<std::shared_ptr<const Document>> documents_of(const Notes& notes) {
  std::vector<std::shared_ptr<const Document>> documents;
  for (const auto& parsed : notes.parsed) documents.push_back(parsed.document);
  return documents;
}

Site linked(const Request& request, const Material& material, const Notes& notes, const std::vector<std::string>& held,
            Findings& findings) {
  Stages::Piece piece(*request.stages, Stage::link);
  Site site = link::link(material.settings, documents_of(notes), notes.tree.files, request.today, request.drafts,
                         findings, held, request.jobs);
  site.history = material.history;
  site.static_files = read::list_static(request.root);
  piece.finished(site.documents.size(), 0);
  return site;
}

/// Settings that were no TOML at all: nobody knows which addresses are the municipality's own.
bool is_nothing_read(const Settings& settings) {
  return settings.base_url.empty() && settings.title.empty() && settings.publisher.empty();
}

/// Links and checks; the findings of all stages, ranked.
void look(const Request& request, const Material& material, const Notes& notes, Project& project) {
  Findings findings = material.findings;
  const Site before = std::move(project.site);
  project.site = linked(request, material, notes, project.held, findings);
  Stages::Piece piece(*request.stages, Stage::check);
  look_at_copied_files(request.root, request.jobs, before, project.site, findings);
  list_unlinked_files(notes.tree, notes.parsed, project.site, findings);
  report_taken_addresses(project.site, *project.theme, findings);
  append(findings, check::check(project.site, request.jobs));
  report_private_data(notes.parsed, project.site, findings);
  report_copies_of_figures(request.root, notes.tree, notes.parsed, project.site, findings);
  project.findings = check::rank(std::move(findings), project.site.settings, request.strict);
  if (is_nothing_read(material.settings))
    std::erase_if(project.findings, [](const Finding& finding) { return finding.rule == Rule::contact_data; });
  let_releases_wait(notes.tree, notes.parsed, project.site, project.findings);
  piece.finished(project.site.documents.size(), 0);
}

/// The notes that errors stand in, and those that take their values from a file that errors stand in, or bring it
/// along. (An error in the settings belongs to no note.)
std::vector<std::string> notes_with_errors(const Notes& notes, const Site& site, const Findings& findings) {
  std::set<std::string> paths, tables;
  for (const auto& finding : findings) {
    if (finding.severity != Severity::error) continue;
    (lies_among_figures(finding.file) && !finding.file.ends_with(".md") ? tables : paths).insert(finding.file);
  }
  for (DocId id = 0; id < site.attachments.size(); ++id)
    if (std::any_of(site.attachments[id].begin(), site.attachments[id].end(),
                    [&](const CopiedFile& file) { return paths.contains(file.source); }))
      paths.insert(site.doc(id).path);
  auto is_held = [&](const Document& document) {
    return paths.contains(document.path) || std::any_of(tables.begin(), tables.end(), [&](const std::string& table) {
             return takes_values_from(document, table);
           });
  };
  std::vector<std::string> held;
  for (const auto& parsed : notes.parsed)
    if (is_held(*parsed.document)) held.push_back(parsed.document->path);
  // Those that could not even be read: a page that is gone must be named.
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(held), [&](const std::string& path) {
    bool is_note = path.starts_with("minutes/") && path.ends_with(".md");
    return is_note && std::find(held.begin(), held.end(), path) == held.end();
  });
  std::sort(held.begin(), held.end());
  return held;
}

/// Takes from findings what must not be told, with what may be known of them from before.
using Veil = std::function<void(const Settings&, Findings&)>;

Project walk(const Request& request, Errors errors, Material material, const Notes& notes, const Veil& veil) {
  Project project;
  take_findings(notes, material);
  project.theme = material.theme;
  project.look = material.look;
  look(request, material, notes, project);
  if (errors == Errors::leave_out && project.errors() > 0) {
    // The findings that people see are those of the whole; the site is that of the rest.
    project.held = notes_with_errors(notes, project.site, project.findings);
    Findings found = std::move(project.findings);
    look(request, material, notes, project);
    leave_out_static_files(found, project.site);
    project.findings = std::move(found);
    hide_private_reasons(notes.parsed, project.findings, project.site);
  }
  Stages::Piece piece(*request.stages, Stage::check);
  veil(project.site.settings, project.findings);
  check::offer_releases(project.findings, request.today);
  project.internals = internals_of(notes.parsed, project.site);
  return project;
}

/// Of ranked findings.
bool makes_unusable(const Finding& finding) {
  const bool is_on_all_pages = !finding.file.starts_with("minutes/") && !finding.file.starts_with("site/static/");
  const bool is_of_dress = finding.rule == Rule::settings || finding.rule == Rule::template_ ||
                           finding.rule == Rule::theme_contrast || (is_private(finding.rule) && is_on_all_pages);
  return finding.severity == Severity::error && is_of_dress;
}

/// Tells whether the material had to be given what could be used last.
bool dress(const Request& request, Material& material, std::optional<Dress>& last) {
  const Findings ranked = check::rank(material.findings, material.settings, request.strict);
  if (std::none_of(ranked.begin(), ranked.end(), makes_unusable)) {
    last = {material.settings, material.look, material.theme};
    return false;
  }
  if (!last) return false;
  material.settings = last->settings, material.look = last->look, material.theme = last->theme;
  return true;
}

}  // namespace

std::size_t Project::errors() const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; }));
}

bool Project::has_unusable_settings() const { return std::any_of(findings.begin(), findings.end(), makes_unusable); }

Project open_project(const Request& request, Errors errors) {
  Material material = read_material(request);
  material.theme = render::load_theme(material.overrides, material.settings, material.findings);
  const Notes notes = read_notes(request.root, request.jobs, *request.stages);
  return walk(request, errors, std::move(material), notes, [&](const Settings& settings, Findings& findings) {
    veil(request.root, settings, findings, request.jobs);
  });
}

Project open_project(const Request& request, Errors errors, Memory& memory) {
  Material material = read_material(request);
  material.theme = memory.theme.load(material.look, material.overrides, material.settings, material.findings);
  const bool is_in_last_dress = dress(request, material, memory.dress);
  const Notes& notes = memory.notes.look(request.root, request.jobs, *request.stages);
  Project project =
      walk(request, errors, std::move(material), notes, [&](const Settings& settings, Findings& findings) {
        memory.veils.veil(request.root, settings, findings, request.jobs);
      });
  project.is_in_last_dress = is_in_last_dress;
  return project;
}

}  // namespace insyn::pipeline
