// SPDX-License-Identifier: EUPL-1.2
#include "publish/secret.hpp"

#include <cstdlib>

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;

static_assert(!std::is_convertible_v<Secret, std::string>);
static_assert(!fmt::is_formattable<Secret>::value);

TEST_CASE("a setting names where the secret is, never the secret") {
  CHECK(names_a_secret("env:NAME"));
  CHECK(names_a_secret("file:site/token"));
  for (const char* text : {"", "env:", "file:", "EAAB123", "ENV:NAME", "password"}) CHECK_FALSE(names_a_secret(text));
}

TEST_CASE("a secret is read from the environment or a file, without its line end") {
  test::TempDir dir;
  files::replace(dir.path() / "token", "abc 123\n");
  CHECK(read_secret("file:token", dir.path())->reveal() == "abc 123");
  CHECK(read_secret("file:" + (dir.path() / "token").string(), "/")->reveal() == "abc 123");
  ::setenv("INSYN_TEST_SECRET", "xyz", 1);
  CHECK(read_secret("env:INSYN_TEST_SECRET", dir.path())->reveal() == "xyz");
}

TEST_CASE("a missing, empty or many-lined secret is told without quoting it") {
  test::TempDir dir;
  files::replace(dir.path() / "empty", "\n");
  files::replace(dir.path() / "lines", "abc\r\nX-Evil: 1\n");
  CHECK_FALSE(read_secret("file:none", dir.path()));
  CHECK_FALSE(read_secret("env:INSYN_TEST_NOT_SET", dir.path()));
  CHECK_FALSE(read_secret("file:empty", dir.path()));
  auto lines = read_secret("file:lines", dir.path());
  REQUIRE_FALSE(lines);
  CHECK(lines.error().en.find("abc") == std::string::npos);
}

TEST_CASE("secrets become headers and proofs as their specifications say") {
  CHECK(basic_authorization("Aladdin", Secret("open sesame")).reveal() ==
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");  // RFC 7617
  CHECK(proof_of(Secret("key"), Secret("The quick brown fox jumps over the lazy dog")).reveal() ==
        "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
  CHECK(Secret("EAAB").hidden_in("Malformed access token EAAB") == "Malformed access token •••");
}
