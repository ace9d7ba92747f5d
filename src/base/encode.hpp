// SPDX-License-Identifier: EUPL-1.2
// Untrusted text made safe for where it is going. One function per context; nothing else in the program escapes.
#pragma once
#include <string>
#include <string_view>

namespace insyn::encode {

/// HTML text and quoted attribute values (& < > " '). C0 controls that HTML forbids become U+FFFD.
[[nodiscard]] std::string html(std::string_view text);
void html(std::string& to, std::string_view text);
/// XML 1.0 text and attribute values; as html(), and also drops what XML 1.0 forbids.
[[nodiscard]] std::string xml(std::string_view text);
/// A JSON string with its quotes (RFC 8259); < and > and & as \u00XX so that it may stand inside <script>.
[[nodiscard]] std::string json(std::string_view text);
void json(std::string& to, std::string_view text);
/// One path segment or file name of a URL: everything but unreserved characters percent-encoded (RFC 3986).
[[nodiscard]] std::string url_segment(std::string_view text);
/// As url_segment(), of each segment of a path.
void url_path(std::string& to, std::string_view path);
/// A URL as an author wrote it, made fit for href: spaces and non-ASCII percent-encoded, existing %XX kept.
[[nodiscard]] std::string url(std::string_view text);
/// The opposite of url_segment; text that is no escape stays.
[[nodiscard]] std::string url_decoded(std::string_view text);
/// A CSV cell (RFC 4180), quoted where needed; a leading = + - @ tab CR gets an apostrophe (formula injection).
[[nodiscard]] std::string csv(std::string_view text);
void csv(std::string& to, std::string_view text);
/// What stands after the second :: of a workflow command of GitHub's: % and line ends percent-encoded.
[[nodiscard]] std::string workflow_message(std::string_view text);
/// The value of a property of such a command: as workflow_message(), and also : and , that end it.
[[nodiscard]] std::string workflow_property(std::string_view text);

/// One word of a POSIX shell, to be pasted: as it is, in quotation marks where the shell would read more than letters.
[[nodiscard]] std::string shell(std::string_view text);

// What a person goes on writing in: no more signs than are needed.

/// One line of Markdown text, inside a link's words too, or at the start of a line: CommonMark with our extensions
/// reads the same letters back, and no mark of any kind. White space is collapsed.
[[nodiscard]] std::string markdown(std::string_view text);
/// The value of a key of front matter that takes text: as it is, in quotation marks where it would be read otherwise.
/// White space is collapsed.
[[nodiscard]] std::string front_matter(std::string_view text);
/// What stands between the quotation marks of a basic string (TOML 1.0).
[[nodiscard]] std::string toml(std::string_view text);

}  // namespace insyn::encode
