// SPDX-License-Identifier: EUPL-1.2
// data/dcat.rdf: what data there is, for the national portal to harvest (DCAT-AP-SE 3.0.1 as RDF/XML,
// https://docs.dataportal.se/dcat/). Everything in it has an address of its own below the file's, that stays. Without
// a licence or a publisher type in the settings none is claimed, and the portal will ask for it.
#pragma once
#include <string>
#include <string_view>

#include "render/shared.hpp"

namespace insyn::render {

constexpr std::string_view kCataloguePath = "data/dcat.rdf";

[[nodiscard]] std::string catalogue(const Shared& shared);

/// The licence's address exactly as the portal knows it; "" where none is stated or it has no address.
[[nodiscard]] std::string licence_iri(const Settings& settings);

}  // namespace insyn::render
