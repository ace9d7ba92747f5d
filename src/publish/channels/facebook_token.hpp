// SPDX-License-Identifier: EUPL-1.2
// Is the token good, and whose is it? A dead or foreign token is the commonest way for a channel to fall silent, so it
// is asked on every run.
#pragma once
#include "publish/channels/facebook_graph.hpp"

namespace insyn::publish {

/// Looks at the token through debug_token; one that is not the page's own (a person's, a system user's) is exchanged
/// for the page's, which alone may write, and that one is looked at too. accepted, with notes on what ends soon and on
/// another version than the one asked for; else why the channel can't be used and what to do.
[[nodiscard]] Answer check_facebook_token(Graph& graph);

}  // namespace insyn::publish
