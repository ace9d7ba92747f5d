// SPDX-License-Identifier: EUPL-1.2
// PDFs made here: as people write them, as programs compress them, and as nobody should.
#include "read/pdf.hpp"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "read/project.hpp"
#include "support/catch.hpp"

using namespace insyn;
using Pdf = CopiedFile::Pdf;

namespace {

/// A PDF of one empty page, with more in its catalog.
std::string pdf_with(const std::string& catalog) {
  std::string bytes = "%PDF-1.7\n";
  std::vector<std::size_t> places;
  for (const std::string& object :
       {"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>", std::string("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        std::string("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"),
        std::string("<< /Type /StructTreeRoot >>")}) {
    places.push_back(bytes.size());
    bytes += fmt::format("{} 0 obj\n{}\nendobj\n", places.size(), object);
  }
  std::size_t table = bytes.size();
  bytes += fmt::format("xref\n0 {}\n0000000000 65535 f \n", places.size() + 1);
  for (std::size_t place : places) bytes += fmt::format("{:010} 00000 n \n", place);
  return bytes + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", places.size() + 1, table);
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
  test::Project project;
  std::vector<std::filesystem::path> files;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    std::string name = std::to_string(i) + ".pdf";
    project.with(name, contents[i]);
    files.push_back(project.root() / name);
  }
  return read::look_at_pdfs(files);
}

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
  CHECK(read::look_at_pdfs({"/there/is/no/such.pdf"}) == std::vector{Pdf::unreadable});
  CHECK(read::look_at_pdfs({}).empty());
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
