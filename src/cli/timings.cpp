// SPDX-License-Identifier: EUPL-1.2
#include "cli/timings.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

namespace insyn::cli {
namespace {

using pipeline::Stage;
using pipeline::Stages;
using std::chrono::milliseconds;

struct Named {
  Stage stage;
  const char* key;
  Said name;
};

const std::array<Named, pipeline::kStages>& names() {
  static const std::array<Named, pipeline::kStages> all{{
      {Stage::list, "list", {"lista filer", "list files"}},
      {Stage::parse, "parse", {"läsa och tolka", "read and parse"}},
      {Stage::link, "link", {"länka", "link"}},
      {Stage::check, "check", {"granska", "check"}},
      {Stage::render, "render", {"göra sidor", "render"}},
      {Stage::verify, "verify", {"söka läckor", "look for leaks"}},
      {Stage::write, "write", {"skriva", "write"}},
  }};
  return all;
}

std::string line_of(const Stages& stages, Lang lang) {
  const Stage stage = stages.latest();
  const auto taken = stages.taken(stage);
  const std::string& name = names()[static_cast<std::size_t>(stage)].name.in(lang);
  return taken.of == 0 ? name : say("{}: {} av {}", "{}: {} of {}", name, taken.files, taken.of).in(lang);
}

}  // namespace

void print_timings(std::ostream& out, const Stages& stages, milliseconds passed, Lang lang) {
  out << fmt::format("{:16} {:>9} {:>13} {:>9}\n", say("steg", "stage").in(lang), say("filer", "files").in(lang),
                     say("byte", "bytes").in(lang), "ms");
  for (const Named& named : names()) {
    const auto taken = stages.taken(named.stage);
    out << fmt::format("{:16} {:>9} {:>13} {:>9.1f}\n", named.name.in(lang), taken.files, taken.bytes,
                       taken.milliseconds);
  }
  out << say("tillsammans {} ms; stegens tid är alla trådars",
             "{} ms in all; a stage's time is that of all its threads", passed.count())
             .in(lang)
      << '\n';
}

nlohmann::ordered_json timings_json(const Stages& stages, milliseconds passed) {
  nlohmann::ordered_json json{{"milliseconds", passed.count()}, {"stages", nlohmann::ordered_json::array()}};
  for (const Named& named : names()) {
    const auto taken = stages.taken(named.stage);
    json["stages"].push_back(
        {{"stage", named.key}, {"files", taken.files}, {"bytes", taken.bytes}, {"milliseconds", taken.milliseconds}});
  }
  return json;
}

// ---- how far it has come
// ----------------------------------------------------------------------------------------------

struct Progress::Teller {
  Teller(std::shared_ptr<const Stages> told, Lang in) : stages(std::move(told)), lang(in) {
    if (::isatty(STDERR_FILENO) == 1) thread = std::thread([this] { tell(); });
  }
  ~Teller() {
    {
      std::lock_guard guard(mutex);
      is_over = true;
    }
    over.notify_all();
    if (thread.joinable()) thread.join();
  }

  void tell() {
    std::unique_lock lock(mutex);
    auto is_done = [this] { return is_over; };
    if (over.wait_for(lock, std::chrono::seconds(1), is_done)) return;
    do std::cerr << "\r\033[K" << line_of(*stages, lang) << std::flush;
    while (!over.wait_for(lock, milliseconds(200), is_done));
    std::cerr << "\r\033[K" << std::flush;
  }

  std::shared_ptr<const Stages> stages;
  Lang lang;
  std::mutex mutex{};
  std::condition_variable over{};
  bool is_over = false;
  std::thread thread{};
};

Progress::Progress(std::shared_ptr<const Stages> stages, Lang lang)
    : teller_(std::make_unique<Teller>(std::move(stages), lang)) {}
Progress::~Progress() = default;

}  // namespace insyn::cli
