// SPDX-License-Identifier: EUPL-1.2
// The files that are copied into the site beside its pages, as rules look at them.
#pragma once
#include <vector>

#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::check {

/// Where the document names the file that lies beside it.
[[nodiscard]] Place place_of(const Site& site, DocId id, const CopiedFile& file);

/// A file of the project that is copied, and the first document that names it: kNoDocument for one of site/static/.
struct Copied {
  const CopiedFile* file = nullptr;
  DocId document = kNoDocument;
};

/// Each file once, however many documents name it.
[[nodiscard]] std::vector<Copied> copied_files(const Site& site);

/// A finding about what lies in the file. It stands at the file itself, whose hash a release pins; its message says
/// where the file is named.
[[nodiscard]] Finding finding_in(const Site& site, const Copied& copied, Rule rule, const Said& message, Said hint);

/// What an author knows the file as, by its name.
enum class FileKind { picture, drawing, pdf, office, open_document };
[[nodiscard]] FileKind kind_of(const CopiedFile& file);

/// What an author does to get rid of all that lies in such a file beside what it shows.
[[nodiscard]] Said how_to_clean(const CopiedFile& file);

}  // namespace insyn::check
