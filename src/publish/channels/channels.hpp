// SPDX-License-Identifier: EUPL-1.2
// The channels. To add one: a file here that implements Remote, a branch in make_remote, its table of known answers
// (known_answer.hpp), its settings in channel_settings.cpp, its rows in docs/channels.md.
#pragma once
#include <filesystem>
#include <memory>

#include "model/settings.hpp"
#include "publish/clock.hpp"
#include "publish/http.hpp"
#include "publish/plan.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

/// What a channel works with. Secrets are read when the remote is made ready, relative to `root`.
struct Reach {
  const std::filesystem::path& root;
  Http& http;
  Clock& clock;
};

/// A municipal web site over WordPress's REST API. Makes a draft with the marker, verifies it by searching, then shows
/// it by id: a lost answer can leave drafts behind, never two posts in public.
[[nodiscard]] std::unique_ptr<Remote> make_wordpress(const Channel& channel, Reach reach);

/// A Facebook page over the Graph API. The marker is the document's address in the message.
[[nodiscard]] std::unique_ptr<Remote> make_facebook(const Channel& channel, Reach reach);

/// A receiver of signed messages (Standard Webhooks 1.0.0): the way into a system that has no open interface of its
/// own.
[[nodiscard]] std::unique_ptr<Remote> make_webhook(const Channel& channel, Reach reach);

/// The remote of a channel that is sent to; nothing for a manual one.
[[nodiscard]] std::unique_ptr<Remote> make_remote(const Channel& channel, Reach reach);

/// What a person shall do by hand for this step of a manual channel.
[[nodiscard]] Result ask_a_person(const PlanItem& item, const ItemState& state);

}  // namespace insyn::publish
