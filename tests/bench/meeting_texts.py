# SPDX-License-Identifier: EUPL-1.2
"""The words of the meetings that make_meetings.py makes. The town of Mallby is invented, and so is all that stands here;
there are organisations and roles, and no persons."""
import itertools

ORGANISATIONS = ["Mallby kommun", "Region Mallby", "Mallbyhem", "Mallbyverken", "Mallby arbetscenter", "Mallby vuxenskola",
                 "Studieringen i Mallby", "Föreningsrådet i Mallby", "Mallby vårdcentral", "Mallby företagskrets",
                 "Mallby äldreomsorg", "Mallbybussarna"]
# One whose file has its name, and so is still found by the notes when its title is another.
RENAMED, NEW_NAME = "Mallbyhem", "Mallby bostäder"

TOPICS = ["Läget hos aktörerna", "Språkträning på arbetsplatser", "Öppet hus för nya invånare", "Bussar som passar skiften",
          "Mötesplatsen vid torget", "Kurser på kvällstid", "Vägledning på biblioteket", "Unga utan sysselsättning",
          "Samtalsstöd för föräldrar", "Arbetsgivardagen", "Intyg för yrkeskunskaper", "Information på fler språk",
          "Friskvård för alla åldrar", "Ansökan om projektmedel", "Samarbetet med skolan", "Lokaler för föreningar"]

WHO = ["Gruppen", "Kommunen", "Projektledaren", "Regionen", "Arbetsgivarna", "Föreningarna", "Vårdcentralen", "Skolan",
       "Bostadsbolaget", "De som deltar"]
DID = ["berättade om", "gick igenom", "frågade efter", "jämförde", "sammanfattade", "ville se mer av", "tog upp",
       "lämnade underlag om", "redogjorde för", "påminde om"]
WHAT = ["hur det gick under förra perioden", "vilka platser som står lediga", "det gemensamma arbetssättet",
        "siffrorna från den senaste mätningen", "vem som gör vad", "vart den som är ny kan vända sig", "tiderna för hösten",
        "det som fortfarande tar för lång tid", "erfarenheterna från grannorterna", "hur deltagarna själva ser på saken",
        "de frågor som har kommit in", "kostnaderna för lokaler och resor"]
WHY = ["och ser att arbetet rör sig framåt.", "med stöd av underlaget.", "inför nästa möte.", "så att fler kan få ett arbete.",
       "för att vägen till studier ska bli kortare.", "tillsammans med föreningarna.", "utifrån målen i planen.",
       "eftersom flera hade undrat."]
SENTENCES = [" ".join(words) for words in itertools.product(WHO, DID, WHAT, WHY)]

DECISIONS = ["Gruppen öppnar {n} platser från den {day}.", "Gruppen avsätter {n} timmar i veckan till samordning.",
             "Gruppen bjuder in {n} arbetsgivare till nästa möte.", "Gruppen lägger ut underlaget på webben senast den {day}.",
             "Gruppen följer upp resultatet den {day}."]
TASKS = ["fråga fyra arbetsgivare", "boka lokal", "sammanställa siffrorna", "skicka ut enkäten", "skriva ett utkast",
         "bjuda in till öppet hus", "informera den egna verksamheten"]
OUTCOMES = ["genomfört", "pågår", "försenat"]

COMMENTS = ["Fråga {code}: ring samordnaren innan det här läggs ut.", "Utkast {code}, stäm av siffrorna med ekonomienheten.",
            "Kom ihåg att ta med pärm {code} till nästa gång."]
INTERNAL = ["Ärende {code} gällde en enskild fråga, och den hanteras av handläggaren.",
            "Underlag {code} är arbetsmaterial, och ingen har fattat beslut om det.",
            "Lönesättningen i avtal {code} förhandlas fortfarande."]
