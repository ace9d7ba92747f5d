// SPDX-License-Identifier: EUPL-1.2
// What time takes away ([privacy] names_months, noindex_months): names of persons on the pages of old meetings, and
// those pages from search engines. The day itself, N months after the meeting, is still within.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/shared.hpp"

namespace insyn::render {

/// True from the day after `day` + `months`; the 31st of a month that has none is its last. False without months.
[[nodiscard]] bool is_past(Date day, std::optional<int> months, Date today);

/// The meeting is so old that names of persons are no longer shown on its page.
[[nodiscard]] bool hides_names(const Site& site, DocId document);
/// The meeting is so old that search engines shall leave its page out.
[[nodiscard]] bool is_unlisted(const Site& site, DocId document);

/// Whether a chair, secretary or approver may be a person's name. It is none where all of it is an organisation of the
/// site, or a role by its ending ("Projektledaren", "kommunens utredare") with no other capitalised word. In doubt it
/// is.
[[nodiscard]] bool may_name_a_person(const Site& site, const std::string& text);
/// The names of an old meeting, or of a translation of one, that the site may not show any more: of the attendance
/// lists, chair, secretary, approver. Longest first; none while the meeting is not so old.
[[nodiscard]] std::vector<std::string> names_to_hide(const Site& site, DocId document);
/// Persons that the meeting's notes name as present, absent, invited, guest, chair, secretary or approver: by the key
/// for names, or by two capitalised words or more where no organisation is meant. For what is said elsewhere than on
/// the meeting's own page.
[[nodiscard]] std::vector<std::string> persons_named(const Site& site, DocId meeting);
/// One of the names stands in the text, whole, in any case, also with a genitive s.
[[nodiscard]] bool names_one_of(const std::string& text, const std::vector<std::string>& names);
/// The text with each whole name, also where a genitive s follows, replaced by `instead`.
[[nodiscard]] std::string without_names(std::string text, const std::vector<std::string>& names,
                                        const std::string& instead);

}  // namespace insyn::render
