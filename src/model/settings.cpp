// SPDX-License-Identifier: EUPL-1.2
#include "model/settings.hpp"

namespace insyn {
namespace {

std::size_t path_start(const std::string& url) {
  auto scheme = url.find("://");
  return scheme == std::string::npos ? std::string::npos : url.find('/', scheme + 3);
}

}  // namespace

std::string Settings::base_path() const {
  auto at = path_start(base_url);
  std::string path = at == std::string::npos ? "/" : base_url.substr(at);
  return path.back() == '/' ? path : path + '/';
}

std::string Settings::origin() const { return base_url.substr(0, path_start(base_url)); }

std::string Settings::link_base() const { return whole_links ? origin() + base_path() : base_path(); }

}  // namespace insyn
