// SPDX-License-Identifier: EUPL-1.2
#include "link/addresses.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/page_path.hpp"
#include "base/text.hpp"
#include "model/addresses.hpp"

namespace insyn::link {
namespace {

/// The address that the document's own name would take from the site, "" when it takes none.
std::string kept_address(const Document& document, const Settings& settings) {
  std::string_view url = document.url_path;
  bool is_page = std::holds_alternative<Page>(document.as);
  if (document.project_facts() || (is_page && document.project.empty()))
    return is_kept_by_site(url, settings) ? "/" + document.url_path : "";
  if (!is_page && !document.group_facts()) return "";
  std::string_view inside = url.substr(std::min(url.size(), url.find('/') + 1));
  return is_kept_in_project(inside.substr(0, inside.find('/'))) ? "/" + document.url_path : "";
}

/// An old URL as a path below base_url, folded: "https://x.se/samverkan/Om" and "/samverkan/om/" are both "om/".
std::string claimed_by_alias(std::string_view alias, const Settings& settings) {
  if (std::string origin = settings.origin(); alias.starts_with(origin)) alias.remove_prefix(origin.size());
  if (std::string base = settings.base_path(); alias.starts_with(base)) alias.remove_prefix(base.size());
  while (alias.starts_with('/')) alias.remove_prefix(1);
  std::string path = folded(alias);
  bool is_file = path.find('.', path.rfind('/') + 1) != std::string::npos;
  if (!path.empty() && path.back() != '/' && !is_file) path += '/';
  return path;
}

/// A file that is no page: what lies beside a page has no redirect.
bool is_other_file(std::string_view path) {
  auto name = path.substr(path.rfind('/') + 1);
  return name.find('.') != std::string_view::npos && !name.ends_with(".html") && !name.ends_with(".htm");
}

/// "arbete/uppfoljning/": a page that a project has or may get.
bool is_section(std::string_view path) {
  auto steps = split(path, '/');
  return steps.size() == 3 && steps[2].empty() && is_kept_in_project(steps[1]);
}

class Register {
 public:
  Register(const Settings& settings, Findings& findings) : settings_(settings), findings_(findings) {}

  void enter(Candidate& candidate) {
    const Document& document = *candidate.document;
    if (!kept_address(document, settings_).empty()) return;  // enter_kept() comes to it
    const Document* other = claim(ids_, folded(document.id), document);
    if (!other) other = claim(urls_, folded(document.url_path), document);
    if (other) refuse(candidate, same_address(document, *other, "/" + document.url_path));
  }

  /// A name that the site keeps for itself: often a document of its kind stands at the address ("ordlista.md" beside
  /// "glossary.md"), and then both are named.
  void enter_kept(Candidate& candidate) {
    const Document& document = *candidate.document;
    std::string address = kept_address(document, settings_);
    if (address.empty()) return;
    if (auto owner = urls_.find(folded(document.url_path)); owner != urls_.end())
      return refuse(candidate, same_address(document, *owner->second, address));
    refuse(candidate, say("namnet krockar med adressen {}, som webbplatsen själv använder",
                          "the name collides with the address {}, which the site keeps for itself", address));
  }

  void enter_aliases(Candidate& candidate) {
    const Document& document = *candidate.document;
    for (const std::string& alias : document.aliases) {
      std::string path = claimed_by_alias(alias, settings_);
      if (!is_page_path(path)) {
        report_alias(document, alias);
        continue;
      }
      if (path.empty() || is_kept_by_site(path, settings_) || is_offered_by_site(path) || is_section(path))
        return refuse(candidate, say("den gamla adressen {} används av webbplatsen själv",
                                     "the old address {} is kept by the site itself", alias));
      if (is_other_file(path)) {
        report_alias(document, alias);
        continue;
      }
      if (const Document* other = claim(urls_, path, document))
        return refuse(candidate, same_address(document, *other, alias));
    }
  }

 private:
  void report_alias(const Document& document, const std::string& alias) {
    findings_.push_back(
        {.rule = Rule::bad_value,
         .file = document.path,
         .message = say("den gamla adressen går inte att använda: {}", "the old address can't be used: {}", alias),
         .hint = say("skriv vägen på den här webbplatsen, till exempel /arbete/gamla-namnet/",
                     "write the path on this site, for instance /arbete/old-name/")});
  }

  using Owners = std::unordered_map<std::string, const Document*>;

  /// Who has the address already, when it is somebody else.
  static const Document* claim(Owners& owners, const std::string& address, const Document& document) {
    const Document* owner = owners.try_emplace(address, &document).first->second;
    return owner == &document ? nullptr : owner;
  }

  static Said same_address(const Document& document, const Document& other, std::string_view address) {
    return say("{} och {} vill ha samma adress: {}", "{} and {} want the same address: {}", other.path, document.path,
               address);
  }

  void refuse(Candidate& candidate, Said message) {
    findings_.push_back({Rule::duplicate_id,
                         candidate.document->path,
                         {},
                         std::move(message),
                         say("byt namn på filen eller mappen", "rename the file or the folder")});
    candidate.left_out = LeftOut::Why::has_errors;
    candidate.date = {};
  }

  const Settings& settings_;
  Findings& findings_;
  Owners ids_, urls_;
};

}  // namespace

void refuse_double_addresses(Candidates& candidates, const Settings& settings, Findings& findings) {
  Register addresses(settings, findings);
  for (Candidate& candidate : candidates) addresses.enter(candidate);
  for (Candidate& candidate : candidates) addresses.enter_kept(candidate);
  // Own addresses go before old ones, whatever the order of the files.
  for (Candidate& candidate : candidates) addresses.enter_aliases(candidate);
}

}  // namespace insyn::link
