// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>
#include <memory>
#include <set>
#include <tuple>

#include "base/files.hpp"
#include "base/text.hpp"
#include "begin/meeting.hpp"
#include "begin/meeting_day.hpp"
#include "begin/note.hpp"
#include "cli/command.hpp"
#include "cli/option_values.hpp"
#include "cli/own_address.hpp"
#include "cli/report.hpp"
#include "cli/unknown_name.hpp"
#include "render/theme.hpp"

namespace insyn::cli {
namespace {

struct Options {
  std::string where{}, title{};
  std::optional<Date> date{};
};

/// The project as it stands: what is wrong in one note keeps nobody from writing another.
struct Workplace {
  pipeline::Request request{};
  pipeline::Project project{};
  Lang lang = Lang::sv;  // that we speak

  [[nodiscard]] const Site& site() const { return project.site; }
  /// Of what is written.
  [[nodiscard]] Lang language() const { return site().settings.language.starts_with("sv") ? Lang::sv : Lang::en; }
  [[nodiscard]] begin::Draft draft(const std::string& title) const { return {title, language(), request.today}; }
};

Workplace open(const Common& common) {
  Workplace here{.request = common.request()};
  here.project = pipeline::open_project(here.request, pipeline::Errors::leave_out);
  here.lang = common.lang_for(here.site().settings);
  if (!here.project.has_unusable_settings()) return here;
  print_findings(std::cerr, here.project.findings, here.request.root, here.lang);
  throw UsageError(say("inställningarna går inte att använda", "the settings can't be used"));
}

/// "minutes/Arbete/Gruppen/" means what "arbete/gruppen" does: a name that the shell has completed.
std::string id_in(std::string_view words) {
  std::string id;
  for (std::string_view part : split(words, '/'))
    if (std::string name = slug(part); !name.empty() && !(id.empty() && name == "minutes"))
      id += (id.empty() ? "" : "/") + name;
  return id;
}

std::uint32_t group_named(const Workplace& here, const std::string& words) {
  std::vector<std::string> known;
  for (const GroupNode& group : here.site().groups) known.push_back(here.site().doc(group.document).id);
  const std::string id = id_in(words);
  auto found = std::find(known.begin(), known.end(), id);
  if (found != known.end()) return static_cast<std::uint32_t>(found - known.begin());
  throw unknown_name(say("ingen grupp", "no group"), id.empty() ? words : id, known);
}

const ProjectNode& project_named(const Workplace& here, const std::string& words) {
  std::vector<std::string> known;
  for (const ProjectNode& project : here.site().projects) known.push_back(here.site().doc(project.document).project);
  const std::string id = id_in(words);
  auto found = std::find(known.begin(), known.end(), id);
  if (found != known.end()) return here.site().projects[static_cast<std::size_t>(found - known.begin())];
  throw unknown_name(say("inget projekt", "no project"), id.empty() ? words : id, known);
}

std::string folder_of(const Site& site, DocId document) {
  const std::string& path = site.doc(document).path;
  return path.substr(0, path.rfind('/'));
}

/// What check says of the new file. By what it did not say before: the file's name may be one that is not told.
Exit tell_findings(const Workplace& here) {
  using Told = std::tuple<std::string, Rule, Place>;
  auto told = [](const Finding& finding) { return Told(finding.file, finding.rule, finding.at); };
  std::multiset<Told> before;
  for (const Finding& finding : here.project.findings) before.insert(told(finding));
  auto project = pipeline::open_project(here.request, pipeline::Errors::stop);
  std::erase_if(project.findings, [&](const Finding& finding) { return !before.extract(told(finding)).empty(); });
  print_findings(std::cerr, project.findings, here.request.root, here.lang);
  return project.errors() > 0 ? Exit::content_has_errors : Exit::done;
}

Exit make(const Workplace& here, const begin::NewFile& file) {
  expect_own_address(here.request.root, here.site().settings, file.path);
  begin::make(here.request.root, file);
  std::cout << visible(file.path) << '\n';
  return tell_findings(here);
}

// ---- a meeting ------------------------------------------------------------------------------------------------------

/// The project's own form where it has one; a group's first meeting may have another.
std::string form_for(const Workplace& here, const GroupNode& group) {
  auto own = [&](std::string_view path) { return files::read_if_there(here.request.root / path); };
  if (begin::is_first_meeting(group))
    if (auto form = own(begin::kFirstForm)) return *form;
  if (auto form = own(begin::kForm)) return *form;
  return std::string(begin::built_in_form(here.language()));
}

/// What the new notes can't know of: actions of notes that nobody may see yet.
void tell_what_is_left_out(const Workplace& here, const std::string& group) {
  for (const LeftOut& file : here.site().left_out)
    if (file.group == group && file.met && file.why != LeftOut::Why::withdrawn)
      std::cerr << say("{} är inte publicerad: dess åtgärder är inte med",
                       "{} is not published: its actions are left out", visible(file.path))
                       .in(here.lang)
                << '\n';
}

begin::Tongue tongue_of(const Workplace& here) {
  const auto& words = here.project.theme->words(here.language() == Lang::sv ? "sv" : "en");
  return {here.language(), [&words](Date day) { return replaced(words.date(day), "\u00A0", " "); }};
}

Exit new_meeting(const Common& common, const Options& options) {
  const Workplace here = open(common);
  const std::uint32_t index = group_named(here, options.where);
  const GroupNode& group = here.site().groups[index];
  const Date day = options.date ? *options.date : begin::next_meeting_day(here.site(), group);
  if (std::string taken = begin::meeting_on(here.site(), group, day); !taken.empty())
    throw UsageError(say("mötet {} finns redan: {} (skriv --date för en annan dag)",
                         "the meeting of {} is there already: {} (write --date for another day)", day.iso(), taken));
  tell_what_is_left_out(here, here.site().doc(group.document).id);
  return make(here, begin::meeting(here.site(), index, day, form_for(here, group), tongue_of(here)));
}

// ---- the other kinds ------------------------------------------------------------------------------------------------

Exit new_material(const Common& common, const Options& options) {
  const Workplace here = open(common);
  const GroupNode& group = here.site().groups[group_named(here, options.where)];
  return make(here, begin::material(here.draft(options.title), folder_of(here.site(), group.document)));
}

Exit new_initiative(const Common& common, const Options& options) {
  const Workplace here = open(common);
  const ProjectNode& project = project_named(here, options.where);
  const Plan* plan = project.plan == kNoDocument ? nullptr : here.site().doc(project.plan).plan();
  return make(here, begin::initiative(here.draft(options.title), folder_of(here.site(), project.document), plan));
}

template <begin::NewFile (*note)(const begin::Draft&, const std::string&)>
Exit new_in_project(const Common& common, const Options& options) {
  const Workplace here = open(common);
  const ProjectNode& project = project_named(here, options.where);
  return make(here, note(here.draft(options.title), folder_of(here.site(), project.document)));
}

template <begin::NewFile (*note)(const begin::Draft&)>
Exit new_at_top(const Common& common, const Options& options) {
  const Workplace here = open(common);
  return make(here, note(here.draft(options.title)));
}

// ---- the command line -----------------------------------------------------------------------------------------------

enum class Where { group, project, top };

struct Sort {
  const char* name;
  const char *sv, *en;
  Where where;
  Exit (*work)(const Common&, const Options&);
};
constexpr Sort kSorts[] = {
    {"meeting", "anteckningar för gruppens nästa möte", "notes for the group's next meeting", Where::group,
     new_meeting},
    {"material", "ett underlag", "a material", Where::group, new_material},
    {"news", "en nyhet", "a news item", Where::project, new_in_project<begin::news>},
    {"initiative", "en insats i planen", "an initiative of the plan", Where::project, new_initiative},
    {"figure", "ett mått", "a figure", Where::project, new_in_project<begin::figure>},
    {"group", "en grupp", "a group", Where::project, new_in_project<begin::group>},
    {"project", "ett projekt", "a project", Where::top, new_at_top<begin::project>},
    {"organisation", "en aktör", "an organisation", Where::top, new_at_top<begin::organisation>},
};

void add_where(CLI::App& command, Options& options, Where where, Lang lang) {
  if (where == Where::top) return;
  bool is_group = where == Where::group;
  command
      .add_option("where", options.where,
                  (is_group ? say("projekt/grupp", "project/group") : say("projektet", "the project")).in(lang))
      ->required()
      ->type_name(is_group ? (lang == Lang::sv ? "PROJEKT/GRUPP" : "PROJECT/GROUP")
                           : (lang == Lang::sv ? "PROJEKT" : "PROJECT"));
}

void add_sort(CLI::App& command, const Sort& sort, const Common& common, Work& work) {
  Lang lang = common.lang;
  auto options = std::make_shared<Options>();
  auto* made = command.add_subcommand(sort.name, lang == Lang::sv ? sort.sv : sort.en);
  add_where(*made, *options, sort.where, lang);
  if (sort.work == new_meeting)
    add_day(*made, "--date", options->date,
            say("mötets dag; annars den dag som förra mötet lovade", "the day; else the one that was promised"), lang);
  else
    made->add_option("title", options->title, say("titeln", "the title").in(lang))
        ->required()
        ->type_name(lang == Lang::sv ? "TITEL" : "TITLE");
  made->callback(
      [options, &sort, &common, &work] { work = [options, &sort, &common] { return sort.work(common, *options); }; });
}

}  // namespace

void add_new(CLI::App& app, Common& common, Work& work) {
  auto* command = app.add_subcommand(
      "new", say("en ny fil att skriva i: ett möte, en nyhet …", "a new file to write in: a meeting, a news item …")
                 .in(common.lang));
  command->require_subcommand(1);
  for (const Sort& sort : kSorts) add_sort(*command, sort, common, work);
}

}  // namespace insyn::cli
