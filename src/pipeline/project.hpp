// SPDX-License-Identifier: EUPL-1.2
// The walk up to the point where something could be shown: read → parse → link → check.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "check/check.hpp"
#include "link/link.hpp"
#include "model/finding.hpp"
#include "model/internal.hpp"
#include "model/output.hpp"
#include "model/site.hpp"
#include "pipeline/kept_theme.hpp"
#include "pipeline/kept_veils.hpp"
#include "pipeline/notes.hpp"
#include "pipeline/stages.hpp"
#include "render/render.hpp"

namespace insyn::pipeline {

/// What a page is: whole, or what stands between another site's head and foot.
enum class Form { pages, fragments };

/// Whether people may believe what they see.
enum class Purpose { publish, preview };

/// What the commands that read content are told.
struct Request {
  std::filesystem::path root{};                    // holds site/site.toml
  std::optional<std::filesystem::path> overlay{};  // settings over site.toml, in place of site/site.local.toml
  std::string base_url{};                          // instead of the settings' own, when not ""
  Date today{};
  link::Drafts drafts = link::Drafts::leave_out;
  Form form = Form::pages;
  Purpose purpose = Purpose::publish;
  check::Strict strict = check::Strict::no;
  unsigned jobs = 1;
  std::shared_ptr<Stages> stages = std::make_shared<Stages>();  // of the walks that this starts
};

/// What to do with documents that have errors.
enum class Errors { stop, leave_out };

/// A project read, joined and looked at. What is internal is here for the verifier and goes to no stage that writes.
struct Project {
  Site site{};
  std::shared_ptr<const render::Theme> theme{};
  std::vector<Internal> internals{};
  std::uint64_t look = 0;           // look_of() it
  Findings findings{};              // ranked
  std::vector<std::string> held{};  // Errors::leave_out: paths of the documents left out for their errors
  bool is_in_last_dress = false;    // settings and templates are those that could be used last, not those of now

  [[nodiscard]] std::size_t errors() const;
  [[nodiscard]] std::size_t warnings() const { return findings.size() - errors(); }
  /// The settings or templates themselves are wrong: nothing can be built, whatever is left out.
  [[nodiscard]] bool has_unusable_settings() const;
};

[[nodiscard]] Project open_project(const Request& request, Errors errors);

/// What pages are made with, besides the notes.
struct Dress {
  Settings settings{};
  std::uint64_t look = 0;
  std::shared_ptr<const render::Theme> theme{};
};

/// What is known of a project from one time to the next.
struct Memory {
  std::optional<Dress> dress{};  // the last that could be used
  KeptTheme theme{};
  KeptNotes notes{};
  KeptVeils veils{};
};
/// While settings or templates can't be used, those that could be last go on: what is withdrawn or made internal
/// meanwhile must not stay.
[[nodiscard]] Project open_project(const Request& request, Errors errors, Memory& memory);

}  // namespace insyn::pipeline
