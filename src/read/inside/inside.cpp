// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/inside.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "base/text.hpp"
#include "read/inside/drawing.hpp"
#include "read/inside/office.hpp"
#include "read/inside/pdf.hpp"
#include "read/inside/picture.hpp"

namespace insyn::read {
namespace {

constexpr std::string_view kZip = "PK\x03\x04", kPdf = "%PDF-", kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

bool ends_with_one_of(const std::string& name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_called_office(const std::string& name) {
  return ends_with_one_of(name, {".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".xltx", ".pptx", ".pptm", ".ppsx",
                                 ".potx", ".odt", ".ott", ".ods", ".ots", ".odp", ".otp", ".odg"});
}

bool is_called_old_office(const std::string& name) {
  return ends_with_one_of(name, {".doc", ".dot", ".xls", ".xlt", ".ppt", ".pps", ".pot"});
}

std::string first_bytes(const std::filesystem::path& file) {
  std::array<char, 8> bytes{};
  std::ifstream in(file, std::ios::binary);
  in.read(bytes.data(), bytes.size());
  return {bytes.data(), static_cast<std::size_t>(in.gcount())};
}

/// Of a file that can't be looked at, its name is all we know.
Inside without_a_look(const std::filesystem::path& file, Inside::Seen seen) {
  bool is_pdf = folded(file.filename().string()).ends_with(".pdf");
  return {.seen = seen, .pdf = is_pdf ? CopiedFile::Pdf::unreadable : CopiedFile::Pdf::none};
}

Inside look_at(const std::filesystem::path& file) {
  const std::string name = folded(file.filename().string());
  if (!std::filesystem::is_regular_file(file)) return without_a_look(file, Inside::Seen::unreadable);
  const std::string first = first_bytes(file);
  if (first.starts_with(kPdf) || name.ends_with(".pdf")) return look_at_pdf(file);
  if (first == kOle) return {.seen = Inside::Seen::closed};
  if (is_called_office(name) || first.starts_with(kZip)) {
    Inside inside = look_at_office(file);
    bool is_office = inside.seen == Inside::Seen::whole || inside.seen == Inside::Seen::too_large;
    return is_office || is_called_office(name) ? inside : Inside{};  // another kind of zip
  }
  if (is_called_old_office(name)) return {.seen = Inside::Seen::closed};
  if (ends_with_one_of(name, {".svg", ".xml"})) return look_at_drawing(file);
  return look_at_picture(file);
}

// ---- from process to process: three bytes and the text ----

std::string packed(const Inside& inside) {
  const auto& hidden = inside.hidden;
  int bits = hidden.position | hidden.camera << 1 | hidden.author << 2 | hidden.revisions << 3 | hidden.scripts << 4;
  std::string bytes{static_cast<char>(inside.seen), static_cast<char>(inside.pdf), static_cast<char>(bits)};
  return bytes + inside.text;
}

Inside unpacked(const std::string& bytes) {
  const int bits = bytes.at(2);
  return {.seen = static_cast<Inside::Seen>(bytes.at(0)),
          .pdf = static_cast<CopiedFile::Pdf>(bytes.at(1)),
          .hidden = {.position = (bits & 1) != 0,
                     .camera = (bits & 2) != 0,
                     .author = (bits & 4) != 0,
                     .revisions = (bits & 8) != 0,
                     .scripts = (bits & 16) != 0},
          .text = bytes.substr(3)};
}

Inside inside_of(const std::filesystem::path& file, const Told& told) {
  switch (told.how) {
    case Told::How::whole: return unpacked(told.record);
    case Told::How::broke: return without_a_look(file, Inside::Seen::unreadable);
    case Told::How::not_reached: return without_a_look(file, Inside::Seen::not_reached);
  }
  return {};
}

}  // namespace

std::vector<Inside> look_inside(const std::vector<std::filesystem::path>& files, const Limits& limits) {
  auto told = look_apart(
      files, [](const std::filesystem::path& file) { return packed(look_at(file)); }, limits);
  std::vector<Inside> all;
  for (std::size_t i = 0; i < files.size(); ++i) all.push_back(inside_of(files[i], told[i]));
  return all;
}

}  // namespace insyn::read
