// SPDX-License-Identifier: EUPL-1.2
#include "parse/identity.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"
#include "model/addresses.hpp"

namespace insyn::parse {
namespace {

/// A file's name as a part of an address. A name without any letter or digit gets one made of its bytes.
std::string slug_of(const std::string& name) {
  std::string made = slug(name);
  return made.empty() ? "fil-" + sha256_hex(name).substr(0, 8) : made;
}

}  // namespace

void identify(const Source& source, Document& document) {
  document.path = source.path;
  document.project = source.project;
  document.group = source.group;
  std::string name = slug_of(source.name);
  auto set = [&](std::string id, std::string url) {
    document.id = std::move(id);
    document.url_path = std::move(url) + '/';
  };
  const std::string& project = source.project;
  auto in_folder = [&](std::string_view folder) { return project + "/" + std::string(folder) + name; };
  switch (source.role) {
    case Role::page: return set(name, name);
    case Role::glossary: return set("ordlista", "ordlista");
    case Role::organisation: return set("organisations/" + name, std::string(kOrganisationsPath) + name);
    case Role::project: return set(project, project);
    case Role::plan: return set(project + "/plan", project + "/plan");
    case Role::faq: return set(project + "/fragor", project + "/fragor");
    case Role::project_page: return set(project + "/" + name, project + "/" + name);
    case Role::news: return set(project + "/news/" + name, in_folder(kNewsFolder));
    case Role::initiative: return set(project + "/plan/" + name, in_folder(kPlanFolder));
    case Role::figure: return set(project + "/figures/" + name, in_folder(kFiguresFolder));
    case Role::group: return set(project + "/" + source.group, project + "/" + source.group);
    case Role::in_group:
      return set(project + "/" + source.group + "/" + name, project + "/" + source.group + "/" + name);
  }
}

}  // namespace insyn::parse
