// SPDX-License-Identifier: EUPL-1.2
#include "cli/signals.hpp"

#include <csignal>

namespace insyn::cli {
namespace {

std::atomic<bool> stopped{false};

/// A terminal that is closed says so by SIGHUP, unless nohup made us deaf to it.
bool listens_to_hangups() {
  struct sigaction before {};
  return sigaction(SIGHUP, nullptr, &before) == 0 && before.sa_handler != SIG_IGN;
}

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  if (listens_to_hangups()) sigaddset(&set, SIGHUP);
  return set;
}

}  // namespace

void hold_stop_signals() {
  sigset_t set = stop_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void wait_for_stop_signal() {
  sigset_t set = stop_signals();
  int signal = 0;
  while (sigwait(&set, &signal) != 0) {
  }
}

const std::atomic<bool>& stop_flag() {
  struct sigaction action {};
  action.sa_handler = [](int) { stopped = true; };
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  if (listens_to_hangups()) sigaction(SIGHUP, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return stopped;
}

void outlive_file_limits() { std::signal(SIGXFSZ, SIG_IGN); }

void let_readers_leave() { std::signal(SIGPIPE, SIG_DFL); }

}  // namespace insyn::cli
