// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <mutex>
#include <string>

#include "http/http.hpp"
#include "sandbox/sandbox.hpp"
#include "sandbox/store.hpp"

namespace insyn::sandbox::graph {

/// Calls of the present day, as the percentage of the budget that Graph reports with each answer.
class Usage {
 public:
  [[nodiscard]] int percent_after_call(std::int64_t now);

 private:
  std::mutex mutex_;
  std::int64_t day_ = 0, calls_ = 0;
};

/// The Graph API's answer. `home`: the sandbox's address without / at the end.
[[nodiscard]] http::Answer answer_graph(const http::Request& request, const Options& options, Store& store,
                                        Usage& usage, const std::string& home, std::int64_t now);

}  // namespace insyn::sandbox::graph
