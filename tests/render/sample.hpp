// SPDX-License-Identifier: EUPL-1.2
// A site made by hand: what link would give, without reading a file.
#pragma once
#include <memory>
#include <string>

#include "model/site.hpp"
#include "render/render.hpp"

namespace insyn::test {

/// A project with a group, four meetings (one cancelled, one to come), advice, news, pages, organisations, a withdrawn
/// document and an alias. Today is 2026-04-20.
[[nodiscard]] Site sample_site();

/// The built-in theme; fails the test when it has findings.
[[nodiscard]] std::shared_ptr<const render::Theme> built_in_theme(const Site& site);

/// The bytes of the sheet at `path`; "" where there is none.
[[nodiscard]] std::string page_at(const Site& site, const std::string& path);

}  // namespace insyn::test
