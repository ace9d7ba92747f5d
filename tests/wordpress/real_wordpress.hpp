// SPDX-License-Identifier: EUPL-1.2
// The WordPress that with_wordpress.py has started: its users, its faults, and what a person does there by hand.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/settings.hpp"
#include "publish/http.hpp"

namespace insyn::test {

class RealWordPress {
 public:
  using Json = nlohmann::json;
  enum class Role { author, editor, contributor, subscriber, administrator };

  [[nodiscard]] static std::string url();
  /// A channel to it, as that role. Its secret is in the environment.
  [[nodiscard]] static Channel channel(Role role = Role::author);

  /// One request to a route ("wp/v2/posts"), as that role; `body` null: none.
  static publish::HttpAnswer send(Role role, const std::string& route, const Json& body,
                                  publish::HttpRequest::Method method = publish::HttpRequest::Method::post);
  [[nodiscard]] static publish::Secret login(Role role);

  /// What the administrator does: asks for something, changes something, removes something.
  static Json ask(const std::string& route);
  static Json change(const std::string& route, const Json& body);
  static Json remove(const std::string& route);
  /// Every post, in all statuses and the bin, that holds the word.
  [[nodiscard]] static std::vector<Json> posts(const std::string& word);
  [[nodiscard]] static int visible(const std::string& word);

  static void arm(const std::string& fault);
  static void disarm(const std::string& fault);
};

/// A fault that lasts as long as this lives.
class Lasting {
 public:
  explicit Lasting(std::string fault) : fault_(std::move(fault)) { RealWordPress::arm(fault_); }
  ~Lasting() { RealWordPress::disarm(fault_); }
  Lasting(const Lasting&) = delete;
  Lasting& operator=(const Lasting&) = delete;

 private:
  std::string fault_;
};

}  // namespace insyn::test
