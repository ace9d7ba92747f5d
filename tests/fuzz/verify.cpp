// SPDX-License-Identifier: EUPL-1.2
// The input is an internal text and, after a line "%%%", a published one. The internal text is found in every encoding
// that is written, unless it is published; and the published text alone is clean.
#include "verify/verify.hpp"

#include "base/encode.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"

namespace insyn {
namespace {

constexpr std::string_view kPublished = "\n%%%\n";

/// What a secret is in these tests beside the input: words that no dictionary of a fuzzer has.
constexpr std::string_view kPlanted = "ärendet om kvarnhjulets tillsynsman";

}  // namespace

void fuzz::take(std::string_view bytes) {
  if (!is_valid_utf8(bytes)) return;  // clean_text() has seen to it
  std::size_t end = bytes.find(kPublished);
  const std::string internal = std::string(bytes.substr(0, end)) + "\n" + std::string(kPlanted);
  const std::string published(end == bytes.npos ? "" : bytes.substr(end + kPublished.size()));
  verify::Verifier verifier(
      {Internal{.path = "minutes/om.md", .texts = {{InternalText::Kind::block, internal, {1, 1}}}}},
      {.texts = [&](const std::function<void(std::string_view)>& take) { take(published); }});
  INSYN_EXPECTS(verifier.is_clean("om/index.html", published));
  if (published.find("kvarnhjul") != published.npos) return;
  const std::string planted(kPlanted);
  for (const std::string& written : {planted, encode::html(planted), encode::json(planted),
                                     encode::url_segment(planted), encode::csv(planted), encode::xml(planted)})
    INSYN_EXPECTS(!verifier.is_clean("a.html", "<p>" + written + "</p>"));
  INSYN_EXPECTS(!verifier.is_clean(encode::url_segment(planted) + "/index.html", ""));
  verify::Report report = verifier.report();
  INSYN_EXPECTS(report.leaks.size() <= report.files && report.leaks.size() >= 2);
}

}  // namespace insyn
