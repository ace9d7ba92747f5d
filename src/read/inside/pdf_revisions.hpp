// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

class QPDF;  // of libqpdf

namespace insyn::read {

/// Whether the bytes of a PDF still hold content that its pages no longer show. A program that saves by adding to the
/// end of a file (ISO 32000-1, 7.5.6) leaves every earlier version of it whole, for anyone to take out. Signatures and
/// forms are added the same way and take nothing away: what counts is a page, its content or a comment that an earlier
/// version had and the last has not.
[[nodiscard]] bool holds_earlier_content(QPDF& latest, std::string_view bytes);

}  // namespace insyn::read
