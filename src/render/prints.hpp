// SPDX-License-Identifier: EUPL-1.2
// Fingerprints of parts of a site: all of a part that a page may show goes into one. A document is told by its address
// in memory (pantry.hpp), an absent one by nothing.
#pragma once
#include <optional>
#include <vector>

#include "base/fingerprint.hpp"
#include "model/site.hpp"

namespace insyn::render {

void add(Fingerprint& print, const Site& site, DocId id);
void add(Fingerprint& print, const Site& site, const PartRef& part);
void add(Fingerprint& print, const Date& date);
void add(Fingerprint& print, const std::optional<Date>& date);
void add(Fingerprint& print, const Quorum& quorum);
void add(Fingerprint& print, const std::vector<CopiedFile>& files);

/// With what became of it, and the initiatives that it belongs to.
void add(Fingerprint& print, const Site& site, const Thread& thread);
void add(Fingerprint& print, const Site& site, const ActionChain& chain);
/// With what can be said of it, and the figures that follow it up: meetings decide on both.
void add(Fingerprint& print, const Site& site, const InitiativeNode& node);

void add(Fingerprint& print, const Tombstone& stone);
void add(Fingerprint& print, const LeftOut& one);
void add(Fingerprint& print, const Posting& posting);

}  // namespace insyn::render
