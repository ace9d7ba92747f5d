// SPDX-License-Identifier: EUPL-1.2
#include "serve/reload.hpp"

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::serve {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr int kMostStreams = 32;
constexpr seconds kStreamLife{25};
constexpr milliseconds kHeartbeat{2000};  // how soon a closed tab is noticed

constexpr const char* script = R"js("use strict";
(() => {
  const build = new URL(document.currentScript.src).searchParams.get("build");
  const heading = HEADING;
  let box = null;

  function hide() {
    if (box) box.remove();
    box = null;
  }

  function show(message) {
    hide();
    box = document.createElement("section");
    box.setAttribute("role", "alert");
    box.lang = LANGUAGE;
    Object.assign(box.style, {
      position: "fixed", left: "1rem", right: "1rem", bottom: "1rem", maxHeight: "60vh", overflow: "auto",
      padding: "1rem 1.25rem", background: "#fff4f2", color: "#3b0d07", border: "3px solid #b3261e",
      borderRadius: "6px", boxShadow: "0 6px 24px rgba(0,0,0,.35)", zIndex: "2147483647",
      font: "15px/1.5 system-ui, sans-serif"
    });
    const title = document.createElement("strong");
    title.textContent = heading;
    const text = document.createElement("pre");
    Object.assign(text.style, {margin: ".5rem 0 0", whiteSpace: "pre-wrap", font: "13px/1.5 ui-monospace, monospace"});
    text.textContent = message;
    box.append(title, text);
    document.body.append(box);
  }

  const events = new EventSource("/_insyn/events");
  events.addEventListener("build", event => {
    const latest = JSON.parse(event.data);
    if (latest.id !== build) location.reload();
    else if (latest.message) show(latest.message);
    else hide();
  });
  addEventListener("pagehide", () => events.close());
})();
)js";

std::string event_of(const Build& build) {
  return "event: build\ndata: {\"id\":" + encode::json(build.id) + ",\"message\":" + encode::json(build.message) +
         "}\n\n";
}

/// Tells about builds until the stream's life is over or the browser is gone.
void tell(Builds& builds, std::string known, const http::Write& write) {
  auto end = steady_clock::now() + kStreamLife;
  while (!builds.closed() && steady_clock::now() < end) {
    auto next = builds.other_than(known, kHeartbeat);
    if (!write(next ? event_of(*next) : ":\n\n")) return;
    if (next) known = next->id;
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

http::Answer reload_script(Lang lang) {
  auto heading = say("Något behöver rättas", "Something needs to be corrected").in(lang);
  std::string text = replaced(script, "HEADING", encode::json(heading));
  text = replaced(text, "LANGUAGE", encode::json(lang == Lang::sv ? "sv" : "en"));
  return {200, "text/javascript; charset=utf-8", text, {}, {}};
}

http::Answer BuildStreams::open() {
  http::Answer answer;
  answer.type = "text/event-stream";
  answer.stream = [this](const http::Write& write) {
    Counted stream(open_);
    Build now = builds_.latest();
    if (!write("retry: 500\n\n" + event_of(now)) || stream.is_one_too_many()) return;
    tell(builds_, now.id, write);
  };
  return answer;
}

}  // namespace insyn::serve
