// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "parse/front_matter/keys.hpp"

namespace insyn::parse {
namespace {

// clang-format off
constexpr std::array kMeetingStatuses{
    Word{"planned", "planerat", "planned planerat planerad planerade planeras"},
    Word{"called", "kallelse skickad", "called kallelseskickad kallelsenskickad kallelseutskickad kallelse kallad kallat kallade"},
    Word{"moved", "flyttat", "moved flyttat flyttad flyttade flyttas framflyttat framflyttad uppskjutet uppskjuten rescheduled"},
    Word{"cancelled", "inställt", "cancelled canceled inställt inställd inställda inställs ställsin"},
    Word{"held", "genomfört", "held genomfört genomförd genomförda genomförs"},
    Word{"draft", "utkast", "draft utkast"},
    Word{"preliminary", "preliminärt", "preliminary preliminärt preliminär preliminära ojusterat ojusterad ojusterade"},
    Word{"approved", "godkänt", "approved godkänt godkänd godkända justerat justerad justerade"}};

constexpr std::array kProjectStatuses{
    Word{"planned", "planerat", "planned planerat planerad planerade planeras"},
    Word{"ongoing", "pågår", "ongoing pågår pågående"},
    Word{"ended", "avslutat", "ended avslutat avslutad avslutade klar klart klara slutfört slutförd finished done"}};

constexpr std::array kInitiativeStatuses{
    Word{"not-started", "ej påbörjad", "notstarted notyetstarted notbegun ejstartad ejstartat ejstartade intestartad intestartat intestartade ejigång inteigång ännuintepåbörjad ännuejpåbörjad ejpåbörjad ejpåbörjat ejpåbörjade intepåbörjad intepåbörjat intepåbörjade planerad planerat planerade planeras planned"},
    Word{"trial", "testas", "trial testas testad testat testade test tested provas prövas pilot försök påförsök"},
    Word{"ongoing", "pågår", "ongoing pågår pågående påbörjad påbörjat påbörjade started"},
    Word{"done", "klar", "done klar klart klara avslutad avslutat avslutade genomförd genomfört genomförda slutförd slutfört slutförda finished completed ended"},
    Word{"stopped", "avbruten", "stopped avbruten avbrutet avbrutna avbryts nedlagd nedlagt nedlagda stoppad stoppat stoppade cancelled canceled"}};

constexpr std::array kReaches{
    Word{"promoting", "främjande", "promoting främjande främja promotive universal"},
    Word{"preventive", "förebyggande", "preventive förebyggande förebygga preventing prevention"},
    Word{"supportive", "stödjande", "supportive stödjande stöd stödja supporting support"},
    Word{"remedial", "åtgärdande", "remedial åtgärdande åtgärda remedying"}};

constexpr std::array kResolutions{
    Word{"year", "år", "year år årsvis årligen varjeår helår kalenderår yearly annually"},
    Word{"half-year", "halvår", "halfyear halvår halvårsvis varjehalvår halfyearly"},
    Word{"quarter", "kvartal", "quarter kvartal kvartalsvis varjekvartal quarterly"},
    Word{"month", "månad", "month månad månadsvis månatligen varjemånad monthly"},
    Word{"term", "termin", "term termin terminsvis varjetermin semester"},
    Word{"school-year", "läsår", "schoolyear läsår läsårsvis varjeläsår skolår academicyear"}};

constexpr std::array kDirections{
    Word{"increase", "öka", "increase öka ökar ökande upp uppåt fler mer högre increasing up more"},
    Word{"decrease", "minska", "decrease minska minskar minskande ned ner nedåt neråt färre mindre lägre decreasing down fewer less"}};

constexpr std::array kHiddenNumber{
    Word{"hidden", "dolt", "hidden dolt dold dolda suppressed"}};

constexpr std::array kDocumentWords{
    Word{"notes", "minnesanteckningar", "notes minnesanteckningar minnesanteckning"},
    Word{"records", "mötesanteckningar", "records mötesanteckningar mötesanteckning"},
    Word{"minutes", "protokoll", "minutes protokoll protokollet"}};

constexpr std::array kGroupTypes{
    Word{"collaboration-group", "samverkansgrupp", "collaborationgroup samverkansgrupp samverkansgruppen samverkansgrupper"},
    Word{"advisory-board", "advisory board", "advisoryboard rådgivandegrupp rådgivandegruppen rådgivande"},
    Word{"steering-group", "styrgrupp", "steeringgroup styrgrupp styrgruppen"},
    Word{"preparatory-group", "beredningsgrupp", "preparatorygroup beredningsgrupp beredningsgruppen"},
    Word{"management-group", "ledningsgrupp", "managementgroup ledningsgrupp ledningsgruppen"},
    Word{"working-group", "arbetsgrupp", "workinggroup arbetsgrupp arbetsgruppen"},
    Word{"reference-group", "referensgrupp", "referencegroup referensgrupp referensgruppen"},
    Word{"forum", "forum", "forum forumet"},
    Word{"network", "nätverk", "network nätverk nätverket"},
    Word{"other", "annan", "other annan annat"}};

constexpr std::array kOrganisationTypes{
    Word{"municipality", "kommun", "municipality kommun kommunen kommuner"},
    Word{"region", "region", "region regionen regioner"},
    Word{"state-agency", "statlig myndighet", "stateagency statligmyndighet statligamyndigheter myndighet myndigheten"},
    Word{"municipal-association", "kommunalförbund", "municipalassociation kommunalförbund kommunalförbundet"},
    Word{"education", "utbildningsanordnare", "education utbildningsanordnare utbildningsanordnaren"},
    Word{"company", "företag", "company företag företaget bolag"},
    Word{"labour-market-party", "arbetsmarknadens part",
         "labourmarketparty labormarketparty arbetsmarknadenspart arbetsmarknadensparter arbetsmarknadspart"},
    Word{"association", "förening", "association förening föreningen föreningar"},
    Word{"faith-community", "trossamfund", "faithcommunity trossamfund trossamfundet"},
    Word{"other", "annan", "other annan annat"}};

constexpr std::array kGroupFileKinds{
    Word{"meeting", "möte", "meeting möte mötet möten"},
    Word{"material", "underlag", "material underlag underlaget"}};

constexpr std::array kYesAndNo{
    Word{"yes", "ja", "yes ja true sant"},
    Word{"no", "nej", "no nej false falskt"}};

constexpr std::array kWithdrawal{
    Word{"withdrawn", "avpublicerat", "withdrawn unpublished avpublicerat avpublicerad avpublicerade avpubliceras"}};
// clang-format on

bool has_form(std::string_view forms, std::string_view bare) {
  for (auto at = forms.find(bare); at != std::string_view::npos; at = forms.find(bare, at + 1)) {
    auto end = at + bare.size();
    if ((at == 0 || forms[at - 1] == ' ') && (end == forms.size() || forms[end] == ' ')) return true;
  }
  return false;
}

/// What turns the meaning round where it begins a word: none of the words without it may be suggested then.
std::string_view negation_of(std::string_view bare) {
  for (std::string_view prefix : {"ej", "inte", "icke", "ännu", "not", "un", "o"})
    if (bare.starts_with(prefix)) return prefix;
  return {};
}

/// "Klart är det inte": what is not meant can't be told from what is.
bool is_negated_later(std::string_view text) {
  std::string plain = folded(collapsed(text));
  auto words = split(plain, ' ');
  return std::any_of(words.begin() + 1, words.end(), [](std::string_view word) {
    return word == "ej" || word == "inte" || word == "icke" || word == "not" || word == "never" || word == "aldrig";
  });
}

bool is_letters(std::string_view text, std::size_t least, std::size_t most) {
  auto is_letter_or_number = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), is_letter_or_number);
}

}  // namespace

Vocabulary meeting_statuses() { return kMeetingStatuses; }
Vocabulary project_statuses() { return kProjectStatuses; }
Vocabulary initiative_statuses() { return kInitiativeStatuses; }
Vocabulary reaches() { return kReaches; }
Vocabulary resolutions() { return kResolutions; }
Vocabulary directions() { return kDirections; }
Vocabulary hidden_number() { return kHiddenNumber; }
Vocabulary document_words() { return kDocumentWords; }
Vocabulary group_types() { return kGroupTypes; }
Vocabulary organisation_types() { return kOrganisationTypes; }
Vocabulary group_file_kinds() { return kGroupFileKinds; }
Vocabulary yes_and_no() { return kYesAndNo; }
Vocabulary withdrawal() { return kWithdrawal; }

std::optional<std::size_t> find_word(std::string_view text, Vocabulary vocabulary) {
  std::string bare = bare_name(text);
  if (bare.empty()) return std::nullopt;
  for (std::size_t i = 0; i < vocabulary.size(); ++i)
    if (has_form(vocabulary[i].forms, bare)) return i;
  return std::nullopt;
}

std::string nearest_word(std::string_view text, Vocabulary vocabulary) {
  std::string bare = bare_name(text);
  std::string_view negation = negation_of(bare);
  std::vector<std::string_view> known;
  for (const auto& word : vocabulary)
    for (auto form : split(word.forms, ' '))
      if (form.starts_with(negation)) known.push_back(form);
  if (is_negated_later(text) && negation.empty()) return "";
  auto found = find_word(nearest(bare, known), vocabulary);
  return found ? std::string(vocabulary[*found].sv) : "";
}

Said choices(Vocabulary vocabulary) {
  Said said{"skriv ", "write "};
  for (std::size_t i = 0; i < vocabulary.size(); ++i) {
    bool last = i + 1 == vocabulary.size();
    said.sv += (i == 0 ? "" : last ? " eller " : ", ") + std::string(vocabulary[i].sv);
    said.en += (i == 0 ? "" : last ? " or " : ", ") + std::string(vocabulary[i].en);
  }
  return said;
}

std::optional<std::string> language_tag(std::string_view text) {
  std::string bare = bare_name(text);
  if (bare == "lättläst" || bare == "lättlästsvenska" || bare == "easyread" || bare == "svsimple") return "sv-simple";
  auto subtags = split(text, '-');
  if (!is_letters(subtags[0], 2, 3) || folded(subtags[0]) != subtags[0]) return std::nullopt;
  bool all_known =
      std::all_of(subtags.begin() + 1, subtags.end(), [](auto subtag) { return is_letters(subtag, 2, 8); });
  return all_known ? std::optional(std::string(text)) : std::nullopt;
}

}  // namespace insyn::parse
