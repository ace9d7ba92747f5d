// SPDX-License-Identifier: EUPL-1.2
#include "convert/convert.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "convert/internal_parts.hpp"
#include "convert/links_and_pictures.hpp"
#include "convert/office.hpp"
#include "convert/pandoc.hpp"
#include "convert/plain_text.hpp"
#include "convert/steps.hpp"
#include "convert/xml_mender.hpp"

namespace insyn::convert {
namespace {

constexpr std::size_t kLargestFile = 20'000'000;  // bytes: Word files with pictures
constexpr std::size_t kLargestText = 2'000'000;

std::string bytes_of(const std::filesystem::path& file, std::size_t most) {
  if (std::filesystem::is_directory(file)) throw UsageError(say("{} är en mapp", "{} is a folder", file.string()));
  if (!std::filesystem::exists(file))
    throw UsageError(say("det finns ingen fil {}", "there is no file {}", file.string()));
  std::string bytes = files::read(file, most);
  const std::string name = file.filename().string();
  if (bytes.size() > most)
    throw UsageError(say("{} är större än {} MB: ta bort bilder, eller dela den",
                         "{} is larger than {} MB: take pictures out, or divide it", name, most / 1'000'000));
  if (bytes.empty()) throw UsageError(say("{} är tom", "{} is empty", name));
  return bytes;
}

/// Word and LibreOffice indent paragraphs, and pandoc calls those quotes. One with a mark of ours is meant so.
void open_quotes(Blocks& blocks) {
  Blocks all;
  for (Block& block : blocks) {
    for (Blocks& item : block.items) open_quotes(item);
    for (auto& row : block.rows)
      for (Blocks& cell : row) open_quotes(cell);
    if (block.kind == Block::Kind::quote && block.mark.empty())
      std::move(block.items.front().begin(), block.items.front().end(), std::back_inserter(all));
    else
      all.push_back(std::move(block));
  }
  blocks = std::move(all);
}

Paper from_office(const std::filesystem::path& file, Office kind) {
  static_cast<void>(bytes_of(file, kLargestFile));
  OfficeFile opened = open_office(file, kind);
  Paper paper = read_by_pandoc(opened.package, kind == Office::word ? "docx" : "odt", file.filename().string());
  open_quotes(paper.blocks);
  for (auto at = paper.about.size(); at > 0; --at)  // paragraphs in the styles of these names
    paper.blocks.insert(paper.blocks.begin(), std::move(paper.about[at - 1].words));
  paper.source = std::move(opened.paragraphs);
  paper.pictures = std::move(opened.pictures);
  return paper;
}

std::string text_of(const std::filesystem::path& file, std::vector<Remark>& remarks) {
  Decoded text = decoded(bytes_of(file, kLargestText));
  if (text.text.find('\0') != std::string::npos)
    throw UsageError(say("{} är ingen text", "{} is no text", file.filename().string()));
  if (text.is_guessed)
    remarks.push_back({say("filen var inte i UTF-8 utan lästes som Windows-1252: stämmer å, ä och ö?",
                           "the file was not in UTF-8 and was read as Windows-1252: are \"å\" and \"ö\" right?")});
  return std::move(text.text);
}

/// A page's <title> is often a file's name: what the text itself says goes before it. What <meta> says of its author is
/// no text of the page.
Paper from_html(const std::filesystem::path& file) {
  std::vector<Remark> remarks;
  Paper paper = read_by_pandoc(without_signs(text_of(file, remarks)), "html", file.filename().string());
  paper.title = {};
  for (const auto& [name, words] : paper.about)
    remarks.push_back(
        {say("i sidans huvud stod {}: {}", "the head of the page said {}: {}", name, words.text.plain())});
  paper.remarks = std::move(remarks);
  return paper;
}

/// The lines between --- and --- at the top. The lines below keep their numbers.
std::string take_front_matter(std::string& text) {
  if (!text.starts_with("---\n")) return "";
  auto end = text.find("\n---\n", 3);
  if (end == std::string::npos) return "";
  std::string head = text.substr(4, end - 4);
  text.replace(0, end + 5, static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n')) + 3, '\n');
  return head;
}

Paper from_markdown(const std::filesystem::path& file) {
  std::vector<Remark> remarks;
  std::string text = replaced(text_of(file, remarks), "\r\n", "\n"), head = take_front_matter(text);
  for (std::string_view line : lines_of(head))
    remarks.push_back({say("överst i originalet stod: {}", "at the top of the original stood: {}", std::string(line))});
  InternalParts internal;
  const std::string shown = without_internal(text, file.filename().string(), internal, remarks);
  Paper paper = read_by_pandoc(shown, "gfm", file.filename().string());
  paper.remarks = std::move(remarks);
  put_back(std::move(internal), paper);
  return paper;
}

Paper from_text(const std::filesystem::path& file) {
  std::vector<Remark> remarks;
  std::string text = text_of(file, remarks);
  Paper paper = read_plain_text(text);
  for (std::string_view line : lines_of(text)) paper.source.emplace_back(trimmed(line));
  paper.remarks = std::move(remarks);
  return paper;
}

Paper paper_from(const std::filesystem::path& file) {
  const std::string ending = folded(file.extension().string());
  if (ending == ".docx") return from_office(file, Office::word);
  if (ending == ".odt") return from_office(file, Office::open_document);
  if (ending == ".html" || ending == ".htm") return from_html(file);
  if (ending == ".md") return from_markdown(file);
  if (ending == ".txt") return from_text(file);
  if (ending == ".doc")
    throw UsageError(say("{} är i Words gamla format: öppna den i Word och spara som .docx",
                         "{} is in Word's old format: open it in Word and save it as .docx", file.filename().string()));
  if (ending == ".pdf")
    throw UsageError(say("{} är en pdf: ta filen som den gjordes av", "{} is a PDF: take the file that it was made of",
                         file.filename().string()));
  throw UsageError(say("{} är av ett slag som inte kan läsas: det ska vara .docx, .odt, .html, .txt eller .md",
                       "{} is of a kind that can't be read: it must be .docx, .odt, .html, .txt or .md",
                       file.filename().string()));
}

}  // namespace

Converted convert(const std::filesystem::path& file, Date day, Lang lang) {
  Paper paper = paper_from(file);
  if (paper.blocks.empty() && paper.title.empty())
    throw UsageError(say("{} har ingen text", "{} has no text", file.filename().string()));
  const auto pictures = std::move(paper.pictures);
  Draft draft = tidy(std::move(paper), day, file.filename().string());
  if (!draft.date)
    throw UsageError(
        say("mötets dag står varken i texten eller i filens namn: skriv den med --date ÅÅÅÅ-MM-DD",
            "the meeting's day stands neither in the text nor in the file's name: give it with --date YYYY-MM-DD"));
  keep_safe_links(draft.blocks);
  auto enclosed = take_out_pictures(draft, pictures);
  return {draft.date, write_markdown(draft, lang), std::move(enclosed)};
}

}  // namespace insyn::convert
