// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/document.hpp"

namespace insyn::parse {

/// Gives back the room that a document kept while it was read: for growing, and for the places of its nodes. Ten
/// thousand documents are kept at once.
void give_back_room(Document& document);

}  // namespace insyn::parse
