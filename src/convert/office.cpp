// SPDX-License-Identifier: EUPL-1.2
#include "convert/office.hpp"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <utility>

#include "base/error.hpp"
#include "convert/office_menders.hpp"
#include "read/apart.hpp"
#include "read/inside/zip.hpp"

namespace insyn::convert {
namespace {

constexpr std::uint64_t kMostUnpacked = 100'000'000;  // bytes of XML and pictures together

bool lies_in(std::string_view name, std::string_view folder) { return name.starts_with(folder); }

bool is_picture(std::string_view name) { return lies_in(name, "word/media/") || lies_in(name, "Pictures/"); }

// ---- in the process apart -------------------------------------------------------------------------------------------

/// The parts of the package that are read, in its order; of two of one name the first.
std::vector<std::pair<std::string, std::string>> parts_of(const std::filesystem::path& file) {
  read::Zip zip(file, kMostUnpacked);
  std::vector<std::pair<std::string, std::string>> parts;
  for (std::size_t i = 0; i < zip.names().size(); ++i) {
    const std::string& name = zip.names()[i];
    bool is_read = name.ends_with(".xml") || name.ends_with(".rels") || is_picture(name);
    bool is_again = std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.first == name; });
    if (!is_read || is_again || name.ends_with('/')) continue;
    std::string bytes;
    zip.read(i, [&](std::string_view piece) { bytes += piece; });
    parts.emplace_back(name, std::move(bytes));
  }
  return parts;
}

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* zip = memory == nullptr ? nullptr : zip_open_from_source(memory, ZIP_TRUNCATE, &error);
  if (zip == nullptr) throw std::runtime_error("no memory for a zip");
  zip_source_keep(memory);
  for (const auto& [name, bytes] : parts)
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
  if (zip_close(zip) != 0 || zip_source_open(memory) != 0) throw std::runtime_error("the zip can't be made");
  zip_source_seek(memory, 0, SEEK_END);
  std::string package(static_cast<std::size_t>(std::max<zip_int64_t>(zip_source_tell(memory), 0)), '\0');
  zip_source_seek(memory, 0, SEEK_SET);
  zip_int64_t got = zip_source_read(memory, package.data(), package.size());
  package.resize(static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
  zip_source_close(memory);
  zip_source_free(memory);
  return package;
}

std::string* part_named(std::vector<std::pair<std::string, std::string>>& parts, std::string_view name) {
  auto found = std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.first == name; });
  return found == parts.end() ? nullptr : &found->second;
}

std::string& main_part(std::vector<std::pair<std::string, std::string>>& parts, std::string_view name) {
  std::string* part = part_named(parts, name);
  if (part == nullptr) throw std::runtime_error("no text in it");
  return *part;
}

void add_paragraphs(std::vector<std::string>& to, const std::vector<std::string>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

bool is_number(std::string_view paragraph) {
  return paragraph.find_first_not_of("0123456789 ()/") == std::string_view::npos;
}

void mend_word(std::vector<std::pair<std::string, std::string>>& parts, OfficeFile& opened) {
  std::string& document = main_part(parts, "word/document.xml");
  WordNumbers numbers;
  for (const char* name : {"word/styles.xml", "word/numbering.xml"})
    if (const std::string* part = part_named(parts, name)) numbers.read(*part);
  WordMender mender(std::move(numbers));
  document = mender.mended(document);
  add_paragraphs(opened.paragraphs, mender.paragraphs());
  for (const auto& [name, bytes] : parts) {
    if (is_picture(name)) opened.pictures.push_back({name, bytes, ""});
    bool has_words = lies_in(name, "word/footnotes") || lies_in(name, "word/endnotes") ||
                     lies_in(name, "word/comments.") || lies_in(name, "word/header") || lies_in(name, "word/footer");
    if (!has_words) continue;
    WordMender beside;
    static_cast<void>(beside.mended(bytes));
    for (const auto& paragraph : beside.paragraphs())
      if (!is_number(paragraph)) opened.paragraphs.push_back(paragraph);  // of a page
  }
}

void mend_open_document(std::vector<std::pair<std::string, std::string>>& parts, OfficeFile& opened) {
  std::string& content = main_part(parts, "content.xml");
  OpenDocumentMender mender;
  if (const std::string* styles = part_named(parts, "styles.xml")) static_cast<void>(mender.mended(*styles));
  const auto heads = mender.paragraphs();
  content = mender.mended(content);
  opened.paragraphs.assign(mender.paragraphs().begin() + static_cast<std::ptrdiff_t>(heads.size()),
                           mender.paragraphs().end());
  add_paragraphs(opened.paragraphs, heads);
  for (const auto& [name, bytes] : parts)
    if (is_picture(name)) opened.pictures.push_back({name, bytes, mender.description_of(name)});
}

OfficeFile opened(const std::filesystem::path& file, Office kind) {
  auto parts = parts_of(file);
  OfficeFile all;
  if (kind == Office::word)
    mend_word(parts, all);
  else
    mend_open_document(parts, all);
  for (auto& [name, bytes] : parts)
    if (is_picture(name)) bytes = "x";  // pandoc asks only whether it is there
  all.package = zipped(parts);
  return all;
}

// ---- from process to process: each text with its size before it -----------------------------------------------------

void pack(std::string& bytes, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  bytes.append(reinterpret_cast<const char*>(&size), sizeof size).append(text);
}

std::string unpack(std::string_view& bytes) {
  std::uint32_t size = 0;
  std::memcpy(&size, bytes.data(), sizeof size);
  std::string text(bytes.substr(sizeof size, size));
  bytes.remove_prefix(sizeof size + size);
  return text;
}

std::string packed(const OfficeFile& file) {
  std::string bytes;
  pack(bytes, file.package);
  pack(bytes, std::to_string(file.paragraphs.size()));
  for (const auto& paragraph : file.paragraphs) pack(bytes, paragraph);
  for (const auto& picture : file.pictures) {
    pack(bytes, picture.name);
    pack(bytes, picture.bytes);
    pack(bytes, picture.described);
  }
  return bytes;
}

OfficeFile unpacked(std::string_view bytes) {
  OfficeFile file;
  file.package = unpack(bytes);
  for (auto left = std::stoul(unpack(bytes)); left > 0; --left) file.paragraphs.push_back(unpack(bytes));
  while (!bytes.empty()) {
    Picture picture{.name = unpack(bytes)};
    picture.bytes = unpack(bytes);
    picture.described = unpack(bytes);
    file.pictures.push_back(std::move(picture));
  }
  return file;
}

}  // namespace

OfficeFile open_office(const std::filesystem::path& file, Office kind) {
  auto look = [kind](const std::filesystem::path& path) { return packed(opened(path, kind)); };
  auto told = read::look_apart({file}, look, {.memory = 1 << 30, .seconds = 20, .seconds_in_all = 20});
  if (told.front().how == read::Told::How::whole) return unpacked(told.front().record);
  const std::string program = kind == Office::word ? "Word (.docx)" : "LibreOffice (.odt)";
  throw UsageError(say("{} går inte att läsa som en fil från {}: den är trasig, låst, för stor eller av ett annat slag",
                       "{} can't be read as a file of {}: it is damaged, locked, too large or of another kind",
                       file.filename().string(), program));
}

}  // namespace insyn::convert
