// SPDX-License-Identifier: EUPL-1.2
#include "detect/detect.hpp"

#include <algorithm>
#include <array>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

// ---- blocks ---------------------------------------------------------------------------------------------------------

/// Lines without a blank one between them.
struct Block {
  std::string_view text{};
  int first_line = 1;
};

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

/// Takes the next line off the front, with its end.
std::string_view take_line(std::string_view& text) {
  auto line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
  text.remove_prefix(line.size());
  return line;
}

template <typename Does>
void for_each_block(std::string_view text, Does does) {
  Block block{text.substr(0, 0)};
  for (int number = 1; !text.empty(); ++number) {
    std::string_view line = take_line(text);
    if (!is_blank(line)) {
      if (block.text.empty()) block = {line.substr(0, 0), number};
      block.text = {block.text.data(), block.text.size() + line.size()};
    }
    if (!block.text.empty() && (is_blank(line) || text.empty())) {
      does(block);
      block.text = {};
    }
  }
}

/// Whether any detector could find something: most prose has no such character, and need not be read.
bool is_worth_reading(std::string_view text) {
  static const std::array<bool, 256> kTells = [] {
    std::array<bool, 256> tells{};
    for (char c : std::string_view("0123456789@:/=&\\([{")) tells[static_cast<unsigned char>(c)] = true;
    for (std::size_t c = 0xC2; c < 256; ++c) tells[c] = c != 0xC3 && c != 0xE2;  // not å and dashes
    return tells;
  }();
  return std::any_of(text.begin(), text.end(), [](char c) { return kTells[static_cast<unsigned char>(c)]; }) ||
         text.find("PRIVATE KEY") != std::string_view::npos ||
         (text.find('-') != std::string_view::npos && text.find("snabel-a") != std::string_view::npos);
}

std::string hash_of(std::string_view block) {
  std::string text;
  for (std::string_view line : lines_of(block)) {
    if (!text.empty()) text += '\n';
    text += trimmed(line);
  }
  return sha256_hex(to_nfc(text));
}

// ---- hits -----------------------------------------------------------------------------------------------------------

/// The higher, the graver.
int gravity(What what) {
  switch (what) {
    case What::private_key: return 12;
    case What::token: return 11;
    case What::password: return 10;
    case What::meeting_link: return 9;
    case What::personal_number: return 8;
    case What::coordination_number: return 7;
    case What::account: return 6;
    case What::email: return 5;
    case What::phone: return 4;
    case What::street_address: return 3;
    case What::position: return 2;
    case What::property_name: return 1;
    case What::vehicle_plate: return 0;
  }
  return 0;
}

/// Of those that overlap, the gravest; of the same gravity, the first. By place.
Hits without_overlaps(Hits hits) {
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.from < b.from; });
  Hits kept;
  for (Hit& hit : hits) {
    if (kept.empty() || kept.back().to <= hit.from)
      kept.push_back(std::move(hit));
    else if (gravity(hit.what) > gravity(kept.back().what))
      kept.back() = std::move(hit);
  }
  return kept;
}

Hits hits_in(const Reading& reading) {
  Hits hits;
  Numerals numerals(reading);
  find_personal_numbers(reading, numerals, hits);
  find_phones(reading, numerals, hits);
  find_accounts(reading, numerals, hits);
  find_positions(reading, numerals, hits);
  find_homes(reading, hits);
  find_plates(reading, hits);
  find_emails(reading, hits);
  find_meeting_links(reading, hits);
  find_passwords(reading, hits);
  find_tokens(reading, hits);
  return without_overlaps(std::move(hits));
}

/// Places of rising bytes in a block, in one walk.
class Places {
 public:
  explicit Places(const Block& block) : text_(block.text), place_{block.first_line, 1} {}

  Place of(std::size_t byte) {
    while (at_ < byte) {
      bool ends_line = text_[at_] == '\n';
      next_code_point(text_, at_);
      place_ = ends_line ? Place{place_.line + 1, 1} : Place{place_.line, place_.column + 1};
    }
    return place_;
  }

 private:
  std::string_view text_;
  Place place_;
  std::size_t at_ = 0;
};

void look_at(const Block& block, Suspicions& suspicions) {
  if (!is_worth_reading(block.text)) return;
  Reading reading(block.text);
  Hits hits = hits_in(reading);
  if (hits.empty()) return;
  Places places(block);
  std::string hash = hash_of(block.text);
  for (Hit& hit : hits)
    suspicions.push_back({.what = hit.what,
                          .at = places.of(reading.source_of(hit.from)),
                          .text_sha256 = hash,
                          .domain = std::move(hit.domain)});
}

}  // namespace

Suspicions suspicions(std::string_view text) {
  Suspicions all;
  for_each_block(text, [&](const Block& block) { look_at(block, all); });
  return all;
}

std::string block_sha256(std::string_view text, int line) {
  std::string hash = hash_of({});
  for_each_block(text, [&](const Block& block) {
    auto lines = static_cast<int>(lines_of(block.text).size());
    if (block.first_line <= line && line < block.first_line + lines) hash = hash_of(block.text);
  });
  return hash;
}

}  // namespace insyn::detect
