// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "cli/report.hpp"
#include "cli/withdraw.hpp"

namespace insyn::cli {
namespace {

using Json = nlohmann::ordered_json;

bool is_done(const publish::PlanItem& item) {
  using Ending = publish::Result::Ending;
  return !item.result || item.result->ending == Ending::accepted || item.result->ending == Ending::already_there ||
         item.result->ending == Ending::none;
}

std::vector<Said> posts_that_remain(const Withdrawal& done) {
  std::vector<Said> all;
  if (!done.hindrance.empty())
    all.push_back(
        {"Inläggen är inte borttagna: " + done.hindrance.sv + " Kör sedan insyn publish --only " + done.id + ".",
         "The posts are not removed: " + done.hindrance.en + " Then run insyn publish --only " + done.id + "."});
  for (const publish::PlanItem& item : done.plan)
    if (!is_done(item))
      all.push_back({"Inlägget på " + item.post.channel + ": " + item.result->reason.sv + ".",
                     "The post on " + item.post.channel + ": " + item.result->reason.en + "."});
  return all;
}

/// Where other documents still tell of it.
void add_traces(std::vector<Said>& all, const Withdrawal& done) {
  for (const std::string& path : done.linking)
    all.push_back(
        say("{} länkar dit: se efter att länkens ord och texten omkring inte säger det som inte ska synas mer.",
            "{} links there: see that the words of the link and the text round it do not tell what shall not "
            "be seen any more.",
            path));
  for (const SharedFile& shared : done.still_shown)
    all.push_back(say("{} ligger fortfarande ute, genom {}: ta bort den där också, om den inte ska synas mer.",
                      "{} is still published, through {}: take it away there too, if it shall not be seen any more.",
                      shared.file, shared.document));
}

/// Every withdrawal leaves these to people.
void add_the_usual(std::vector<Said>& all, const Withdrawal& done, const Settings& settings) {
  if (done.file.empty()) return;  // it was gone before
  all.push_back(say("Lägg ut webbplatsen: tills dess ligger den gamla sidan kvar.",
                    "Put the section on the web: until then the old page stays."));
  all.push_back(
      say("Spara ändringen av {} i versionshanteringen. Texten finns kvar i filen och i dess äldre versioner: "
          "får den inte finnas där heller, ta bort den ur filen och be den som sköter arkivet om resten.",
          "Commit the change of {}. The text is still in the file and in its older versions: if it may not "
          "be there either, delete it from the file and ask whoever keeps the repository for the rest.",
          done.file));
  if (done.was_posted && settings.ledger.store == "file")
    all.push_back(
        say("Den postade texten och anteckningens kontrollsumma ligger i {}/posts/; filerna får tas bort, liggaren är "
            "hel ändå.",
            "The posted text and the checksum of the note lie in {}/posts/; the files may be deleted, the ledger is "
            "whole all the same.",
            settings.ledger.folder));
  all.push_back(
      say("Sökmotorer, förhandsvisningar på sociala medier och de som har hämtat flödet kan visa den gamla texten en "
          "tid: be sökmotorn ta bort sidan om det brådskar.",
          "Search engines, previews on social media and those who have fetched the feed may show the old text for a "
          "while: ask the search engine to remove the page if it is urgent."));
}

std::vector<Said> remains(const Withdrawal& done, const Settings& settings) {
  std::vector<Said> all = posts_that_remain(done);
  if (!done.is_read)
    all.push_back(
        say("{} har fel som gör att den inte läses som avpublicerad: sidan är borta, men säger inte varför. "
            "Rätta felen (insyn check) och bygg igen.",
            "{} has errors that keep it from being read as withdrawn: the page is gone, but does not say why. "
            "Mend the errors (insyn check) and build again.",
            done.file));
  if (done.refused > 0)
    all.push_back(say(
        "{} filer skrevs inte, för letandet efter det interna stoppade dem; det som stod i dem av den här texten är "
        "borta. Rätta felen ovan och bygg igen.",
        "{} files were not written: the search for what is internal stopped them; what stood in them of "
        "this text is gone. Mend the errors above and build again.",
        done.refused));
  add_traces(all, done);
  add_the_usual(all, done, settings);
  return all;
}

}  // namespace

std::string withdrawal_text(const Withdrawal& done, const Settings& settings, Lang lang) {
  std::string text = say("avpublicerat: {} ({})\nsidorna: {} skrivna, {} borttagna\n",
                         "withdrawn: {} ({})\npages: {} written, {} removed\n", done.id,
                         done.file.empty() ? "–" : done.file, done.pages.written, done.pages.removed)
                         .in(lang);
  if (!done.plan.empty()) text += publish::plan_text(done.plan, lang);
  text += say("Kvar att göra för hand:\n", "Left to do by hand:\n").in(lang);
  for (const Said& each : remains(done, settings)) text += "- " + visible(each.in(lang)) + "\n";
  return text;
}

std::string withdrawal_json(const Withdrawal& done, const Settings& settings, Lang lang) {
  Json json{{"id", done.id}, {"file", done.file}, {"reason", done.reason}};
  json["written"] = done.pages.written;
  json["removed"] = done.pages.removed;
  json["plan"] = Json::parse(publish::plan_json(done.plan, lang))["plan"];
  json["remains"] = Json::array();
  for (const Said& each : remains(done, settings)) json["remains"].push_back(each.in(lang));
  return printed(json) + "\n";
}

}  // namespace insyn::cli
