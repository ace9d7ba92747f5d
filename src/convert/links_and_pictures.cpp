// SPDX-License-Identifier: EUPL-1.2
#include "convert/links_and_pictures.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "base/base64.hpp"
#include "base/text.hpp"

namespace insyn::convert {
namespace {

/// Each text of the blocks and of what is in them, with the block that remarks go to.
void for_each_text(Blocks& blocks, const std::function<void(Text&, Block&)>& take) {
  for (Block& block : blocks) {
    take(block.text, block);
    for (Blocks& item : block.items) for_each_text(item, take);
    for (auto& row : block.rows)
      for (Blocks& cell : row) for_each_text(cell, take);
  }
}

bool is_safe(std::string_view link) {
  for (std::string_view scheme : {"https://", "http://", "mailto:", "tel:"})
    if (starts_with_folded(link, scheme)) return link.find_first_of(" <>\"\\") == std::string_view::npos;
  return false;
}

// ---- pictures -------------------------------------------------------------------------------------------------------

/// By its first bytes; "" for what no browser shows as a picture, and for drawings, which may hold programs.
std::string_view ending_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n")) return "png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "jpg";
  if (bytes.starts_with("GIF8")) return "gif";
  if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return "webp";
  return "";
}

/// "media/image1.png" is word/media/image1.png; a web page may hold it in its address.
std::string bytes_of(Run& run, const std::vector<Picture>& pictures, std::set<std::string>& placed) {
  const std::string& name = run.picture;
  for (const Picture& picture : pictures)
    if (picture.name == name || picture.name == "word/" + name) {
      placed.insert(picture.name);
      if (run.described.empty()) run.described = picture.described;
      return picture.bytes;
    }
  auto data = name.find(";base64,");
  if (!name.starts_with("data:image/") || data == std::string::npos) return "";
  return from_base64(std::string_view(name).substr(data + 8)).value_or("");
}

std::string last_name(const std::string& path) {
  return path.starts_with("data:") ? "" : path.substr(path.find_last_of("/\\") + 1);
}

Remark stood_here(const Run& picture) {
  return {say("här stod en bild som inte kunde tas med: {} {}", "a picture stood here that could not be taken: {} {}",
              last_name(picture.picture), picture.described)};
}

class TakeOut {
 public:
  TakeOut(const Draft& draft, const std::vector<Picture>& pictures) : day_(draft.date.iso()), pictures_(pictures) {}

  void take(Text& text, Block& block) {
    Text kept;
    for (Run run : text.runs()) {
      if (run.picture.empty() || place(run, block)) kept.add(std::move(run));
    }
    text = std::move(kept);
  }

  std::vector<Enclosed> taken{};
  std::set<std::string> placed{};

 private:
  bool place(Run& run, Block& block) {
    std::string bytes = bytes_of(run, pictures_, placed);
    auto ending = ending_of(bytes);
    if (ending.empty()) return block.remarks.push_back(stood_here(run)), false;
    auto same = std::find_if(taken.begin(), taken.end(), [&](const Enclosed& each) { return each.bytes == bytes; });
    if (same == taken.end()) {
      taken.push_back({fmt::format("{}-bild-{}.{}", day_, taken.size() + 1, ending), std::move(bytes)});
      same = std::prev(taken.end());
    }
    run.picture = "bilagor/" + same->name;
    block.remarks.push_back({run.described.empty()
                                 ? say("beskriv bilden mellan [ och ], för den som inte ser den",
                                       "describe the picture between [ and ], for those who don't see it")
                                 : say("stämmer bildens beskrivning? Den kom från originalet",
                                       "is the picture's description right? It came from the original")});
    return true;
  }

  std::string day_;
  const std::vector<Picture>& pictures_;
};

}  // namespace

void keep_safe_links(Blocks& blocks) {
  for_each_text(blocks, [](Text& text, Block& block) {
    Text kept;
    for (Run run : text.runs()) {
      bool is_new = !run.link.empty() && !is_safe(run.link) && !run.link.starts_with('#');
      if (is_new)
        block.remarks.push_back({say("\"{}\" ledde till {}, som inte är en webbadress",
                                     "\"{}\" led to {}, which is no web address", run.text, run.link.substr(0, 200))});
      if (!is_safe(run.link)) run.link.clear();
      kept.add(std::move(run));
    }
    text = std::move(kept);
  });
}

std::vector<Enclosed> take_out_pictures(Draft& draft, const std::vector<Picture>& pictures) {
  TakeOut out(draft, pictures);
  for_each_text(draft.blocks, [&](Text& text, Block& block) { out.take(text, block); });
  for (const Picture& picture : pictures)
    if (!out.placed.contains(picture.name))
      draft.leftovers.push_back({say("bilden {} i filen visades inte i texten, eller bara i en textruta",
                                     "the picture {} in the file was not shown in the text, or in a text box alone",
                                     last_name(picture.name))});
  return std::move(out.taken);
}

}  // namespace insyn::convert
