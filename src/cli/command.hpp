// SPDX-License-Identifier: EUPL-1.2
// What every command is given, and how it is hung on the command line.
#pragma once
#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/lang.hpp"
#include "pipeline/project.hpp"

namespace insyn::cli {

/// The options that stand before or after the command.
struct Common {
  Lang lang = Lang::sv;
  bool lang_is_given = false;  // by --lang or the locale; else the site's language decides
  std::string folder = ".";
  std::optional<Date> today{};
  std::string settings{};

  /// What the commands that read content start from. UsageError without a project.
  [[nodiscard]] pipeline::Request request() const;
  /// The day to count from: --today, else the machine's.
  [[nodiscard]] Date day() const;
  /// The language to speak about that site.
  [[nodiscard]] Lang lang_for(const Settings& site_settings) const;
};

/// A command's work, made by its add_ function; run once the arguments are read.
using Work = std::function<Exit()>;

/// Hangs a command on `app`. Its options are bound to values that live as long as `work` does.
using AddCommand = void (*)(CLI::App& app, Common& common, Work& work);

void add_init(CLI::App& app, Common& common, Work& work);
void add_new(CLI::App& app, Common& common, Work& work);
void add_check(CLI::App& app, Common& common, Work& work);
void add_build(CLI::App& app, Common& common, Work& work);
void add_serve(CLI::App& app, Common& common, Work& work);
void add_publish(CLI::App& app, Common& common, Work& work);
void add_withdraw(CLI::App& app, Common& common, Work& work);
void add_ledger(CLI::App& app, Common& common, Work& work);
void add_digest(CLI::App& app, Common& common, Work& work);
void add_explain(CLI::App& app, Common& common, Work& work);
void add_import(CLI::App& app, Common& common, Work& work);
void add_sandbox(CLI::App& app, Common& common, Work& work);
void add_completion(CLI::App& app, Common& common, Work& work);
void add_manual(CLI::App& app, Common& common, Work& work);

enum class Format { text, json };
void add_format(CLI::App& command, const Common& common, Format& format);
void add_jobs(CLI::App& command, const Common& common, unsigned& jobs);

/// "--out" and its like: relative to the current folder; the default is below the project's root.
[[nodiscard]] std::filesystem::path path_or(const std::string& given, const std::filesystem::path& root,
                                            const char* by_default);

}  // namespace insyn::cli
