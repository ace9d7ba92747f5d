// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "check/copied_files.hpp"
#include "check/rules.hpp"

namespace insyn::check {
namespace {

/// Kinds of files that a browser runs as a page of the municipality's own, that a web server may run when it is asked
/// for them, or that are programs to those who open them. "svgz" is a drawing that can't be looked into.
constexpr std::array<std::string_view, 52> kRun{
    "html", "htm", "xhtml", "xht",  "shtml", "mht",  "mhtml", "svgz", "xsl",  "xslt", "swf",  "js",   "mjs",
    "wasm", "php", "php3",  "php4", "php5",  "php7", "phtml", "phar", "asp",  "aspx", "jsp",  "jspx", "cgi",
    "pl",   "py",  "rb",    "sh",   "jar",   "exe",  "msi",   "bat",  "cmd",  "com",  "scr",  "ps1",  "vbs",
    "wsf",  "hta", "lnk",   "url",  "apk",   "docm", "dotm",  "xlsm", "xltm", "xlam", "pptm", "potm", "reg"};

bool is_run(const CopiedFile& file) {
  const std::string name = folded(file.source.substr(file.source.rfind('/') + 1));
  auto parts = split(name, '.');
  // "x.php.txt": some servers go by any of a name's endings, so each of them counts.
  return std::any_of(parts.begin() + 1, parts.end(),
                     [](std::string_view ending) { return std::find(kRun.begin(), kRun.end(), ending) != kRun.end(); });
}

}  // namespace

void active_content(const Site& site, Findings& findings) {
  const Said message = say("filen är ett program, eller har ett i sig, som körs hos den som öppnar den",
                           "the file is a program, or holds one, that runs where it is opened");
  const Said hint =
      say("spara innehållet som pdf, bild eller dokument utan makron och skript, eller skriv det som text",
          "save the content as PDF, picture or document without macros and scripts, or write it as text");
  for (const Copied& copied : copied_files(site)) {
    bool is_of_a_note = copied.document != kNoDocument;  // site/static/ belongs to those who run the web site
    if (is_of_a_note && (copied.file->hidden.scripts || is_run(*copied.file)))
      findings.push_back(finding_in(site, copied, Rule::active_content, message, hint));
  }
}

}  // namespace insyn::check
