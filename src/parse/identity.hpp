// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/document.hpp"
#include "model/source.hpp"

namespace insyn::parse {

/// Gives the document its path, id and address, by where the source lies (contract section 7): equal sources always get
/// equal ones, so that an address never changes while the file stays.
void identify(const Source& source, Document& document);

}  // namespace insyn::parse
