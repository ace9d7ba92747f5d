// SPDX-License-Identifier: EUPL-1.2
#include "link/references.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/encode.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "link/anchors.hpp"
#include "link/copies.hpp"
#include "link/named.hpp"
#include "link/url.hpp"
#include "model/addresses.hpp"

namespace insyn::link {
namespace {

/// Where something leads, and the href that goes there ("" where it may lead nowhere).
struct Resolved {
  Target target{};
  std::string href{};
};

Resolved elsewhere(std::string href) { return {{Target::Kind::elsewhere, kNoDocument, {}}, std::move(href)}; }

/// Follows what stands in one document.
class Follower {
 public:
  Follower(const Site& site, const Paths& paths, const std::string& base, DocId id, Findings& findings)
      : site_(site),
        paths_(paths),
        base_(base),
        id_(id),
        document_(site.doc(id)),
        findings_(findings),
        copies_(document_),
        folder_(to_nfc(folder_of(document_.path))) {}

  Resolved link(const Link& link) {
    switch (kind_of_url(link.url)) {
      case UrlKind::external: return elsewhere(encode::url(trimmed(link.url)));
      case UrlKind::unsafe: return unsafe(link);
      case UrlKind::site_path: return site_path(link);
      case UrlKind::fragment: return within(link, id_, read_file_reference(link.url).fragment);
      case UrlKind::file: return file(link);
    }
    return {};
  }

  std::string attachment(const AttachmentRef& attachment) {
    if (kind_of_url(attachment.file) == UrlKind::external) return encode::url(trimmed(attachment.file));
    // A file name is no URL: it may hold # and %, and it is looked for beside the note and in the group's bilagor/.
    for (const std::string& name : {to_nfc(trimmed(attachment.file)), read_file_reference(attachment.file).path})
      for (const std::string& folder : {folder_, folder_ + "/bilagor"})
        if (auto path = joined_path(folder, name))
          if (const Entry* entry = paths_.find(*path)) {
            if (entry->is_file() && is_markdown_name(*path)) return note_as_file(attachment);
            if (entry->is_file() && entry->lies_among_figures()) return figure_as_file(attachment, *entry);
            if (entry->is_file()) return copied(*entry);
            if (!entry->left_out) return base_ + entry->url_path;
          }
    std::string wanted = joined_path(folder_ + "/bilagor", read_file_reference(attachment.file).path).value_or("");
    report(Rule::missing_attachment, attachment.at,
           say("bilagan finns inte: {}", "there is no such attachment: {}", attachment.file), meant(wanted));
    return {};
  }

  std::vector<CopiedFile> take_copies() { return copies_.take(); }

 private:
  std::string note_as_file(const AttachmentRef& attachment) {
    report(
        Rule::missing_attachment, attachment.at,
        say("en Markdownfil kan inte vara bilaga: {}", "a Markdown file can't be an attachment: {}", attachment.file),
        say("lägg den i gruppens mapp med ett namn på .md, så blir den en sida, och länka till den",
            "put it in the group's folder under a name in .md, where it becomes a page, and link to it"));
    return {};
  }

  std::string figure_as_file(const AttachmentRef& attachment, const Entry& entry) {
    std::string href = download_of(entry);
    if (href.empty())
      report(Rule::missing_attachment, attachment.at, stays_among_figures(attachment.file), where_to_put_files());
    return href;
  }

  /// Where the values of the file can be had as the site publishes them, "" when they can't.
  [[nodiscard]] std::string download_of(const Entry& entry) const {
    DocId id = paths_.figure_of_data(entry, id_);
    if (id == kNoDocument) return {};
    const Document& figure = site_.doc(id);
    return base_ + figure.url_path + encode::url_segment(download_name(figure));
  }

  static Said stays_among_figures(const std::string& written) {
    return say("filer i figures/ läggs inte ut, för de kan innehålla tal som ska döljas: {}",
               "files in figures/ are not published, for they may hold numbers that are to be hidden: {}", written);
  }

  static Said where_to_put_files() {
    return say("länka till måttets .md-fil, eller lägg en fil utan sådana tal i en grupps bilagor/",
               "link to the figure's .md file, or put a file without such numbers in a group's bilagor/");
  }

  void report(Rule rule, Place at, Said message, Said hint) {
    findings_.push_back({rule, document_.path, at, std::move(message), std::move(hint)});
  }

  Resolved broken(const Link& link, Said message, Said hint) {
    report(Rule::broken_link, link.at, std::move(message), std::move(hint));
    return {};
  }

  Resolved unsafe(const Link& link) {
    if (has_control_character(link.url))
      report(Rule::unsafe_url, link.at,
             say("länkens adress har ett styrtecken i sig (till exempel en tabb), och länken tas inte med",
                 "the link's address has a control character in it (such as a tab), and the link is not followed"),
             say("skriv om adressen, utan det som inte syns", "write the address anew, without what is not seen"));
    else
      report_scheme(link);
    return {};
  }

  void report_scheme(const Link& link) {
    report(Rule::unsafe_url, link.at,
           say("länken börjar med {}: och tas inte med", "the link starts with {}: and is not followed",
               scheme_of(link.url)),
           say("länka till en fil i projektet eller till en adress med https://, mailto: eller tel:",
               "link to a file of the project or to an address with https://, mailto: or tel:"));
  }

  /// "/path": a page of this site by its address, or on the same host but outside this site.
  Resolved site_path(const Link& link) {
    std::string url = encode::url(trimmed(link.url));
    const Settings& settings = site_.settings;
    const std::string base = settings.base_path();
    std::string whole = settings.whole_links ? settings.origin() + url : url;
    std::string_view path = url;
    if (!path.starts_with(base)) return elsewhere(std::move(whole));
    path = path.substr(base.size());
    path = path.substr(0, path.find_first_of("?#"));
    if (path.empty() || paths_.is_address(path) || is_kept_by_site(path, settings) || is_offered_by_site(path) ||
        is_kept_in_project(path))
      return elsewhere(std::move(whole));
    return broken(link, say("webbplatsen har ingen sida {}", "the site has no page {}", link.url),
                  say("länka till anteckningens fil, så blir adressen rätt",
                      "link to the note's file, and the address comes out right"));
  }

  /// "arbete/uppfoljning/": a page that the site makes in a project.
  [[nodiscard]] bool is_kept_in_project(std::string_view path) const {
    if (path.ends_with('/')) path.remove_suffix(1);
    auto slash = path.find('/');
    return slash != std::string_view::npos && paths_.is_address(path.substr(0, slash)) &&
           insyn::is_kept_in_project(path.substr(slash + 1));
  }

  Resolved file(const Link& link) {
    FileReference reference = read_file_reference(link.url);
    auto path = joined_path(folder_, reference.path);
    if (!path || !(*path + "/").starts_with("minutes/"))
      return broken(link, say("länken leder ut ur minutes/: {}", "the link leads out of minutes/: {}", link.url),
                    say("lägg filen i gruppens mapp bilagor/", "put the file in the group's folder bilagor/"));
    const Entry* entry = reference.path.empty() ? nullptr : paths_.find(*path);
    if (!entry) return nowhere(link, reference.path, *path);
    if (entry->is_file() && is_markdown_name(*path))
      return broken(link,
                    say("en Markdownfil kan inte läggas ut som den är: {}",
                        "a Markdown file can't be published as it is: {}", link.url),
                    say("lägg den i gruppens mapp med ett namn på .md, så blir den en sida",
                        "put it in the group's folder under a name in .md, and it becomes a page"));
    if (entry->is_file() && entry->lies_among_figures()) return figure_file(link, *entry);
    if (entry->is_file()) {
      std::string href = copied(*entry);
      return elsewhere(reference.fragment.empty() ? href : href + "#" + encode::url(reference.fragment));
    }
    if (link.is_image)
      return broken(link, say("{} är ingen bild", "{} is no picture", link.url),
                    say("skriv länken utan utropstecken", "write the link without its exclamation mark"));
    return entry->left_out ? not_public(link, *entry) : within(link, entry->document, reference.fragment);
  }

  Resolved figure_file(const Link& link, const Entry& entry) {
    std::string href = link.is_image ? std::string() : download_of(entry);
    return href.empty() ? broken(link, stays_among_figures(link.url), where_to_put_files()) : elsewhere(href);
  }

  Resolved nowhere(const Link& link, std::string_view written, const std::string& path) {
    if (written.empty()) return broken(link, say("länken är tom", "the link is empty"), {});
    if (folded(written).starts_with("www."))
      return broken(link, say("länken är en webbadress utan https://", "the link is a web address without https://"),
                    say("skriv https://{}", "write https://{}", link.url));
    if (written.find('@') != std::string_view::npos && written.find('/') == std::string_view::npos)
      return broken(link,
                    say("länken är en e-postadress utan mailto:", "the link is an e-mail address without mailto:"),
                    say("skriv mailto: före adressen", "write mailto: before the address"));
    return broken(link, say("filen finns inte: {}", "there is no such file: {}", link.url), meant(path));
  }

  Said meant(const std::string& path) const {
    std::string near = paths_.near(path);
    if (near.empty())
      return say("kontrollera sökvägen: den räknas från anteckningen", "check the path: it is counted from the note");
    return say("menade du {}?", "did you mean {}?", relative_path(folder_, near));
  }

  Resolved not_public(const Link& link, const Entry& entry) {
    // The tombstone stands at the old address: a withdrawal must not break those who linked there.
    if (*entry.left_out == LeftOut::Why::withdrawn) return elsewhere(base_ + entry.url_path);
    Said why = why_not_public(*entry.left_out);
    return broken(link,
                  {fmt::format("länken leder till ett dokument som inte publiceras: {}", why.sv),
                   fmt::format("the link leads to a document that is not published: {}", why.en)},
                  say("ta bort länken eller publicera {}", "take the link away or publish {}", entry.path));
  }

  Resolved within(const Link& link, DocId id, const std::string& fragment) {
    const Document& target = site_.doc(id);
    std::string page = base_ + target.url_path;
    if (fragment.empty()) return {{Target::Kind::document, id, {}}, page};
    if (auto anchor = anchor_named(target, fragment))
      return {{Target::Kind::document, id, *anchor}, page + "#" + encode::url(*anchor)};
    std::string near = near_anchor(target, fragment);
    report(Rule::broken_anchor, link.at,
           say("{} har inget ställe som heter #{}", "{} has no place named #{}", target.path, fragment),
           near.empty() ? say("beslut heter #beslut-1, åtgärder #atgard-1, punkter #p-1",
                              "decisions are named #beslut-1, actions #atgard-1, items #p-1")
                        : say("menade du #{}?", "did you mean #{}?", near));
    return {{Target::Kind::broken, id, {}}, page};
  }

  std::string copied(const Entry& entry) {
    return base_ + document_.url_path + encode::url_segment(copies_.add(entry.path));
  }

  const Site& site_;
  const Paths& paths_;
  const std::string& base_;
  DocId id_;
  const Document& document_;
  Findings& findings_;
  Copies copies_;
  std::string folder_;
};

}  // namespace

References follow_references(Site& site, const Paths& paths, unsigned jobs, Findings& findings) {
  const std::string base = site.settings.link_base();
  std::size_t count = site.documents.size();
  References references(count);
  std::vector<Findings> found(count);
  site.hrefs.resize(count), site.attachments.resize(count), site.attachment_hrefs.resize(count);
  for_each_index(count, jobs, [&](std::size_t i) {
    const auto id = static_cast<DocId>(i);
    const Document& document = site.doc(id);
    Follower follower(site, paths, base, id, found[id]);
    for (const AttachmentRef& attachment : document.attachments)
      site.attachment_hrefs[id].push_back(follower.attachment(attachment));
    references[id].reserve(document.prose.links.size()), site.hrefs[id].reserve(document.prose.links.size());
    for (const Link& link : document.prose.links) {
      Resolved resolved = follower.link(link);
      references[id].push_back(std::move(resolved.target));
      site.hrefs[id].push_back(std::move(resolved.href));
    }
    site.attachments[id] = follower.take_copies();
  });
  for (Findings& some : found)
    findings.insert(findings.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  return references;
}

}  // namespace insyn::link
