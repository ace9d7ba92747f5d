// SPDX-License-Identifier: EUPL-1.2
#include "wordpress/real_wordpress.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "base/encode.hpp"
#include "base/files.hpp"
#include "publish/secret.hpp"

namespace insyn::test {
namespace {

using publish::HttpAnswer;
using publish::HttpRequest;
using Json = RealWordPress::Json;
using Role = RealWordPress::Role;

std::string environment(const std::string& name) {
  const char* value = std::getenv(("INSYN_WORDPRESS_" + name).c_str());
  if (!value)
    throw std::runtime_error("run by tests/wordpress/with_wordpress.py: INSYN_WORDPRESS_" + name + " is missing");
  return value;
}

std::string user_variable(Role role) {
  constexpr const char* kNames[] = {"USER", "EDITOR", "CONTRIBUTOR", "SUBSCRIBER", "ADMINISTRATOR"};
  return kNames[static_cast<int>(role)];
}

std::string password_variable(Role role) {
  return role == Role::author ? "PASSWORD" : user_variable(role) + "_PASSWORD";
}

std::filesystem::path fault_file(const std::string& fault) {
  return std::filesystem::path(environment("FAULTS")) / fault;
}

}  // namespace

std::string RealWordPress::url() { return environment("URL"); }

Channel RealWordPress::channel(Role role) {
  return {.name = "webb",
          .type = "wordpress",
          .url = url(),
          .user = environment(user_variable(role)),
          .secret = "env:INSYN_WORDPRESS_" + password_variable(role)};
}

publish::Secret RealWordPress::login(Role role) {
  return publish::basic_authorization(environment(user_variable(role)),
                                      publish::Secret(environment(password_variable(role))));
}

HttpAnswer RealWordPress::send(Role role, const std::string& route, const Json& body, HttpRequest::Method method) {
  return publish::CurlHttp().send({.method = method,
                                   .url = url() + "/?rest_route=/" + route,
                                   .content_type = body.is_null() ? "" : "application/json",
                                   .body = body.is_null() ? "" : body.dump(),
                                   .authorization = login(role)});
}

Json RealWordPress::ask(const std::string& route) {
  return Json::parse(send(Role::administrator, route, nullptr, HttpRequest::Method::get).body, nullptr, false);
}

Json RealWordPress::change(const std::string& route, const Json& body) {
  return Json::parse(send(Role::administrator, route, body).body, nullptr, false);
}

Json RealWordPress::remove(const std::string& route) {
  return Json::parse(send(Role::administrator, route, nullptr, HttpRequest::Method::del).body, nullptr, false);
}

std::vector<Json> RealWordPress::posts(const std::string& word) {
  return ask("wp/v2/posts&context=edit&per_page=100&status=publish,future,draft,pending,private,trash&search=" +
             encode::url_segment(word));
}

int RealWordPress::visible(const std::string& word) {
  int count = 0;
  for (const Json& post : posts(word)) count += post.at("status") == "publish";
  return count;
}

void RealWordPress::arm(const std::string& fault) {
  files::replace(fault_file(fault), fault == "maintenance" ? "<?php $upgrading = time();" : "");
}

void RealWordPress::disarm(const std::string& fault) { std::filesystem::remove(fault_file(fault)); }

}  // namespace insyn::test
