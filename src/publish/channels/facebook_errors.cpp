// SPDX-License-Identifier: EUPL-1.2
// The errors of Graph v26.0. There is no Graph to test against, so no row is `tested`: `documented` is what Meta's own
// pages say (https://developers.facebook.com/docs/graph-api/guides/error-handling and …/overview/rate-limiting),
// `reported` what others have met and written down. That a post may stand in spite of codes 1, 2 and 4 is reported.
#include "publish/channels/facebook_errors.hpp"

#include <algorithm>

namespace insyn::publish {
namespace {

using enum Evidence;
using M = Meaning;

const Said kWait{"vänta; nästa körning försöker igen", "wait; the next run tries again"};
const Said kWaitLong{
    "vänta: sidan har lagt ut för mycket på kort tid. Nästa körning efter väntetiden försöker igen; lägg inte ut för "
    "hand "
    "under tiden",
    "wait: the page has posted too much in a short time. The next run after the wait tries again; do not post by hand "
    "meanwhile"};
const Said kLook{"inget: det är inte känt om det blev gjort. Nästa körning efter settle letar efter inlägget först",
                 "nothing: it is not known whether it was done. The next run after settle looks for the post first"};
const Said kDuplicate{"inget: Facebook säger att samma inlägg redan finns. Det letas upp och tas i bruk",
                      "nothing: Facebook says that the same post is there already. It is looked for and adopted"};
const Said kNewToken{
    "skaffa en ny token för sidan, helst en systemanvändares som aldrig går ut, och lägg den där secret pekar",
    "get a new token for the page, preferably a system user's that never expires, and put it where secret points"};
const Said kAppRemoved{
    "appen är borttagen från kontot som gjorde token: lägg till appen igen och gör en ny token där secret pekar",
    "the app was removed from the account that made the token: add the app again, and make a new token where secret "
    "points"};
const Said kCheckpoint{"logga in på facebook.com med kontot som gjorde token och gör det som Facebook ber om",
                       "log in to facebook.com with the account that made the token and do what Facebook asks for"};
const Said kPassword{
    "kontot som gjorde token har bytt lösenord eller loggats ut överallt: gör en ny token, helst för en "
    "systemanvändare, "
    "som inte har något lösenord",
    "the account that made the token has changed its password or was logged out everywhere: make a new token, "
    "preferably a system user's, which has no password"};
const Said kExpired{
    "token har gått ut: gör en ny som aldrig går ut (för en systemanvändare), och lägg den där secret pekar",
    "the token has expired: make a new one that never does (a system user's), and put it where secret points"};
const Said kUnconfirmed{"bekräfta kontot som gjorde token: logga in på facebook.com och följ anvisningen",
                        "confirm the account that made the token: log in to facebook.com and follow the instructions"};
const Said kNoRole{
    "kontot som gjorde token har inte längre någon uppgift på sidan: ge det rätt att skapa innehåll, och gör en ny "
    "token",
    "the account that made the token no longer has a task on the page: give it the right to create content, and make a "
    "new token"};
const Said kRights{
    "ge token rättigheterna pages_manage_posts och pages_read_engagement, och kontot rätt att skapa innehåll på sidan. "
    "Gäller det ett enda inlägg är det gjort av en annan app eller för hand: ändra det för hand på Facebook",
    "give the token the rights pages_manage_posts and pages_read_engagement, and the account the right to create "
    "content "
    "on the page. If it is about a single post, that was made by another app or by hand: change it by hand on "
    "Facebook"};
const Said kConfirm{"en person måste bekräfta sin identitet eller godkännas att publicera: öppna sidan på Facebook",
                    "a person must confirm their identity or be authorised to publish: open the page on Facebook"};
const Said kSecurityCheck{"Facebook vill kontrollera kontot: öppna sidan på Facebook och gör det som står där",
                          "Facebook wants to check the account: open the page on Facebook and do what it says"};
const Said kPolicy{
    "Facebook anser att texten bryter mot reglerna: ändra texten (inlägg i dokumentet), eller lägg ut för hand och "
    "begär "
    "omprövning på Facebook",
    "Facebook holds that the text breaks its rules: change the text (\"inlägg\" in the document), or post by hand and "
    "ask for a review on Facebook"};
const Said kChangeText{"ändra inläggets text (inlägg i dokumentet)",
                       "change the post's text (\"inlägg\" in the document)"};
const Said kProof{
    "appens hemlighet stämmer inte: lägg den app_secret som hör till samma app som token där app_secret pekar",
    "the app's secret does not fit: put the secret of the same app as the token's where app_secret points"};
const Said kCheckLink{
    "Facebook kan inte läsa sidan som inlägget länkar till: se att den går att nå utifrån, utan inloggning",
    "Facebook cannot read the page that the post links to: see that it can be reached from outside, "
    "without logging in"};
const Said kBadAddress{"Facebook godtar inte adressen: se efter i base_url",
                       "Facebook does not accept the address: look at base_url"};
const Said kOwnAddress{"Facebook tar inte inlägg som länkar till facebook.com: ta bort den länken ur texten",
                       "Facebook takes no posts that link to facebook.com: remove that link from the text"};
const Said kPicture{"bilden godtas inte: en JPG eller PNG under 4 MB",
                    "the picture is not accepted: a JPG or PNG under 4 MB"};
const Said kGone{"inlägget finns inte, eller får inte läsas med den här token",
                 "the post does not exist, or may not be read with this token"};
const Said kNewVersion{"sätt version i inställningarna till en Graph-version som finns kvar",
                       "set version in the settings to a Graph version that still lives"};

FacebookError row(int code, int subcode, M means, Evidence evidence, Said what) {
  return {code, code, subcode, {}, means, evidence, std::move(what)};
}
FacebookError row(int code, M means, Said what) { return row(code, kAnySubcode, means, documented, std::move(what)); }
/// These numbers are reported without saying if they came as codes or as subcodes.
FacebookError anywhere(int number, M means, Said what, Evidence evidence = reported) {
  return row(kAnywhere, number, means, evidence, std::move(what));
}

std::vector<FacebookError> all_rows() {
  return {
      // The page, the account or the text is held back.
      anywhere(1390008, M::throttled, kWaitLong),
      anywhere(1404082, M::duplicate, kDuplicate),
      anywhere(4854002, M::access, kConfirm),
      anywhere(1404078, M::access, kConfirm),
      anywhere(1404006, M::access, kSecurityCheck),
      anywhere(1404102, M::permanent, kPolicy),
      anywhere(1346003, M::permanent, kPolicy),
      anywhere(1404112, M::permanent, kPolicy),
      // The post itself.
      anywhere(1609005, M::throttled, kCheckLink, documented),
      anywhere(1609008, M::permanent, kOwnAddress),
      anywhere(2061006, M::permanent, kBadAddress),
      anywhere(1349125, M::permanent, kChangeText),
      anywhere(1366046, M::permanent, kPicture),
      anywhere(2069019, M::permanent, kPicture),
      anywhere(1366051, M::permanent, kPicture),
      row(506, M::duplicate, kDuplicate),
      // Meta: "temporary, retry". True for reads; a create may have been carried out.
      row(1, 99, M::unknown, reported, kLook),
      row(1, M::unknown, kLook),
      row(2, M::unknown, kLook),
      // Limits. Not done, as a rule; the sender looks before it sends again all the same.
      row(4, M::throttled, kWait),
      row(17, M::throttled, kWait),
      row(32, M::throttled, kWait),
      row(341, M::throttled, kWait),
      row(613, 1996, M::throttled, documented, kWaitLong),
      row(613, M::throttled, kWait),
      row(80001, M::throttled, kWait),
      row(368, M::throttled, kWaitLong),
      // The token.
      row(190, 458, M::access, documented, kAppRemoved),
      row(190, 459, M::access, documented, kCheckpoint),
      row(190, 460, M::access, documented, kPassword),
      row(190, 463, M::access, documented, kExpired),
      row(190, 464, M::access, documented, kUnconfirmed),
      row(190, 467, M::access, documented, kNewToken),
      row(190, 490, M::access, reported, kNoRole),
      row(190, 492, M::access, documented, kNoRole),
      row(190, M::access, kNewToken),
      row(102, M::access, kNewToken),
      // Rights.
      row(3, M::access, kRights),
      row(10, M::access, kRights),
      {200, 299, kAnySubcode, {}, M::access, documented, kRights},
      row(2635, kAnySubcode, M::access, reported, kNewVersion),
      // The request.
      {100, 100, kAnySubcode, "appsecret_proof", M::access, reported, kProof},
      row(100, 33, M::missing, reported, kGone),
      row(100, M::permanent, kChangeText),
  };
}

bool fits(const FacebookError& row, const GraphError& error) {
  if (row.code == kAnywhere) return error.code == row.subcode || error.subcode == row.subcode;
  return row.code <= error.code && error.code <= row.last_code &&
         (row.subcode == kAnySubcode || row.subcode == error.subcode) &&
         error.message.find(row.says) != std::string::npos;
}

}  // namespace

std::span<const FacebookError> facebook_errors() {
  static const std::vector<FacebookError> rows = all_rows();
  return rows;
}

const FacebookError& facebook_error(const GraphError& error) {
  static const FacebookError unnamed{.what_to_do = kLook};
  auto rows = facebook_errors();
  auto found = std::find_if(rows.begin(), rows.end(), [&](const FacebookError& each) { return fits(each, error); });
  return found == rows.end() ? unnamed : *found;
}

std::string key_of(const FacebookError& row) {
  if (row.code == kAnywhere) return std::to_string(row.subcode);
  if (row.last_code != row.code) return fmt::format("{}–{}", row.code, row.last_code);
  if (!row.says.empty()) return fmt::format("{} {}", row.code, row.says);
  return row.subcode == kAnySubcode ? std::to_string(row.code) : fmt::format("{}/{}", row.code, row.subcode);
}

}  // namespace insyn::publish
