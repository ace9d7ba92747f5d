// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/kept_theme.hpp"

#include <filesystem>

#include "base/files.hpp"
#include "pipeline/project.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::pipeline;

namespace {
using Overrides = std::map<std::string, std::string>;
const Settings kSettings{.language = "sv"};
}  // namespace

TEST_CASE("templates and words are read once for as long as the look is the same", "[pipeline]") {
  KeptTheme kept;
  Findings findings;
  auto first = kept.load(1, {}, kSettings, findings);
  CHECK(kept.load(1, {}, kSettings, findings) == first);
  CHECK(kept.load(2, {}, kSettings, findings) != first);
}

TEST_CASE("what is wrong with a theme is told each time", "[pipeline]") {
  const Overrides own{{"templates/page.html", "{{titel}}"}};
  KeptTheme kept;
  for (int time = 0; time < 2; ++time) {
    Findings findings;
    (void)kept.load(1, own, kSettings, findings);
    CHECK(findings.size() == 1);
  }
  Findings findings;
  (void)kept.load(2, {}, kSettings, findings);
  CHECK(findings.empty());
}

TEST_CASE("a look is that of the settings and of what overrides what is built in", "[pipeline]") {
  test::TempDir root;
  std::filesystem::create_directories(root.path() / "site");
  const Request request{.root = root.path()};
  auto write = [&](const char* file, std::string_view text) { files::replace(root.path() / file, text); };
  const auto bare = look_of(request, {});
  write("site/site.toml", "title = \"A\"");
  const auto settled = look_of(request, {});
  CHECK(settled != bare);
  CHECK(look_of(request, {}) == settled);
  CHECK(look_of(request, Overrides{{"templates/page.html", "a"}}) != settled);
  CHECK(look_of(request, Overrides{{"templates/page.html", "a"}}) !=
        look_of(request, Overrides{{"templates/page.html", "b"}}));
  write("site/site.local.toml", "title = \"B\"");
  CHECK(look_of(request, {}) != settled);
}
