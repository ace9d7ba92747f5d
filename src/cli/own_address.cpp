// SPDX-License-Identifier: EUPL-1.2
#include "cli/own_address.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "model/addresses.hpp"
#include "parse/identity.hpp"
#include "read/place.hpp"
#include "read/read.hpp"

namespace insyn::cli {
namespace {

std::string address_of(const Source& note) {
  Document document;
  parse::identify(note, document);
  return document.url_path;
}

[[noreturn]] void refuse(const Said& whose, const std::string& address) {
  throw UsageError(
      {fmt::format("{} har redan adressen /{}: välj ett annat namn. Inget har skrivits.", whose.sv, address),
       fmt::format("{} has the address /{} already: choose another name. Nothing has been written.", whose.en,
                   address)});
}

}  // namespace

void expect_own_address(const std::filesystem::path& root, const Settings& settings, const std::string& path) {
  const auto note = read::place(path).source;
  INSYN_EXPECTS(note);
  const std::string address = address_of(*note);
  if (note->role == Role::project && is_kept_by_site(address, settings))
    refuse(say("webbplatsen", "the site"), address);
  Findings told_by_check;
  for (const Source& other : read::list_tree(std::filesystem::canonical(root), told_by_check).notes)
    if (address_of(other) == address) refuse({visible(other.path), visible(other.path)}, address);
}

}  // namespace insyn::cli
