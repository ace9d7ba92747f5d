// SPDX-License-Identifier: EUPL-1.2
#include "serve/reload.hpp"

#include "base/encode.hpp"
#include "base/text.hpp"
#include "serve/embedded.hpp"

namespace insyn::serve {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr int kMostStreams = 32;
constexpr seconds kStreamLife{25};
constexpr milliseconds kHeartbeat{2000};  // how soon a closed tab is noticed

/// What the script says by itself.
std::string words_in(Lang lang, PostsAre posts) {
  auto word = [&](const char* key, const Said& said) { return encode::json(key) + ":" + encode::json(said.in(lang)); };
  return "{" + word("language", {"sv", "en"}) + "," +
         word("heading", say("Något behöver rättas", "Something needs to be corrected")) + "," +
         word("remarks", say("Påpekanden på sidan", "Remarks on this page")) + "," +
         word("posts", posts == PostsAre::shown ? say("Så blir inläggen", "The posts as they will look") : Said{}) +
         "}";
}

std::string event_of(const Build& build) {
  return "event: build\ndata: {\"id\":" + encode::json(build.id) + ",\"message\":" + encode::json(build.message) +
         "}\n\n";
}

/// Tells about builds until the stream's life is over or the browser is gone.
void tell(Builds& builds, int known, const std::string& page, const http::Write& write) {
  auto end = steady_clock::now() + kStreamLife;
  while (!builds.closed() && steady_clock::now() < end) {
    auto next = builds.after(known, page, kHeartbeat);
    if (!write(next ? event_of(*next) : ":\n\n")) return;
    if (next) known = next->number;
  }
}

/// Counts a stream as open for as long as it is told, however that ends.
class Counted {
 public:
  explicit Counted(std::atomic<int>& open) : open_(open), number_(++open) {}
  ~Counted() { --open_; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  [[nodiscard]] bool is_one_too_many() const { return number_ > kMostStreams; }

 private:
  std::atomic<int>& open_;
  int number_;
};

}  // namespace

std::string with_reload(std::string html, const std::string& build) {
  std::size_t at = html.rfind("</body>");
  if (at == std::string::npos) return html;
  return html.insert(
      at, std::string("<script src=\"") + kScriptPath + "?build=" + encode::url_segment(build) + "\"></script>");
}

http::Answer reload_script(Lang lang, PostsAre posts) {
  std::string script;
  for (const EmbeddedFile& part : embedded_files()) script += part.text;
  return {
      200, "text/javascript; charset=utf-8", replaced(script, "= WORDS;", "= " + words_in(lang, posts) + ";"), {}, {}};
}

http::Answer BuildStreams::open(const std::string& page) {
  http::Answer answer;
  answer.type = "text/event-stream";
  answer.stream = [this, page](const http::Write& write) {
    Counted stream(open_);
    Build now = builds_.latest(page);
    if (!write("retry: 500\n\n" + event_of(now)) || stream.is_one_too_many()) return;
    tell(builds_, now.number, page, write);
  };
  return answer;
}

}  // namespace insyn::serve
