// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/picture.hpp"

#include <algorithm>
#include <array>
#include <exiv2/exiv2.hpp>

#include "base/text.hpp"
#include "read/inside/png_text.hpp"

namespace insyn::read {
namespace {

using Hidden = decltype(Inside::hidden);

template <std::size_t N>
bool is_one_of(std::string_view key, const std::array<std::string_view, N>& keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Keys are Exiv2's: Exif.<group>.<tag>, Iptc.<record>.<dataset>, Xmp.<schema>.<property>.
bool tells_place(std::string_view key) {
  constexpr std::array<std::string_view, 9> kPlaces{
      "Iptc.Application2.City",      "Iptc.Application2.SubLocation", "Iptc.Application2.ProvinceState",
      "Xmp.photoshop.City",          "Xmp.photoshop.State",           "Xmp.iptc.Location",
      "Xmp.iptcExt.LocationCreated", "Xmp.iptcExt.LocationShown",     "Xmp.dc.coverage"};
  if (key == "Exif.GPSInfo.GPSVersionID") return false;
  return key.starts_with("Exif.GPSInfo.") || key.starts_with("Xmp.exif.GPS") || is_one_of(key, kPlaces) ||
         key.starts_with("Xmp.iptcExt.Location");
}

bool tells_person(std::string_view key) {
  constexpr std::array<std::string_view, 17> kPeople{"Exif.Image.Artist",
                                                     "Exif.Image.XPAuthor",
                                                     "Exif.Photo.CameraOwnerName",
                                                     "Exif.Photo.OwnerName",
                                                     "Exif.Canon.OwnerName",
                                                     "Iptc.Application2.Byline",
                                                     "Iptc.Application2.Writer",
                                                     "Iptc.Application2.Contact",
                                                     "Xmp.dc.creator",
                                                     "Xmp.tiff.Artist",
                                                     "Xmp.aux.OwnerName",
                                                     "Xmp.exifEX.CameraOwnerName",
                                                     "Xmp.photoshop.CaptionWriter",
                                                     "Xmp.iptcExt.PersonInImage",
                                                     "Xmp.MicrosoftPhoto.LastKeywordXMP",
                                                     "Xmp.xmp.Author",
                                                     "Xmp.pdf.Author"};
  bool names_faces = key.starts_with("Xmp.MP.RegionInfo") || key.starts_with("Xmp.mwg-rs.Regions");
  return names_faces || is_one_of(key, kPeople) || key.starts_with("Xmp.iptcExt.PersonInImage");
}

/// EXIF's ordinary tags tell how a picture is stored (TIFF 6.0), all but these.
bool tells_camera_in_image(std::string_view key) {
  constexpr std::array<std::string_view, 9> kTraces{"Exif.Image.Make",
                                                    "Exif.Image.Model",
                                                    "Exif.Image.DateTime",
                                                    "Exif.Image.HostComputer",
                                                    "Exif.Image.CameraSerialNumber",
                                                    "Exif.Image.UniqueCameraModel",
                                                    "Exif.Image.DateTimeOriginal",
                                                    "Exif.Image.LensInfo",
                                                    "Exif.Image.MakerNote"};
  return is_one_of(key, kTraces);
}

/// Where the camera writes, all is its trace but these, which programs need to show the picture.
bool tells_camera_in_photo(std::string_view key) {
  constexpr std::array<std::string_view, 11> kHarmless{
      "ExifVersion",     "ComponentsConfiguration", "FlashpixVersion",     "ColorSpace",
      "PixelXDimension", "PixelYDimension",         "InteroperabilityTag", "CompressedBitsPerPixel",
      "Gamma",           "ExifImageWidth",          "ExifImageHeight"};
  return !is_one_of(key.substr(key.rfind('.') + 1), kHarmless);
}

bool tells_camera(std::string_view key) {
  constexpr std::array<std::string_view, 6> kTraces{"Xmp.tiff.Make",
                                                    "Xmp.tiff.Model",
                                                    "Xmp.tiff.DateTime",
                                                    "Iptc.Application2.DateCreated",
                                                    "Xmp.photoshop.DateCreated",
                                                    "Iptc.Application2.TimeCreated"};
  if (key.starts_with("Exif.Image.")) return tells_camera_in_image(key);
  if (key.starts_with("Exif.Photo.") || key.starts_with("Xmp.exif.") || key.starts_with("Xmp.exifEX."))
    return tells_camera_in_photo(key);
  if (key.starts_with("Exif.Iop.") || key.starts_with("Exif.GPSInfo.") || key.starts_with("Exif.SubImage"))
    return false;
  if (key.starts_with("Exif.")) return true;  // a maker's own notes, and previews
  return key.starts_with("Xmp.aux.") || is_one_of(key, kTraces);
}

template <typename Metadata>
void look_through(const Metadata& metadata, Hidden& hidden) {
  for (const auto& datum : metadata) {
    const std::string key = datum.key();
    if (datum.count() == 0) continue;
    if (tells_person(key))
      hidden.author |= !trimmed(datum.toString()).empty();
    else if (tells_place(key))
      hidden.position = true;
    else
      hidden.camera |= tells_camera(key);
  }
}

bool found_fault = false;  // in the picture that is looked at

void note_fault(int, const char*) { found_fault = true; }

/// Data that are there and can't be read may tell anything to who can.
Inside look_through(Exiv2::Image& image) {
  found_fault = false;
  Exiv2::LogMsg::setLevel(Exiv2::LogMsg::error);
  Exiv2::LogMsg::setHandler(note_fault);
  image.readMetadata();
  Inside inside;
  look_through(image.exifData(), inside.hidden);
  look_through(image.iptcData(), inside.hidden);
  look_through(image.xmpData(), inside.hidden);
  inside.hidden.camera |= found_fault;
  return inside;
}

/// Asked for a file that is shorter than what it looks for, Exiv2 throws.
template <typename... From>
bool is_picture(const From&... from) {
  Exiv2::enableBMFF(true);  // HEIC and AVIF
  try {
    const int type = Exiv2::ImageFactory::getType(from...);
    return type != Exiv2::ImageType::none && type != Exiv2::ImageType::xmp;
  } catch (const Exiv2::AnyError&) {
    return false;
  }
}

}  // namespace

Inside look_at_picture(const std::filesystem::path& file) {
  if (!is_picture(file.string())) return {};
  Inside inside = look_through(*Exiv2::ImageFactory::open(file.string(), false));
  inside.hidden.author |= names_author_in_png(file);
  return inside;
}

Inside look_at_embedded_picture(std::string_view bytes) {
  const auto* first = reinterpret_cast<const Exiv2::byte*>(bytes.data());
  const auto size = static_cast<long>(bytes.size());
  if (!is_picture(first, size)) return {};
  return look_through(*Exiv2::ImageFactory::open(first, size));
}

}  // namespace insyn::read
