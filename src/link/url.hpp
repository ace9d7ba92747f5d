// SPDX-License-Identifier: EUPL-1.2
// What kind of address an author wrote, and paths between files. Pure text: knows no documents.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace insyn::link {

enum class UrlKind {
  external,   // http, https, mailto, tel, ftp, webcal, irc, and //host
  unsafe,     // any other scheme, and what a browser could read as one (control characters in it)
  site_path,  // /path
  fragment,   // #anchor
  file,       // relative: another file of the project
};

/// As a browser would read it (WHATWG URL): white space around it, and tabs and line ends inside it, hide no scheme.
[[nodiscard]] UrlKind kind_of_url(std::string_view url);

/// Control characters (U+0000–001F, U+007F) inside the address; white space around it is none of it.
[[nodiscard]] bool has_control_character(std::string_view url);

/// "javascript" of "javascript:alert(1)", as written; "" when no scheme stands there.
[[nodiscard]] std::string_view scheme_of(std::string_view url);

/// A relative file reference in its parts, percent-decoded, with / for \ and in NFC.
struct FileReference {
  std::string path{};
  std::string fragment{};  // without #
};
[[nodiscard]] FileReference read_file_reference(std::string_view url);

/// Folder and reference joined, "." and ".." resolved; nothing when it leads out above the root.
[[nodiscard]] std::optional<std::string> joined_path(std::string_view folder, std::string_view reference);

/// "a/b" of "a/b/c.md".
[[nodiscard]] std::string_view folder_of(std::string_view path);
/// "c.md" of "a/b/c.md".
[[nodiscard]] std::string_view name_of(std::string_view path);
/// How to write `path` in a link that stands in a file in `folder`: "../styrgruppen/2025-03-12.md".
[[nodiscard]] std::string relative_path(std::string_view folder, std::string_view path);

}  // namespace insyn::link
