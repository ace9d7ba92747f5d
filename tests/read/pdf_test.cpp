// SPDX-License-Identifier: EUPL-1.2
// PDFs made here: as people write them, as programs compress them, and as nobody should.
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "read/made_files.hpp"
#include "support/catch.hpp"

using namespace insyn;
using Pdf = CopiedFile::Pdf;

namespace {

using Objects = std::vector<std::string>;  // by their numbers, from 1

/// Objects after what stands before them, with a table of where they are.
std::string with_objects(std::string bytes, int first, const Objects& objects, const std::string& trailer) {
  std::string table = first > 1 ? fmt::format("xref\n{} {}\n", first, objects.size())
                                : fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (const std::string& object : objects) {
    table += fmt::format("{:010} 00000 n \n", bytes.size());
    bytes += fmt::format("{} 0 obj\n{}\nendobj\n", first++, object);
  }
  return bytes + table +
         fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", std::max(first, 7), trailer,
                     bytes.size());
}

/// What a program writes that saves by adding to the end: one object anew.
std::string updated(const std::string& bytes, int number, const std::string& object, const std::string& trailer = "") {
  std::size_t table = std::stoul(bytes.substr(bytes.rfind("startxref") + 10));
  return with_objects(bytes, number, {object}, fmt::format("/Prev {} {}", table, trailer));
}

std::string stream(const std::string& bytes, const std::string& more = "") {
  return fmt::format("<< /Length {} {} >>\nstream\n{}\nendstream", bytes.size(), more, bytes);
}

/// A PDF of one page, with more in its catalog, its page and its trailer; object 6 is for the test to fill.
std::string pdf_with(const std::string& catalog, const std::string& page = "", const std::string& trailer = "",
                     const std::string& sixth = "<< >>") {
  return with_objects("%PDF-1.7\n", 1,
                      {"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R " + page + " >>",
                       "<< /Type /StructTreeRoot >>", stream("BT (Protokoll) Tj ET"), sixth},
                      trailer);
}

const std::string kTags = "/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R";

/// The same document as another program would write it.
std::string rewritten(const std::string& bytes, void (*choose)(QPDFWriter&)) {
  QPDF pdf;
  pdf.processMemoryFile("made here", bytes.data(), bytes.size());
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  choose(writer);
  writer.write();
  auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

void compress(QPDFWriter& writer) { writer.setObjectStreamMode(qpdf_o_generate); }
void lock(QPDFWriter& writer) {
  writer.setR6EncryptionParameters("reader", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
}
void lock_for_printing(QPDFWriter& writer) {
  writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_none, true);
}

std::vector<Pdf> looked_at(const std::vector<std::string>& contents) {
  std::vector<test::MadeFile> files;
  for (const std::string& bytes : contents) files.push_back({"a.pdf", bytes});
  std::vector<Pdf> all;
  for (const read::Inside& inside : test::looked_inside(files)) all.push_back(inside.pdf);
  return all;
}

std::string found_in(const std::string& pdf) { return test::found_in("a.pdf", pdf); }

/// So many million zeros, as a stream of a PDF holds them.
std::string deflated_zeros(int millions) {
  Pl_Buffer to("zeros");
  Pl_Flate deflate("zeros", &to, Pl_Flate::a_deflate);
  std::vector<unsigned char> zeros(1'000'000);
  for (int i = 0; i < millions; ++i) deflate.write(zeros.data(), zeros.size());
  deflate.finish();
  auto buffer = to.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

TEST_CASE("a PDF is tagged when its catalog says so and has a tree of structure", "[read]") {
  CHECK(looked_at({pdf_with(kTags), pdf_with(""), pdf_with("/MarkInfo << /Marked false >> /StructTreeRoot 4 0 R"),
                   pdf_with("/MarkInfo << /Marked true >>"), pdf_with("/StructTreeRoot 4 0 R"),
                   pdf_with("/MarkInfo 7 /StructTreeRoot 4 0 R")}) ==
        std::vector{Pdf::tagged, Pdf::untagged, Pdf::untagged, Pdf::untagged, Pdf::untagged, Pdf::untagged});
}

TEST_CASE("the catalog may be compressed, and the file locked for changes", "[read]") {
  CHECK(looked_at({rewritten(pdf_with(kTags), compress), rewritten(pdf_with(""), compress),
                   rewritten(pdf_with(kTags), lock_for_printing)}) ==
        std::vector{Pdf::tagged, Pdf::untagged, Pdf::tagged});
}

TEST_CASE("what wants a password, is broken or is no PDF is unreadable", "[read]") {
  std::string whole = pdf_with(kTags);
  CHECK(looked_at({rewritten(whole, lock), "", "%PDF-1.7\n", "Protokoll", std::string(100'000, '['),
                   "%PDF-1.7\n" + std::string(100'000, '<') + "\ntrailer << /Root 1 0 R >>"}) ==
        std::vector(6, Pdf::unreadable));
  CHECK(read::look_inside({"/there/is/no/such.pdf"}).at(0).pdf == Pdf::unreadable);
  CHECK(read::look_inside({}).empty());
}

TEST_CASE("no cut or changed file stops the look at the next", "[read]") {
  const std::string whole = rewritten(pdf_with(kTags), compress);
  std::vector<std::string> contents;
  for (std::size_t size = 0; size < whole.size(); size += 7) contents.push_back(whole.substr(0, size));
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    contents.push_back(whole);
    contents.back()[at] = static_cast<char>(contents.back()[at] + 1);
  }
  contents.push_back(whole);
  auto seen = looked_at(contents);
  REQUIRE(seen.size() == contents.size());
  CHECK(seen.back() == Pdf::tagged);
}

TEST_CASE("a file that would fill the memory does not, and the next is looked at", "[read]") {
  const std::string zeros = deflated_zeros(700);
  std::string bomb = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
  std::size_t at = bomb.size();
  bomb += fmt::format("2 0 obj\n<< /Type /XRef /Size 3 /W [1 4 1] /Root 1 0 R /Filter /FlateDecode /Length {} >>\n",
                      zeros.size());
  bomb += "stream\n" + zeros + fmt::format("\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", at);
  CHECK(looked_at({bomb, pdf_with(kTags)}).back() == Pdf::tagged);
}

TEST_CASE("a PDF is known by what it is, whatever it is called", "[read]") {
  CHECK(test::looked_inside("protokoll", pdf_with(kTags)).pdf == Pdf::tagged);
}

TEST_CASE("a PDF tells its author in its own words or in XMP", "[read]") {
  auto metadata = [](const std::string& xmp) {
    return pdf_with("/Metadata 6 0 R", "", "", stream(xmp, "/Type /Metadata /Subtype /XML"));
  };
  CHECK(found_in(pdf_with("", "", "/Info << /Author (Kommunens handl\\344ggare) >>")) == "author");
  CHECK(found_in(pdf_with("", "", "/Info << /Author ( ) /Producer (Skrivprogram) >>")) == "");
  CHECK(found_in(metadata("<x xmlns:dc=\"d\"><dc:creator><li>Handl\xC3\xA4ggaren</li></dc:creator></x>")) == "author");
  CHECK(found_in(metadata("<x xmlns:xmp=\"d\"><xmp:CreatorTool>Skrivprogram</xmp:CreatorTool></x>")) == "");
  CHECK(found_in(metadata("<x><creator>Handl")) == "author");
}

TEST_CASE("a PDF that would run something says so", "[read]") {
  CHECK(found_in(pdf_with("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")) == "scripts");
  CHECK(found_in(pdf_with("/OpenAction << /S /Launch /F (x.exe) >>")) == "scripts");
  CHECK(found_in(pdf_with("/OpenAction 6 0 R", "", "", "<< /S /JavaScript /JS (x) >>")) == "scripts");
  CHECK(found_in(pdf_with("/Names << /JavaScript << /Names [(x) 6 0 R] >> >>")) == "scripts");
  CHECK(found_in(pdf_with("/OpenAction [3 0 R /Fit]")) == "");
  CHECK(found_in(pdf_with("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")) == "");
}

TEST_CASE("comments and files in a PDF are more than it shows", "[read]") {
  auto annotated = [](const std::string& annotation) { return pdf_with("", "/Annots [6 0 R]", "", annotation); };
  CHECK(found_in(annotated("<< /Subtype /Text /Contents (Stryk det h\\344r) >>")) == "revisions");
  CHECK(found_in(annotated("<< /Subtype /Highlight /Contents (Vem sa det?) >>")) == "revisions");
  CHECK(found_in(annotated("<< /Subtype /Highlight >>")) == "");
  CHECK(found_in(annotated("<< /Subtype /Link /Contents (Till planen) >>")) == "");
  CHECK(found_in(annotated("<< /Subtype /FileAttachment >>")) == "revisions");
  CHECK(found_in(pdf_with("/Names << /EmbeddedFiles << /Names [] >> >>")) == "revisions");
}

TEST_CASE("a PDF that was saved by adding to it holds what was taken away", "[read]") {
  const std::string first = pdf_with("", "/Annots [6 0 R]", "", "<< /Subtype /Text /Contents (Stryk) >>");
  const std::string plain = pdf_with("");
  CHECK(found_in(updated(plain, 5, stream("BT (Annat) Tj ET"))) == "revisions");
  CHECK(found_in(updated(plain, 3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")) == "revisions");
  CHECK(found_in(updated(plain, 2, "<< /Type /Pages /Kids [] /Count 0 >>")) == "revisions");
  CHECK(found_in(updated(first, 6, "<< /Subtype /Text >>")) == "revisions");
}

TEST_CASE("what is only added to a PDF takes nothing away: a signature, a title, tags", "[read]") {
  const std::string plain = pdf_with("");
  CHECK(found_in(updated(plain, 7, "<< /Type /Sig >>")) == "");
  CHECK(found_in(updated(plain, 1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 >> >>")) == "");
  CHECK(found_in(updated(plain, 3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R /Annots [] >>")) ==
        "");
  CHECK(found_in(rewritten(plain, [](QPDFWriter& writer) { writer.setLinearization(true); })) == "");
  CHECK(found_in(rewritten(updated(plain, 5, stream("BT (Annat) Tj ET")), compress)) == "");
}
