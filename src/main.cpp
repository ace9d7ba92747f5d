// SPDX-License-Identifier: EUPL-1.2
#include "cli/cli.hpp"

int main(int argc, char** argv) { return static_cast<int>(insyn::cli::run(argc, argv)); }
