// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "check/check.hpp"

namespace insyn::check {
namespace {

// ---- domains of e-mail ----------------------------------------------------------------------------------------------

/// Anybody can have an address there: that a publisher has one tells nothing of the others.
bool is_open_to_all(std::string_view domain) {
  constexpr std::array<std::string_view, 20> kOpen{
      "gmail.com",    "googlemail.com", "hotmail.com",    "hotmail.se", "outlook.com", "outlook.se", "live.com",
      "live.se",      "msn.com",        "icloud.com",     "me.com",     "yahoo.com",   "yahoo.se",   "telia.com",
      "bredband.net", "comhem.se",      "protonmail.com", "proton.me",  "spray.se",    "gmx.com"};
  return std::find(kOpen.begin(), kOpen.end(), domain) != kOpen.end();
}

/// "https://www.kommunen.example/x" → "kommunen.example".
std::string host_of(std::string_view url) {
  auto from = url.find("://");
  if (from == std::string_view::npos) return {};
  url.remove_prefix(from + 3);
  std::string host = folded(url.substr(0, url.find_first_of("/:?#")));
  return host.starts_with("www.") ? host.substr(4) : host;
}

/// "Kontaktcenter, info@kommunen.example" → "kommunen.example".
std::string domain_in(std::string_view text) {
  auto at = text.find('@');
  if (at == std::string_view::npos) return {};
  std::string domain = folded(text.substr(at + 1, text.find_first_of(" ,;>)", at) - at - 1));
  return domain.ends_with('.') ? domain.substr(0, domain.size() - 1) : domain;
}

std::vector<std::string> allowed_domains(const Settings& settings) {
  std::vector<std::string> domains;
  for (std::string_view domain : settings.privacy.allowed_domains)
    domains.push_back(folded(domain.substr(domain.starts_with('@') ? 1 : 0)));
  if (!domains.empty()) return domains;
  domains = {domain_in(settings.contact), host_of(settings.feedback_url), host_of(settings.base_url)};
  std::erase_if(domains, [](const std::string& domain) { return domain.empty() || is_open_to_all(domain); });
  return domains;
}

bool lies_at(std::string_view domain, std::string_view allowed) {
  return domain == allowed || (domain.size() > allowed.size() && domain.ends_with(allowed) &&
                               domain[domain.size() - allowed.size() - 1] == '.');
}

// ---- findings -------------------------------------------------------------------------------------------------------

using What = Suspicion::What;

Rule rule_of(What what) {
  switch (what) {
    case What::personal_number:
    case What::coordination_number: return Rule::personal_number;
    case What::meeting_link:
    case What::password:
    case What::token:
    case What::private_key: return Rule::possible_secret;
    default: return Rule::contact_data;
  }
}

Said message_of(What what) {
  switch (what) {
    case What::personal_number:
      return say("något här ser ut som ett personnummer", "something here looks like a personal identity number");
    case What::coordination_number:
      return say("något här ser ut som ett samordningsnummer", "something here looks like a coordination number");
    case What::phone:
      return say("något här ser ut som ett telefonnummer till en person",
                 "something here looks like a person's telephone number");
    case What::email:
      return say("här står en e-postadress på en domän som inte är tillåten",
                 "an e-mail address at a domain that is not allowed stands here");
    case What::street_address:
      return say("något här ser ut som en hemadress", "something here looks like a home address");
    case What::vehicle_plate:
      return say("något här ser ut som ett fordons registreringsnummer",
                 "something here looks like a vehicle's registration number");
    case What::property_name:
      return say("något här ser ut som någons fastighetsbeteckning",
                 "something here looks like the name of somebody's real property");
    case What::account:
      return say("något här ser ut som ett kontonummer", "something here looks like an account number");
    case What::position:
      return say("något här ser ut som en plats i koordinater", "something here looks like coordinates");
    case What::meeting_link:
      return say("länken här leder in i ett möte eller till en delad fil",
                 "the link here leads into a meeting or to a shared file");
    case What::password:
      return say("något här ser ut som ett lösenord eller en kod", "something here looks like a password or a code");
    case What::token:
      return say("något här ser ut som en nyckel till ett system", "something here looks like a system's key");
    case What::private_key:
      return say("något här ser ut som en privat nyckel", "something here looks like a private key");
  }
  return {};
}

Said hint_of(What what) {
  switch (what) {
    case What::personal_number:
    case What::coordination_number:
      return say("ta bort det: det behövs inte här", "take it away: it is not needed here");
    case What::email:
      return say("skriv en funktionsadress, eller lägg domänen i [privacy] allowed_domains",
                 "write the address of an office, or add its domain to [privacy] allowed_domains");
    case What::meeting_link:
    case What::password:
      return say("ta bort det, och byt det om det har varit ute; skicka det till deltagarna på annat sätt",
                 "take it away, and change it if it has been out; send it to those who take part in another way");
    case What::token:
    case What::private_key:
      return say("ta bort den, och byt ut den: den kan redan ha läckt",
                 "take it away, and replace it: it may have leaked already");
    default:
      return say("ta bort det, eller skriv hur man når funktionen i stället",
                 "take it away, or write how to reach the office instead");
  }
}

/// The name of the file, or of a folder that it lies in. Nothing releases it: an entry would have to quote it.
Finding in_name(const std::string& file, const Suspicion& suspicion) {
  Said message = message_of(suspicion.what);
  return {.rule = rule_of(suspicion.what),
          .file = file,
          .message = {"filens eller en mapps namn, som blir en del av sidans adress: " + message.sv,
                      "the name of the file or a folder, which becomes a part of the address: " + message.en},
          .hint = say("byt namn på filen eller mappen", "give the file or the folder another name")};
}

Finding finding_of(const std::string& file, const Suspicion& suspicion) {
  if (suspicion.at.line == 0 && suspicion.file.empty()) return in_name(file, suspicion);
  return {.rule = rule_of(suspicion.what),
          .file = suspicion.file.empty() ? file : suspicion.file,
          .at = suspicion.at,
          .message = message_of(suspicion.what),
          .hint = hint_of(suspicion.what),
          .text_sha256 = suspicion.text_sha256};
}

bool is_allowed(const Suspicion& suspicion, const std::vector<std::string>& domains) {
  return suspicion.what == What::email && std::any_of(domains.begin(), domains.end(), [&](const std::string& domain) {
           return lies_at(suspicion.domain, domain);
         });
}

}  // namespace

Findings private_data(const std::string& file, const Suspicions& suspicions, const Settings& settings) {
  Findings findings;
  if (suspicions.empty()) return findings;
  const auto domains = allowed_domains(settings);
  for (const auto& suspicion : suspicions)
    if (!is_allowed(suspicion, domains)) findings.push_back(finding_of(file, suspicion));
  return findings;
}

}  // namespace insyn::check
