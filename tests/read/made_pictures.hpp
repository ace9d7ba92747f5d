// SPDX-License-Identifier: EUPL-1.2
// The smallest files of each kind of picture, with the metadata that a test asks for.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::test {

inline std::string big_endian(std::uint64_t number, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(number >> (8 * i) & 0xFF);
  return text;
}

inline std::string little_endian(std::uint64_t number, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>(number >> (8 * i) & 0xFF);
  return text;
}

/// One tag of EXIF: a text, or a number of 16 bits.
struct Tag {
  std::uint16_t id = 0;
  std::string text{};
  std::uint16_t number = 0;
};

/// TIFF's form (little-endian): the tags of the picture, of the photo (0x8769) and of the place (0x8825).
inline std::string exif(std::vector<Tag> image, const std::vector<Tag>& photo = {},
                        const std::vector<Tag>& place = {}) {
  auto size_of = [](const std::vector<Tag>& tags) { return 2 + 12 * tags.size() + 4; };
  const bool has_photo = !photo.empty(), has_place = !place.empty();
  std::size_t next = 8 + size_of(image) + 12 * (std::size_t(has_photo) + std::size_t(has_place));
  const std::size_t photo_at = next, place_at = photo_at + (has_photo ? size_of(photo) : 0);
  std::size_t text_at = place_at + (has_place ? size_of(place) : 0);
  std::string texts;
  auto directory = [&](const std::vector<Tag>& tags, const std::string& more, std::size_t count) {
    std::string bytes = little_endian(count, 2);
    for (const Tag& tag : tags) {
      bytes += little_endian(tag.id, 2);
      if (tag.text.empty()) {
        bytes += little_endian(3, 2) + little_endian(1, 4) + little_endian(tag.number, 4);
        continue;
      }
      std::string text = tag.text + '\0';
      bytes += little_endian(2, 2) + little_endian(text.size(), 4);
      if (text.size() <= 4) {
        text.resize(4);
        bytes += text;
      } else {
        bytes += little_endian(text_at + texts.size(), 4);
        texts += text;
      }
    }
    return bytes + more + little_endian(0, 4);
  };
  auto pointer = [](std::uint16_t tag, std::size_t at) {
    return little_endian(tag, 2) + little_endian(4, 2) + little_endian(1, 4) + little_endian(at, 4);
  };
  std::string pointers = (has_photo ? pointer(0x8769, photo_at) : "") + (has_place ? pointer(0x8825, place_at) : "");
  std::string bytes = "II*" + std::string(1, '\0') + little_endian(8, 4);
  bytes += directory(image, pointers, image.size() + std::size_t(has_photo) + std::size_t(has_place));
  if (has_photo) bytes += directory(photo, "", photo.size());
  if (has_place) bytes += directory(place, "", place.size());
  return bytes + texts;
}

inline std::string xmp(const std::string& properties) {
  return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:exif=\"http://ns.adobe.com/exif/1.0/\">" +
         properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";
}

inline std::string jpeg_segment(char marker, const std::string& bytes) {
  return std::string("\xFF") + marker + big_endian(bytes.size() + 2, 2) + bytes;
}

inline std::string jpeg(const std::string& segments) {
  std::string frame = std::string("\x08\x00\x01\x00\x01\x01\x01\x11\x00", 9);
  return "\xFF\xD8" + jpeg_segment('\xE0', std::string("JFIF\0\x01\x01\x01\x00\x48\x00\x48\x00\x00", 14)) + segments +
         jpeg_segment('\xC0', frame) + jpeg_segment('\xDA', std::string("\x01\x01\x00\x00\x3F\x00", 6)) +
         "\x55\xFF\xD9";
}

inline std::string exif_segment(const std::string& tiff) {
  return jpeg_segment('\xE1', std::string("Exif\0\0", 6) + tiff);
}

inline std::string xmp_segment(const std::string& packet) {
  return jpeg_segment('\xE1', std::string("http://ns.adobe.com/xap/1.0/\0", 29) + packet);
}

inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int i = 0; i < 8; ++i) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

inline std::string png_chunk(const std::string& type, const std::string& bytes) {
  return big_endian(bytes.size(), 4) + type + bytes + big_endian(crc32(type + bytes), 4);
}

inline std::string png(const std::string& chunks) {
  return "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", std::string("\0\0\0\x01\0\0\0\x01\x08\0\0\0\0", 13)) + chunks +
         png_chunk("IDAT", std::string("\x78\x9C\x63\x00\x00\x00\x02\x00\x01", 9)) + png_chunk("IEND", "");
}

inline std::string riff_chunk(const std::string& type, std::string bytes) {
  std::string size = little_endian(bytes.size(), 4);
  if (bytes.size() % 2 != 0) bytes += '\0';
  return type + size + bytes;
}

inline std::string webp(const std::string& tiff) {
  std::string flags = std::string(1, tiff.empty() ? '\0' : '\x08') + std::string(9, '\0');
  std::string chunks = riff_chunk("VP8X", flags) + riff_chunk("VP8L", std::string("\x2F\0\0\0\0\x88\x88\x08", 8));
  if (!tiff.empty()) chunks += riff_chunk("EXIF", tiff);
  return "RIFF" + little_endian(chunks.size() + 4, 4) + "WEBP" + chunks;
}

/// ISO 23008-12: an item of the type Exif, and where it lies.
inline std::string heic(const std::string& tiff, const std::string& brand = "heic") {
  auto box = [](const std::string& type, const std::string& bytes) {
    return big_endian(bytes.size() + 8, 4) + type + bytes;
  };
  auto full = [&](const std::string& type, int version, const std::string& bytes) {
    return box(type, big_endian(static_cast<std::uint64_t>(version), 1) + std::string(3, '\0') + bytes);
  };
  const std::string start = box("ftyp", brand + std::string(4, '\0') + "mif1" + brand);
  const std::string item = big_endian(6, 4) + std::string("Exif\0\0", 6) + tiff;
  auto meta_with = [&](std::size_t item_at) {
    std::string infe = full("infe", 2, big_endian(1, 2) + big_endian(0, 2) + "Exif" + std::string(1, '\0'));
    std::string iloc = full("iloc", 0,
                            std::string("\x44\x00", 2) + big_endian(1, 2) + big_endian(1, 2) + big_endian(0, 2) +
                                big_endian(1, 2) + big_endian(item_at, 4) + big_endian(item.size(), 4));
    std::string hdlr = full("hdlr", 0, std::string(4, '\0') + "pict" + std::string(13, '\0'));
    return full("meta", 0, hdlr + full("iinf", 0, big_endian(1, 2) + infe) + iloc);
  };
  return start + meta_with(start.size() + meta_with(0).size() + 8) + box("mdat", item);
}

}  // namespace insyn::test
