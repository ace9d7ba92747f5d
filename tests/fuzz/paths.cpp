// SPDX-License-Identifier: EUPL-1.2
// What a request to a server of ours may say of itself: path, form, Host. No path leads out of the folder that is
// shown.
#include "base/encode.hpp"
#include "base/error.hpp"
#include "base/loopback.hpp"
#include "fuzz/memory_folder.hpp"
#include "fuzz/target.hpp"
#include "http/http.hpp"
#include "serve/pages.hpp"

namespace insyn {
namespace {

constexpr std::string_view kSecret = "what lies outside";

/// public/ with pages and a link out of it; beside it a secret.
const std::filesystem::path& folder() {
  static const fuzz::MemoryFolder project;
  static const std::filesystem::path shown = [] {
    project.write("secret.txt", kSecret);
    project.write("public.txt", kSecret);
    project.write("public-old/index.html", kSecret);
    project.write("public/index.html", "home");
    project.write("public/404.html", "not here");
    project.write("public/om/index.html", "om");
    project.write("public/om/möte 1.txt", "a file");
    std::filesystem::create_symlink("../secret.txt", project.path() / "public/out");
    std::filesystem::create_directory_symlink("..", project.path() / "public/up");
    std::filesystem::create_symlink("index.html", project.path() / "public/in");
    return project.path() / "public";
  }();
  return shown;
}

void take_path(std::string_view path) {
  std::string with_slash = path.starts_with('/') ? std::string(path) : "/" + std::string(path);
  for (std::string_view base : {"/", "/samverkan/"}) {
    http::Answer answer = serve::page(folder(), base, with_slash);
    INSYN_EXPECTS(answer.status == 200 || answer.status == 302 || answer.status == 404);
    INSYN_EXPECTS(answer.body.find(kSecret) == std::string::npos);
    for (const auto& [name, value] : answer.headers) {
      INSYN_EXPECTS(name == "Location" && value.starts_with(base) && value.ends_with('/'));
      INSYN_EXPECTS(value.find("//") == std::string::npos && value.find_first_of("\r\n\\") == std::string::npos);
    }
  }
}

void take_host(std::string_view host) {
  for (std::string_view bind : {"127.0.0.1", "localhost", "0.0.0.0", "::", "::1", "my-machine"}) {
    if (!is_own_host(host, bind)) continue;
    std::string_view name = host_of(host);
    bool is_address = name.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
    INSYN_EXPECTS(is_loopback(name) || name.size() == bind.size() || is_address);
    INSYN_EXPECTS(host.find_first_of("/@ \t\r\n") == std::string_view::npos);
  }
}

void take_form(std::string_view text) {
  std::string written;
  for (const auto& [name, value] : http::read_form(text))
    written += (written.empty() ? "" : "&") + encode::url_segment(name) + "=" + encode::url_segment(value);
  INSYN_EXPECTS(http::read_form(written) == http::read_form(text));
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  take_path(bytes);
  take_path(encode::url_decoded(bytes));
  take_host(bytes);
  take_form(bytes);
}

}  // namespace insyn
