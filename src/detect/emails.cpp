// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string_view>

#include "base/patterns.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

constexpr std::size_t kLongestLocal = 64, kLongestDomain = 253;  // RFC 5321, 4.5.3.1

bool is_local(char c) {
  return is_alphanumeric(c) || std::string_view(".!#$%&'+/=?^_{}-").find(c) != std::string_view::npos;
}
bool is_domain(char c) { return is_alphanumeric(c) || c == '.' || c == '-'; }

/// "icon@2x.png" is a file, and "left-pad@1.3.0" a version.
bool is_top_domain(std::string_view label) {
  constexpr std::array<std::string_view, 14> kFiles{"png", "jpg", "jpeg", "gif", "svg",  "webp", "pdf",
                                                    "css", "js",  "ts",   "md",  "html", "json", "mjs"};
  return label.size() >= 2 && (label.starts_with("xn--") || std::all_of(label.begin(), label.end(), is_letter)) &&
         std::find(kFiles.begin(), kFiles.end(), label) == kFiles.end();
}

/// What stands for @ besides itself: "(at)", "[at]", "(a)", "snabel-a" with spaces round it.
struct Sign {
  std::string_view form;
  bool may_have_spaces;
};
constexpr std::array kSigns{Sign{" @ ", false},       Sign{"(at)", true},       Sign{"[at]", true},
                            Sign{"{at}", true},       Sign{"(a)", true},        Sign{"[a]", true},
                            Sign{"(snabel-a)", true}, Sign{"[snabel-a]", true}, Sign{"(@)", true},
                            Sign{" snabel-a ", false}};

class Search {
 public:
  Search(const Reading& reading, Hits& hits) : reading_(reading), hits_(hits) {}

  void look_at(const Sign& sign, std::size_t at) {
    std::size_t left = at, right = at + sign.form.size();
    if (sign.may_have_spaces && reading_.before(left) == ' ') --left;
    if (sign.may_have_spaces && reading_[right] == ' ') ++right;
    judge(left, right);
  }

 private:
  void judge(std::size_t left, std::size_t right) {
    std::size_t from = left, to = right;
    while (from > 0 && left - from < kLongestLocal && is_local(reading_[from - 1])) --from;
    std::string domain = domain_from(to);
    while (from < left && !is_alphanumeric(reading_[from])) ++from;
    auto dot = domain.rfind('.');
    bool is_address = from < left && dot != std::string::npos && dot > 0 && domain[0] != '.' &&
                      is_top_domain(std::string_view(domain).substr(dot + 1));
    if (is_address && !is_no_mailbox(from, left, to)) hits_.push_back({What::email, from, to, utf8(domain)});
  }

  /// Moves past the domain, whose dots may be spelled out: "example punkt se".
  std::string domain_from(std::size_t& to) const {
    std::string domain;
    for (std::size_t right = to;;) {
      std::size_t begin = to;
      while (is_domain(reading_[to]) && to - right < kLongestDomain) ++to;
      while (to > begin && !is_alphanumeric(reading_[to - 1])) --to;
      bool has_dot = std::string_view(reading_.text).substr(begin, to - begin).find('.') != std::string_view::npos;
      domain += reading_.lower.substr(begin, to - begin);
      std::size_t dot = has_dot || to == begin ? 0 : spelled_dot(to);
      if (dot == 0) return domain;
      domain += '.', to += dot;
    }
  }

  /// The length of a spelled dot that a letter follows, or 0.
  [[nodiscard]] std::size_t spelled_dot(std::size_t at) const {
    constexpr std::array<std::string_view, 10> kDots{" punkt ", "[punkt]", "(punkt)", " [punkt] ", " (punkt) ",
                                                     " dot ",   "[dot]",   "(dot)",   " [dot] ",   " (dot) "};
    for (std::string_view dot : kDots)
      if (reading_.lower.compare(at, dot.size(), dot) == 0 && is_letter(reading_[at + dot.size()])) return dot.size();
    return 0;
  }

  /// How addresses are made, not one of them: "förnamn.efternamn@…".
  [[nodiscard]] bool is_pattern(std::size_t from, std::size_t left) const {
    static const std::string kPattern = latin1("förnamn.efternamn");
    std::string_view local = std::string_view(reading_.lower).substr(from, left - from);
    return local == kPattern || local == "fornamn.efternamn" || local == "firstname.lastname";
  }

  /// "git@github.com:org/repo" names a repository; "https://user:word@host" is told of as a password.
  [[nodiscard]] bool is_no_mailbox(std::size_t from, std::size_t left, std::size_t to) const {
    bool is_repository =
        reading_.lower.compare(from, left - from, "git") == 0 && (reading_[to] == ':' || reading_[to] == '/');
    return is_repository || is_pattern(from, left) || (reading_.in_address(from) && is_authority(from));
  }

  /// Nothing but a user's name stands between "://" and here.
  [[nodiscard]] bool is_authority(std::size_t at) const {
    while (at > 0 && is_alphanumeric(reading_[at - 1])) --at;
    if (reading_.before(at) == ':')
      for (--at; at > 0 && is_local(reading_[at - 1]) && reading_[at - 1] != '/';) --at;
    return at > 2 && reading_.text.compare(at - 3, 3, "://") == 0;
  }

  const Reading& reading_;
  Hits& hits_;
};

}  // namespace

void find_emails(const Reading& reading, Hits& hits) {
  static const Patterns patterns = [] {
    std::vector<std::string> forms;
    for (const Sign& sign : kSigns) forms.emplace_back(sign.form);
    return Patterns(forms);
  }();
  Search search(reading, hits);
  for (std::size_t at = 0; (at = reading.text.find('@', at)) != std::string::npos; ++at)
    search.look_at({"@", false}, at);
  patterns.find_in(reading.lower, [&](std::size_t sign, std::size_t at) { search.look_at(kSigns[sign], at); });
}

}  // namespace insyn::detect
