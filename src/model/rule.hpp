// SPDX-License-Identifier: EUPL-1.2
// Every rule a finding can name, once: its stable name and how grave it is unless the settings say otherwise.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace insyn {

enum class Severity : std::uint8_t { off, warning, error };

// Errors are what can harm; quality is a warning (contract section 6).
#define INSYN_RULES(RULE)                                             \
  RULE(front_matter, "front-matter", error)                           \
  RULE(unknown_key, "unknown-key", error)                             \
  RULE(bad_date, "bad-date", error)                                   \
  RULE(bad_value, "bad-value", error)                                 \
  RULE(date_mismatch, "date-mismatch", error)                         \
  RULE(duplicate_id, "duplicate-id", error)                           \
  RULE(unplaced_file, "unplaced-file", error)                         \
  RULE(unreadable_file, "unreadable-file", error)                     \
  RULE(missing_parent, "missing-parent", error)                       \
  RULE(broken_link, "broken-link", error)                             \
  RULE(broken_anchor, "broken-anchor", error)                         \
  RULE(missing_attachment, "missing-attachment", error)               \
  RULE(personal_number, "personal-number", error)                     \
  RULE(contact_data, "contact-data", error)                           \
  RULE(possible_secret, "possible-secret", error)                     \
  RULE(image_metadata, "image-metadata", error)                       \
  RULE(hidden_revisions, "hidden-revisions", error)                   \
  RULE(active_content, "active-content", error)                       \
  RULE(small_count, "small-count", error)                             \
  RULE(theme_contrast, "theme-contrast", error)                       \
  RULE(template_, "template", error)                                  \
  RULE(settings, "settings", error)                                   \
  RULE(unsafe_url, "unsafe-url", error)                               \
  RULE(encoding, "encoding", error)                                   \
  RULE(too_large, "too-large", error)                                 \
  RULE(leak, "leak", error)                                           \
  RULE(open_comment, "open-comment", error)                           \
  RULE(internal_mark, "internal-mark", error)                         \
  RULE(unclear_kind, "unclear-kind", warning)                         \
  RULE(raw_html, "raw-html", warning)                                 \
  RULE(external_image, "external-image", warning)                     \
  RULE(unclear_entry, "unclear-entry", warning)                       \
  RULE(heading_space, "heading-space", warning)                       \
  RULE(control_character, "control-character", warning)               \
  RULE(action_owner, "action-owner", warning)                         \
  RULE(action_due, "action-due", warning)                             \
  RULE(follow_up_unclear, "follow-up-unclear", warning)               \
  RULE(decision_without_quorum, "decision-without-quorum", warning)   \
  RULE(decision_unmarked, "decision-unmarked", warning)               \
  RULE(not_member, "not-member", warning)                             \
  RULE(unknown_organisation, "unknown-organisation", warning)         \
  RULE(attendance_mismatch, "attendance-mismatch", warning)           \
  RULE(title_mismatch, "title-mismatch", warning)                     \
  RULE(sensitive_attendance, "sensitive-attendance", warning)         \
  RULE(heading_order, "heading-order", warning)                       \
  RULE(missing_alt, "missing-alt", warning)                           \
  RULE(vague_link_text, "vague-link-text", warning)                   \
  RULE(attachment_accessibility, "attachment-accessibility", warning) \
  RULE(author_data, "author-data", warning)                           \
  RULE(stale_release, "stale-release", warning)                       \
  RULE(readability, "readability", warning)                           \
  RULE(long_sentence, "long-sentence", warning)                       \
  RULE(unexplained_abbreviation, "unexplained-abbreviation", warning) \
  RULE(officialese, "officialese", warning)                           \
  RULE(no_summary, "no-summary", warning)                             \
  RULE(no_reason, "no-reason", warning)                               \
  RULE(no_new_date, "no-new-date", warning)                           \
  RULE(unlinked_file, "unlinked-file", warning)                       \
  RULE(late_notes, "late-notes", warning)                             \
  RULE(overdue_action, "overdue-action", warning)                     \
  RULE(stale_figure, "stale-figure", warning)                         \
  RULE(empty_figure, "empty-figure", warning)                         \
  RULE(sum_mismatch, "sum-mismatch", warning)                         \
  RULE(unknown_area, "unknown-area", warning)                         \
  RULE(ledger, "ledger", warning)                                     \
  RULE(draft_words, "draft-words", warning)                           \
  RULE(stale_translation, "stale-translation", warning)               \
  RULE(silent_change, "silent-change", warning)

enum class Rule : std::uint8_t {
#define RULE(id, name, severity) id,
  INSYN_RULES(RULE)
#undef RULE
};

struct RuleInfo {
  Rule rule;
  std::string_view name;  // stable: tests, docs and settings use it
  Severity by_default;
};

[[nodiscard]] std::span<const RuleInfo> all_rules();
[[nodiscard]] const RuleInfo& info(Rule rule);
[[nodiscard]] std::optional<Rule> rule_named(std::string_view name);
/// Privacy and secrets: findings of these rules never quote the text, and only a release silences them.
[[nodiscard]] bool is_private(Rule rule);

}  // namespace insyn
