// SPDX-License-Identifier: EUPL-1.2
// What a Markdown text's author has marked as internal: comments, and quotes that begin with [!INTERNT]. pandoc knows
// no such quotes, and other rules for where a comment ends, so it never sees them: by our own rules they are taken out
// before it reads, and put back after it, as they were.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "convert/paper.hpp"

namespace insyn::convert {

struct InternalParts {
  std::vector<Block> quotes{};  // Block::Kind::internal
  std::vector<Remark> comments{};
};

/// The text (UTF-8) with a sign in place of each of them, which tells its number alone. What was meant to be internal
/// and is not becomes a remark, with its line. UsageError, which speaks of `file`, for lines that no note has.
[[nodiscard]] std::string without_internal(std::string_view text, const std::string& file, InternalParts& parts,
                                           std::vector<Remark>& remarks);

/// Each where its sign stands in what has been read. One whose sign was lost stands last, a comment among the remarks
/// about the whole. No sign is left.
void put_back(InternalParts parts, Paper& paper);

}  // namespace insyn::convert
