// SPDX-License-Identifier: EUPL-1.2
#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace insyn {

void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr error;
  std::size_t error_index = count;
  auto worker = [&] {
    for (std::size_t i; (i = next++) < count;) {
      try {
        work(i);
      } catch (...) {
        std::lock_guard guard(mutex);
        if (i < error_index) error = std::current_exception(), error_index = i;
        next = count;
      }
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < std::min<std::size_t>(jobs, count); ++i) others.emplace_back(worker);
    } catch (const std::system_error&) {  // the machine gives no more threads: those there are do it all
    }
    worker();
  }
  if (error) std::rethrow_exception(error);
}

unsigned available_jobs() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace insyn
