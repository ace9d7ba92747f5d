// SPDX-License-Identifier: EUPL-1.2
#include "base/dotted_keys.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "read/channel_keys.hpp"
#include "read/read.hpp"
#include "read/settings_table.hpp"
#include "read/web_address.hpp"

namespace insyn::read {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kSettingsFile = "site/site.toml";
constexpr std::string_view kOverlay = "site/site.local.toml";
constexpr std::size_t kLargest = 1'000'000;  // bytes

/// How a finding names the file: from the root where it lies there, else as it was given.
std::string shown(const fs::path& file, const fs::path& root) {
  std::error_code error;
  fs::path relative = fs::relative(file, root, error);
  return error || relative.empty() || *relative.begin() == ".." ? file.string() : relative.generic_string();
}

/// The file's top table, or nothing where it is no TOML (reported).
std::optional<toml::table> read_toml(const std::string& bytes, const std::string& name, Findings& findings) {
  if (auto line = line_of_endless_key(bytes)) {
    findings.push_back(
        {Rule::settings, name, {*line, 1}, say("nyckeln har för många punkter", "the key has too many dots"), {}});
    return {};
  }
  try {
    return toml::parse(bytes, name);
  } catch (const toml::parse_error& error) {
    Place at{static_cast<int>(error.source().begin.line), static_cast<int>(error.source().begin.column)};
    std::string what(error.description());
    findings.push_back(
        {Rule::settings, name, at, say("är inte TOML: {}", "is not TOML: {}", what),
         say("fattas ett citattecken, ett = eller en hakparentes där? formatet beskrivs på https://toml.io/",
             "does a quotation mark, a = or a bracket lack there? the format is described at https://toml.io/")});
    return {};
  }
}

void require_in_site(Reading& reading) {
  struct Required {
    std::string_view name, example;
  };
  constexpr Required required[] = {
      {"title", "Samverkan i Exempelkommun"},
      {"base_url", "https://www.exempelkommun.example/samverkan/"},
      {"language", "sv"},
      {"publisher", "Exempelkommun"},
      {"contact", "info@exempelkommun.example"},
      {"feedback_url", "https://www.exempelkommun.example/lamna-synpunkter"},
  };
  for (const auto& [name, example] : required) {
    if (reading.seen.contains(std::string(name))) continue;
    reading.report({std::string(kSettingsFile), {}}, say("inställningen {} saknas", "the setting {} is missing", name),
                   say("skriv till exempel {} = \"{}\"", "write {} = \"{}\", for example", name, example));
  }
}

/// No query, no fragment, and no empty step in its path: "//style.css" would be another host.
bool is_plain(std::string_view base_url) {
  auto path = base_url.find("://");
  return base_url.find_first_of("?#") == std::string_view::npos &&
         base_url.find("//", path == std::string_view::npos ? 0 : path + 3) == std::string_view::npos;
}

void require_plain_base_url(const Settings& settings, Reading& reading) {
  if (is_plain(settings.base_url)) return;
  reading.report(reading.seen["base_url"],
                 say("base_url kan inte ha ?, # eller // i sökvägen", "base_url cannot have ?, # or // in its path"),
                 say("skriv adressen till webbplatsens första sida", "write the address of the site's first page"));
}

/// Nobody can claim in the statement that all is accessible and list what is not.
void require_true_conformance(const Settings& settings, Reading& reading) {
  const auto& stated = settings.accessibility;
  if (stated.conformance != "helt" || (stated.faults.empty() && stated.burden.empty())) return;
  reading.report(reading.seen["accessibility.conformance"],
                 say("redogörelsen kan inte säga helt förenlig och räkna upp brister",
                     "the statement can't say that all is accessible and list faults"),
                 say("skriv conformance = \"delvis\"", "write conformance = \"delvis\""));
}

/// Where more settings lie: the file that was asked for, else the project's own overlay when it has one.
std::optional<fs::path> overlay_of(const fs::path& root, const std::optional<fs::path>& asked_for) {
  std::error_code none;
  if (!asked_for) return fs::exists(root / kOverlay, none) ? std::optional(root / kOverlay) : std::nullopt;
  if (!fs::exists(*asked_for, none)) throw UsageError(say("hittar inte {}", "cannot find {}", asked_for->string()));
  return asked_for;
}

struct File {
  std::string name{}, bytes{};
};

/// The settings, the one that holds over the others last.
std::vector<File> files_of(const fs::path& root, const std::optional<fs::path>& overlay) {
  std::vector<fs::path> paths{root / kSettingsFile};
  if (auto more = overlay_of(root, overlay)) paths.push_back(*more);
  std::vector<File> files;
  for (const auto& path : paths) {
    bool is_asked_for = overlay && path == *overlay;  // the only one that may lie anywhere
    files.push_back({shown(path, root), is_asked_for ? files::read(path, kLargest)
                                                     : files::read_within(fs::canonical(root), path, kLargest)});
  }
  return files;
}

void add_texts(const std::string& key, const std::string& file, const toml::node* node, std::vector<ShownText>& texts) {
  if (node == nullptr) return;
  if (const auto* list = node->as_array())
    for (const auto& one : *list) add_texts(key, file, &one, texts);
  const auto at = node->source().begin;
  if (const auto* text = node->as_string())
    texts.push_back({key, text->get(), {file, {static_cast<int>(at.line), static_cast<int>(at.column)}}});
}

}  // namespace

std::vector<ShownText> shown_texts(const fs::path& root, const std::optional<fs::path>& overlay) {
  std::vector<ShownText> texts;
  for (const File& file : files_of(root, overlay)) {
    Findings told_before;
    auto top = read_toml(file.bytes, file.name, told_before);
    if (!top) continue;
    for (const char* key : {"title", "publisher", "contact", "registry", "accessibility.method", "accessibility.faults",
                            "accessibility.burden", "accessibility.outside"})
      add_texts(key, file.name, top->at_path(key).node(), texts);
  }
  return texts;
}

std::string checked_base_url(const std::string& address) {
  if (parse_web_address(address) && is_plain(address)) return address;
  throw UsageError(say("--base-url är ingen webbadress: {} (skriv https://…/ utan ? och #)",
                       "--base-url is no web address: {} (write https://…/ without ? and #)", address));
}

Settings read_settings(const fs::path& root, const std::optional<fs::path>& overlay, Findings& findings) {
  Settings settings;
  Reading reading{findings};
  for (const File& file : files_of(root, overlay)) {
    auto top = read_toml(file.bytes, file.name, findings);
    if (!top) return settings;  // what it would have said is unknown: nothing is called missing
    read_settings_table(Value(reading, *top), settings);
  }
  require_in_site(reading);
  check_channels(settings, reading);
  require_plain_base_url(settings, reading);
  require_true_conformance(settings, reading);
  if (settings.registry.empty()) settings.registry = settings.contact;
  return settings;
}

}  // namespace insyn::read
