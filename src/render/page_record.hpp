// SPDX-License-Identifier: EUPL-1.2
// What a page says of itself, for who files it or cites it: which version, when it came out and was changed, its
// reference number, its address, the hash of its text. And what has been corrected in it.
#pragma once
#include <string>
#include <vector>

#include "render/shared.hpp"
#include "render/view.hpp"

namespace insyn::render {

/// {label, value, exact}: exact is what must be copied letter by letter.
[[nodiscard]] std::vector<View> page_record(const Shared& shared, const Words& words, DocId document);

/// "3 maj 2026": when it was last corrected; "" when it never was.
[[nodiscard]] std::string last_corrected(const Words& words, const Document& document);

/// {what, date, iso, before, after, differs}, in the order written.
[[nodiscard]] std::vector<View> correction_rows(const Words& words, const Document& document);

}  // namespace insyn::render
