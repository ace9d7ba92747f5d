// SPDX-License-Identifier: EUPL-1.2
// The lines of a ledger: those of the input as they stand, and the events among them as a chain of their own.
#include "publish/ledger.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "publish/ledger_state.hpp"

namespace insyn::publish {
namespace {

void take_bytes(std::string_view bytes) {
  Chain chain = read_chain(bytes);
  INSYN_EXPECTS(chain.whole_bytes <= bytes.size());
  INSYN_EXPECTS(!(chain.ends_torn && chain.lacks_line_end));
  INSYN_EXPECTS(chain.damage || chain.ends_torn || chain.whole_bytes == bytes.size());
  Chain again = read_chain(bytes.substr(0, chain.whole_bytes));
  INSYN_EXPECTS(!again.damage && !again.ends_torn && again.events.size() == chain.events.size());
  if (auto text = KeptText::from_bytes(bytes)) INSYN_EXPECTS(text->bytes() == bytes);
}

std::vector<Event> events_in(std::string_view bytes) {
  std::vector<Event> events;
  for (std::string_view line : lines_of(bytes)) {
    auto event = from_line(line);
    if (!event) continue;
    auto same = from_line(to_line(*event));
    INSYN_EXPECTS(same && to_line(*same) == to_line(*event));
    events.push_back(std::move(*event));
  }
  return events;
}

/// The events numbered and chained anew are read as they were written, and are a state.
void take_chain(std::vector<Event> events) {
  std::string bytes;
  std::string last(64, '0');
  for (std::size_t i = 0; i < events.size(); ++i) {
    events[i].seq = static_cast<std::int64_t>(i) + 1;
    events[i].prev = last;
    std::string line = to_line(events[i]);
    last = sha256_hex(line);
    bytes += line + "\n";
  }
  Chain chain = read_chain(bytes);
  INSYN_EXPECTS(!chain.damage && !chain.ends_torn && chain.last_hash == last);
  INSYN_EXPECTS(chain.events.size() == events.size());
  LedgerState state(chain.events);
  for (const auto& [key, item] : state.items()) {
    INSYN_EXPECTS(item.attempt >= 0);
    INSYN_EXPECTS(item.phase != Phase::live || item.stands);
  }
}

}  // namespace
}  // namespace insyn::publish

void insyn::fuzz::take(std::string_view bytes) {
  publish::take_bytes(bytes);
  publish::take_chain(publish::events_in(bytes));
}
