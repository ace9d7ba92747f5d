// SPDX-License-Identifier: EUPL-1.2
#include "read/text_file.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"

namespace insyn::read {
namespace {

constexpr std::size_t kMost = 50'000'000;  // bytes
constexpr std::size_t kBegun = 4'096;      // bytes, in which a file that is no text shows it

bool is_named_text(const std::filesystem::path& file) {
  constexpr std::array<std::string_view, 28> kEndings{"",       ".txt",  ".text",  ".csv",     ".tsv", ".htm", ".html",
                                                      ".xhtml", ".json", ".jsonl", ".geojson", ".xml", ".rdf", ".ics",
                                                      ".vcf",   ".svg",  ".md",    ".rtf",     ".eml", ".log", ".yaml",
                                                      ".yml",   ".toml", ".ini",   ".kml",     ".gpx", ".vtt", ".srt"};
  return std::find(kEndings.begin(), kEndings.end(), folded(file.extension().string())) != kEndings.end();
}

/// Two bytes a unit, the lower of them at `low`. A pair that stands for one letter is one U+FFFD.
std::string from_utf16(std::string_view bytes, std::size_t low) {
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    auto unit = static_cast<char32_t>(static_cast<unsigned char>(bytes[i + low]) |
                                      static_cast<unsigned char>(bytes[i + 1 - low]) << 8);
    if (unit >= 0xD800 && unit < 0xDC00) continue;
    append_utf8(text, unit >= 0xDC00 && unit < 0xE000 ? U'\uFFFD' : unit);
  }
  return text;
}

std::string from_latin_1(std::string_view bytes) {
  std::string text;
  for (char byte : bytes) append_utf8(text, static_cast<unsigned char>(byte));
  return text;
}

std::string in_utf8(std::string bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(std::string_view(bytes).substr(2), 0);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(std::string_view(bytes).substr(2), 1);
  return is_valid_utf8(bytes) ? bytes : from_latin_1(bytes);
}

/// A cut may go through a letter.
std::string_view without_cut_letter(std::string_view bytes, bool is_cut) {
  while (is_cut && !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0xC0) == 0x80) bytes.remove_suffix(1);
  return is_cut && !bytes.empty() ? bytes.substr(0, bytes.size() - 1) : bytes;
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

bool begins_as_text(const std::filesystem::path& file) {
  const std::string begun = files::read(file, kBegun);
  return !begun.starts_with("%PDF-") && (is_utf16(begun) || begun.find('\0') == std::string::npos);
}

}  // namespace

std::optional<TextFile> read_text(const std::filesystem::path& file) {
  try {
    const bool is_named = is_named_text(file);
    if (!is_named && !begins_as_text(file)) return {};
    std::string bytes = files::read(file, kMost);
    const bool is_cut = bytes.size() > kMost;
    if (!is_named && !is_utf16(bytes) && !is_valid_utf8(without_cut_letter(bytes, is_cut))) return {};
    TextFile text{in_utf8(std::move(bytes)), is_cut};
    if (text.words.find('\0') != std::string::npos) return {};  // no text, whatever its name says
    return text;
  } catch (const Error&) {
    return {};
  }
}

}  // namespace insyn::read
