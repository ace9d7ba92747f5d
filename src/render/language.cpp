// SPDX-License-Identifier: EUPL-1.2
#include "render/language.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace insyn::render {
namespace {

constexpr std::string_view kRightToLeft[] = {"ar", "fa", "prs", "ckb", "ps", "ur", "he", "yi"};

/// Those most read in Swedish municipalities, and the national minorities'.
constexpr std::pair<std::string_view, std::string_view> kEndonyms[] = {
    {"sv", "Svenska"},
    {"sv-simple", "Lättläst svenska"},
    {"en", "English"},
    {"ar", "العربية"},
    {"so", "Soomaali"},
    {"fa", "فارسی"},
    {"prs", "دری"},
    {"ps", "پښتو"},
    {"uk", "Українська"},
    {"ti", "ትግርኛ"},
    {"am", "አማርኛ"},
    {"fi", "Suomi"},
    {"fit", "Meänkieli"},
    {"se", "Davvisámegiella"},
    {"smj", "Julevsámegiella"},
    {"sma", "Åarjelsaemien gïele"},
    {"rom", "Romani"},
    {"yi", "ייִדיש"},
    {"ckb", "کوردیی ناوەندی"},
    {"ku", "Kurdî"},
    {"pl", "Polski"},
    {"ru", "Русский"},
    {"ro", "Română"},
    {"tr", "Türkçe"},
    {"bs", "Bosanski"},
    {"hr", "Hrvatski"},
    {"sr", "Srpski"},
    {"sq", "Shqip"},
    {"es", "Español"},
    {"fr", "Français"},
    {"de", "Deutsch"},
    {"da", "Dansk"},
    {"nb", "Norsk bokmål"},
    {"nn", "Nynorsk"},
    {"et", "Eesti"},
    {"lv", "Latviešu"},
    {"lt", "Lietuvių"},
    {"th", "ไทย"},
    {"vi", "Tiếng Việt"},
    {"ur", "اردو"},
};

}  // namespace

std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

std::string_view direction_of(std::string_view language) {
  bool rtl = std::find(std::begin(kRightToLeft), std::end(kRightToLeft), primary(language)) != std::end(kRightToLeft);
  return rtl ? "rtl" : "ltr";
}

std::string endonym(std::string_view language) {
  for (std::string_view tag : {language, primary(language)})
    for (const auto& [known, name] : kEndonyms)
      if (known == tag) return std::string(name);
  return std::string(language);
}

}  // namespace insyn::render
