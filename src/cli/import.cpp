// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/option_values.hpp"
#include "cli/report.hpp"
#include "cli/unknown_name.hpp"
#include "convert/convert.hpp"
#include "read/read.hpp"

namespace insyn::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Options {
  std::string file{}, group{};
  std::optional<Date> date{};
  Format format = Format::text;
};

/// The folder of the group (from the root), as the file system spells it.
std::string folder_of(const fs::path& root, const std::string& group) {
  Findings findings;  // told by check
  std::vector<std::string> names;
  for (const Source& note : read::list_tree(root, findings).notes) {
    if (note.role != Role::group) continue;
    names.push_back(note.project + "/" + note.group);
    if (names.back() == group) return fs::path(note.path).parent_path().string();
  }
  throw unknown_name(say("ingen grupp", "no group"), group, names);
}

/// Files that are made one by one; where one can't be made, those before it go away again.
class Making {
 public:
  ~Making() {
    std::error_code ignored;
    for (const auto& path : made_)
      if (!is_done_) fs::remove(path, ignored);
  }
  Making() = default;
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;

  void make(const fs::path& path, std::string_view bytes) {
    if (fs::exists(fs::symlink_status(path)))
      throw UsageError(say("{} finns redan och rörs inte", "{} is there already and is left alone", path.string()));
    made_.push_back(path);
    files::make(path, bytes);
  }
  void done() { is_done_ = true; }

 private:
  std::vector<fs::path> made_{};
  bool is_done_ = false;
};

void write(const fs::path& root, const std::string& folder, const convert::Converted& note, const fs::path& path) {
  Making making;
  if (fs::exists(fs::symlink_status(root / path)))
    throw UsageError(say("{} finns redan och rörs inte: byt namn på den, eller ge en annan dag med --date",
                         "{} is there already and is left alone: rename it, or give another day with --date",
                         path.string()));
  if (!note.pictures.empty()) files::make_folders(root / folder / "bilagor");
  for (const auto& picture : note.pictures) making.make(root / folder / "bilagor" / picture.name, picture.bytes);
  making.make(root / path, note.note.text);
  making.done();
}

void tell(const fs::path& path, const std::string& folder, const convert::Converted& note, Lang lang) {
  std::cout << path.string() << '\n';
  for (const auto& picture : note.pictures) std::cout << folder << "/bilagor/" << picture.name << '\n';
  if (!note.note.looks.empty())
    std::cout << '\n' << say("Titta på det här i filen:", "Look at this in the file:").in(lang) << '\n';
  for (const auto& look : note.note.looks)
    std::cout << fmt::format("{:5} | {}\n", look.line, visible(look.said.in(lang)));
  std::cout << '\n'
            << say("Anteckningarna är ett utkast och visas inte. Ta bort raden \"status: utkast\" när de stämmer.",
                   "The notes are a draft and are not shown. Take the line \"status: draft\" away when they are right.")
                   .in(lang)
            << '\n';
}

void tell_as_json(const fs::path& path, const std::string& folder, const convert::Converted& note, Lang lang) {
  Json json{{"file", path.string()}, {"date", note.day.iso()}, {"pictures", Json::array()}, {"look", Json::array()}};
  for (const auto& picture : note.pictures) json["pictures"].push_back(folder + "/bilagor/" + picture.name);
  for (const auto& look : note.note.looks)
    json["look"].push_back({{"line", look.line}, {"message", look.said.in(lang)}});
  std::cout << printed(json) << '\n';
}

Exit import_file(const Common& common, const Options& options) {
  auto request = common.request();
  Findings findings;
  Lang lang = common.lang_for(read::read_settings(request.root, request.overlay, findings));
  const std::string folder = folder_of(request.root, options.group);
  auto note = convert::convert(options.file, options.date.value_or(Date{}), lang);
  const fs::path path = fs::path(folder) / (note.day.iso() + ".md");
  write(request.root, folder, note, path);
  if (options.format == Format::json)
    tell_as_json(path, folder, note, lang);
  else
    tell(path, folder, note, lang);
  return Exit::done;
}

}  // namespace

void add_import(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command = app.add_subcommand("import", say("gör anteckningar av en fil från Word eller ett annat program",
                                                   "makes notes of a file from Word or another program")
                                                   .in(lang));
  auto options = std::make_shared<Options>();
  command
      ->add_option(
          "file", options->file,
          say("filen: .docx, .odt, .html, .txt eller .md", "the file: .docx, .odt, .html, .txt or .md").in(lang))
      ->required()
      ->type_name(lang == Lang::sv ? "FIL" : "FILE");
  command->add_option("group", options->group, say("projekt/grupp", "project/group").in(lang))
      ->required()
      ->type_name(lang == Lang::sv ? "PROJEKT/GRUPP" : "PROJECT/GROUP");
  add_day(*command, "--date", options->date,
          say("mötets dag, om den inte står i filen", "the meeting's day, where the file does not tell it"), lang);
  add_format(*command, common, options->format);
  command->callback([options, &common, &work] { work = [options, &common] { return import_file(common, *options); }; });
}

}  // namespace insyn::cli
