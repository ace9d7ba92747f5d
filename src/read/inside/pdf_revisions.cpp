// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/pdf_revisions.hpp"

#include <algorithm>
#include <map>
#include <qpdf/QPDF.hh>
#include <vector>

namespace insyn::read {
namespace {

using XRefTable = std::map<QPDFObjGen, QPDFXRefEntry>;

constexpr std::size_t kMostRevisions = 16;  // a file with more is taken to hold something

/// Where each version of the file ends, but the last: earliest first.
std::vector<std::size_t> ends_of_revisions(std::string_view bytes) {
  constexpr std::string_view kEnd = "%%EOF";
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; (at = bytes.find(kEnd, at)) != std::string_view::npos;) ends.push_back(at += kEnd.size());
  if (!ends.empty()) ends.pop_back();
  return ends;
}

bool is_same_place(const QPDFXRefEntry& a, const QPDFXRefEntry& b) {
  if (a.getType() != b.getType()) return false;
  if (a.getType() == 1) return a.getOffset() == b.getOffset();
  return a.getType() != 2 ||
         (a.getObjStreamNumber() == b.getObjStreamNumber() && a.getObjStreamIndex() == b.getObjStreamIndex());
}

bool is_of_type(QPDFObjectHandle object, const char* type) {
  if (object.isStream()) object = object.getDict();
  return object.isDictionary() && object.getKey("/Type").isNameAndEquals(type);
}

std::string written(QPDFObjectHandle object, const char* key) {
  return object.isDictionary() ? object.getKey(key).unparse() : "";
}

/// Whether an object of an earlier version was content, and the latest has something else in its place.
bool was_taken_away(QPDFObjectHandle before, QPDFObjectHandle now) {
  if (before.isStream())
    return !is_of_type(before, "/Metadata") && !is_of_type(before, "/XRef") && !is_of_type(before, "/ObjStm");
  if (is_of_type(before, "/Page")) return written(before, "/Contents") != written(now, "/Contents");
  if (is_of_type(before, "/Pages")) return written(before, "/Kids") != written(now, "/Kids");
  return before.isDictionary() && before.hasKey("/Subtype") && before.hasKey("/Contents") &&
         written(before, "/Contents") != written(now, "/Contents");
}

bool took_away(QPDF& earlier, QPDF& latest, const XRefTable& table_now) {
  for (const auto& [id, entry] : earlier.getXRefTable()) {
    auto found = table_now.find(id);
    if (found != table_now.end() && is_same_place(entry, found->second)) continue;
    if (was_taken_away(earlier.getObjectByObjGen(id), latest.getObjectByObjGen(id))) return true;
  }
  return false;
}

}  // namespace

bool holds_earlier_content(QPDF& latest, std::string_view bytes) {
  const auto ends = ends_of_revisions(bytes);
  if (ends.size() > kMostRevisions) return true;
  const XRefTable table_now = ends.empty() ? XRefTable{} : latest.getXRefTable();
  return std::any_of(ends.begin(), ends.end(), [&](std::size_t end) {
    try {
      QPDF earlier;
      earlier.setSuppressWarnings(true);
      earlier.setAttemptRecovery(
          false);  // what is no whole file by itself was no version: the front of a linearized one
      earlier.processMemoryFile("earlier", bytes.data(), end);
      return took_away(earlier, latest, table_now);
    } catch (const std::exception&) {
      return false;
    }
  });
}

}  // namespace insyn::read
