// SPDX-License-Identifier: EUPL-1.2
// The fields of each kind, in the order they are written. docs/oppna-data.md tells people the same.
#pragma once
#include "render/data/keys.hpp"
#include "render/data/kind.hpp"

namespace insyn::render {

inline constexpr Field kHeadFields[] = {
    {"id", Shape::id, Null::never, "Namn som aldrig ändras.", "A name that never changes."},
    {"url", Shape::url, Null::never, "Sidan, eller platsen på den.", "The page, or the place in it."},
    {"title", Shape::text, Null::allowed, "Rubrik.", "Title."},
    {"modified", Shape::date, Null::allowed, "Det senaste av uppgiftens egna datum.", "The latest of its own dates."},
};

// ---- meetings -------------------------------------------------------------------------------------------------------

inline constexpr Field kCorrectionFields[] = {
    {"date", Shape::date, Null::allowed, "Dagen för rättelsen.", "The day of the correction."},
    {"what", Shape::text, Null::allowed, "Vad som rättades.", "What was corrected."},
    {"before", Shape::text, Null::allowed, "Vad som stod förut.", "What stood there before."},
    {"after", Shape::text, Null::allowed, "Vad som står nu.", "What stands there now."},
};
inline constexpr Field kQuorumFields[] = {
    {"required", Shape::count, Null::allowed, "Så många platser måste vara fyllda.", "Seats that must be filled."},
    {"present", Shape::count, Null::allowed, "Så många var fyllda.", "Seats that were filled."},
    {"met", Shape::boolean, Null::allowed, "Om gruppen kunde besluta. Tomt när det inte går att avgöra.",
     "Whether the group could decide. Null where that cannot be told."},
};
inline constexpr Field kMeetingFields[] = {
    {"date", Shape::date, Null::allowed, "Dagen för mötet.", "The day of the meeting."},
    {"time", Shape::time, Null::allowed, "Klockslag, eller från/till.", "Time of day, or from/to."},
    {"place", Shape::text, Null::allowed, "Plats.", "Place."},
    {"status", Shape::key, Null::allowed, "Läge.", "Status.", {}, kMeetingStatusKeys},
    {"summary", Shape::text, Null::allowed, "Sammanfattning.", "Summary."},
    {"reference", Shape::text, Null::allowed, "Diarienummer.", "Reference number."},
    {"language", Shape::text, Null::allowed, "Språk (BCP 47).", "Language (BCP 47)."},
    {"approved", Shape::date, Null::allowed, "Dagen då anteckningarna godkändes.", "The day the notes were approved."},
    {"published", Shape::date, Null::allowed, "Dagen då sidan först sågs på webben.",
     "The day the page was first seen on the web."},
    {"corrections", Shape::list, Null::never, "Rättelser.", "Corrections.", kCorrectionFields},
    {"present", Shape::ids, Null::never, "Aktörer som var där.", "Organisations that were there."},
    {"absent", Shape::ids, Null::never, "Aktörer som inte var där.", "Organisations that were not there."},
    {"quorum", Shape::object, Null::never, "Beslutsmässighet.", "Quorum.", kQuorumFields},
    {"items", Shape::ids, Null::never, "Punkter.", "Items."},
    {"decisions", Shape::ids, Null::never, "Beslut.", "Decisions."},
    {"actions", Shape::ids, Null::never, "Åtgärder.", "Actions."},
    {"attachments", Shape::urls, Null::never, "Bilagor.", "Attachments."},
    {"textSha256", Shape::text, Null::allowed, "Kontrollsumma (SHA-256) för den publicerade texten.",
     "SHA-256 of the published text."},
};

// ---- decisions and advice -------------------------------------------------------------------------------------------

inline constexpr Field kEventFields[] = {
    {"date", Shape::date, Null::allowed, "Dagen för uppföljningen.", "The day of the follow-up."},
    {"state", Shape::key, Null::allowed, "Läge då.", "State then.", {}, kOutcomeKeys},
    {"text", Shape::text, Null::allowed, "Vad som sades.", "What was said."},
    {"meeting", Shape::id, Null::allowed, "Mötet där det sades.", "The meeting where it was said."},
};
inline constexpr Field kDecisionFields[] = {
    {"meeting", Shape::id, Null::allowed, "Mötet som beslutade.", "The meeting that decided."},
    {"item", Shape::id, Null::allowed, "Punkten det hör till.", "The item it belongs to."},
    {"date", Shape::date, Null::allowed, "Dagen för beslutet.", "The day of the decision."},
    {"text", Shape::text, Null::allowed, "Beslutet.", "The decision."},
    {"quorate", Shape::boolean, Null::allowed, "Om gruppen kunde besluta. Tomt när det inte går att avgöra.",
     "Whether the group could decide. Null where that cannot be told."},
    {"state",
     Shape::key,
     Null::allowed,
     "Läge. Tomt tills det har följts upp.",
     "State. Null until followed up.",
     {},
     kOutcomeKeys},
    {"history", Shape::list, Null::never, "Uppföljningar, äldst först.", "Follow-ups, oldest first.", kEventFields},
    {"answers", Shape::ids, Null::never, "Råd som beslutet svarar på.", "Advice that it answers."},
    {"initiatives", Shape::ids, Null::never, "Insatser som det hör till.", "Initiatives it belongs to."},
};
inline constexpr Field kAdviceFields[] = {
    {"meeting", Shape::id, Null::allowed, "Mötet där rådet gavs. Tomt när det står i ett underlag.",
     "The meeting that gave it. Null where it stands in material."},
    {"date", Shape::date, Null::allowed, "Dagen för rådet.", "The day of the advice."},
    {"text", Shape::text, Null::allowed, "Rådet.", "The advice."},
    {"answered", Shape::boolean, Null::never, "Om rådet har fått svar.", "Whether it has been answered."},
    {"answer", Shape::id, Null::allowed, "Beslutet som svarar.", "The decision that answers it."},
    {"state",
     Shape::key,
     Null::allowed,
     "Läge. Tomt tills en uppföljning, eller svaret självt, säger vilket.",
     "State. Null until a follow-up, or the answer itself, says which.",
     {},
     kOutcomeKeys},
};

// ---- actions --------------------------------------------------------------------------------------------------------

inline constexpr Field kActionFields[] = {
    {"meeting", Shape::id, Null::allowed, "Mötet där åtgärden först togs upp.", "The meeting that first named it."},
    {"owner", Shape::id, Null::allowed, "Aktören som ansvarar.", "The organisation that shall do it."},
    {"ownerRole", Shape::text, Null::allowed, "Rollen som ansvarar, eller Alla. Aldrig en persons namn.",
     "The role that shall do it, or everyone. Never a person's name."},
    {"text", Shape::text, Null::allowed, "Vad som ska göras.", "What shall be done."},
    {"due", Shape::date, Null::allowed, "Senast den dagen.", "Due day."},
    {"done", Shape::boolean, Null::never, "Om den är klar.", "Whether it is done."},
    {"completed", Shape::date, Null::allowed, "Dagen då den blev klar.", "The day it was done."},
    {"origin", Shape::id, Null::never, "Där den först nämns.", "Its first mention."},
    {"latest", Shape::id, Null::never, "Där den senast nämns.", "Its latest mention."},
};

// ---- initiatives ----------------------------------------------------------------------------------------------------

inline constexpr Field kMeasuredFields[] = {
    {"value", Shape::number, Null::allowed, "Värde.", "Value."},
    {"suppressed", Shape::boolean, Null::never, "Sant när värdet är dolt för att skydda personer.",
     "True where the value is hidden to protect people."},
};
inline constexpr Field kAmountFields[] = {
    {"from", Shape::number, Null::allowed, "Talet, eller det minsta.", "The number, or the least."},
    {"to", Shape::number, Null::allowed, "Det största, när målet är ett intervall.", "The most, where it is a range."},
    {"percent", Shape::boolean, Null::never, "Om talet är procent.", "Whether it is per cent."},
};
inline constexpr Field kOutcomeFields[] = {
    {"date", Shape::date, Null::allowed, "Dagen då det mättes.", "The day it was measured."},
    {"value", Shape::number, Null::allowed, "Värde.", "Value."},
    {"suppressed", Shape::boolean, Null::never, "Sant när värdet är dolt för att skydda personer.",
     "True where the value is hidden to protect people."},
    {"women", Shape::object, Null::allowed, "Varav kvinnor.", "Of them women.", kMeasuredFields},
    {"men", Shape::object, Null::allowed, "Varav män.", "Of them men.", kMeasuredFields},
};
inline constexpr Field kTargetFields[] = {
    {"name", Shape::text, Null::allowed, "Målet.", "The target."},
    {"unit", Shape::text, Null::allowed, "Enhet.", "Unit."},
    {"of", Shape::text, Null::allowed, "Vad talet avser.", "What the number tells of."},
    {"value", Shape::object, Null::allowed, "Hur mycket.", "How much.", kAmountFields},
    {"women", Shape::object, Null::allowed, "För kvinnor.", "For women.", kAmountFields},
    {"men", Shape::object, Null::allowed, "För män.", "For men.", kAmountFields},
    {"outcome", Shape::object, Null::allowed, "Utfall.", "Outcome.", kOutcomeFields},
    {"figure", Shape::id, Null::allowed, "Måttet som följer upp det.", "The figure that follows it up."},
};
inline constexpr Field kMilestoneFields[] = {
    {"title", Shape::text, Null::allowed, "Milstolpen.", "The milestone."},
    {"due", Shape::date, Null::allowed, "Senast den dagen.", "Due day."},
    {"completed", Shape::date, Null::allowed, "Dagen då den nåddes.", "The day it was reached."},
};
inline constexpr Field kDerivedFields[] = {
    {"state",
     Shape::key,
     Null::allowed,
     "Läge som går att läsa ut ur datum och uppföljningar.",
     "State as dates and follow-ups tell it.",
     {},
     kDerivedStateKeys},
    {"reason", Shape::key, Null::allowed, "Vad det bygger på.", "What that rests on.", {}, kDerivedReasonKeys},
};
inline constexpr Field kInitiativeFields[] = {
    {"areas", Shape::texts, Null::never, "Områden i planen.", "Areas of the plan."},
    {"collaborationAreas", Shape::texts, Null::never, "Samverkansområden.", "Collaboration areas."},
    {"responsible", Shape::ids, Null::never, "Aktörer som ansvarar.", "Organisations responsible."},
    {"partners", Shape::ids, Null::never, "Samverkansparter.", "Partners."},
    {"start", Shape::date, Null::allowed, "Börjar.", "Begins."},
    {"end", Shape::date, Null::allowed, "Slutar.", "Ends."},
    {"status", Shape::key, Null::allowed, "Läge enligt planen.", "Status as the plan says.", {}, kInitiativeStatusKeys},
    {"derived", Shape::object, Null::never, "Läge enligt datum och uppföljningar. Tomt när inget går att säga.",
     "State by dates and follow-ups. Null where nothing can be said.", kDerivedFields},
    {"targets", Shape::list, Null::never, "Mål.", "Targets.", kTargetFields},
    {"indicators", Shape::texts, Null::never, "Indikatorer.", "Indicators."},
    {"milestones", Shape::list, Null::never, "Milstolpar.", "Milestones.", kMilestoneFields},
    {"decisions", Shape::ids, Null::never, "Beslut som hör till insatsen.", "Decisions that belong to it."},
};

// ---- figures --------------------------------------------------------------------------------------------------------

inline constexpr Field kLevelFields[] = {
    {"date", Shape::date, Null::allowed, "Dag.", "Day."},
    {"value", Shape::number, Null::allowed, "Värde.", "Value."},
    {"suppressed", Shape::boolean, Null::never, "Sant när värdet är dolt för att skydda personer.",
     "True where the value is hidden to protect people."},
};
inline constexpr Field kValueFields[] = {
    {"period", Shape::text, Null::never, "Period: 2024, 2024-H1, 2024-Q1, 2024-03, 2024-VT, 2024/25.",
     "Period: 2024, 2024-H1, 2024-Q1, 2024-03, 2024-VT, 2024/25."},
    {"value", Shape::number, Null::allowed, "Värde.", "Value."},
    {"suppressed", Shape::boolean, Null::never, "Sant när värdet är dolt för att skydda personer.",
     "True where the value is hidden to protect people."},
};
inline constexpr Field kSeriesFields[] = {
    {"name", Shape::text, Null::allowed, "Seriens namn.", "Name of the series."},
    {"values", Shape::list, Null::never, "Värden per period.", "Values by period.", kValueFields},
};
inline constexpr Field kFigureFields[] = {
    {"unit", Shape::text, Null::allowed, "Enhet.", "Unit."},
    {"source", Shape::text, Null::allowed, "Varifrån värdena kommer.", "Where the values come from."},
    {"resolution", Shape::key, Null::allowed, "Hur ofta det mäts.", "How often it is measured.", {}, kResolutionKeys},
    {"direction", Shape::key, Null::allowed, "Önskad riktning.", "Wanted direction.", {}, kDirectionKeys},
    {"base", Shape::object, Null::allowed, "Utgångsläge.", "Where it began.", kLevelFields},
    {"target", Shape::object, Null::allowed, "Mål.", "Target.", kLevelFields},
    {"series", Shape::list, Null::never, "Serier.", "Series.", kSeriesFields},
};

// ---- organisations --------------------------------------------------------------------------------------------------

inline constexpr Field kAttendanceFields[] = {
    {"called", Shape::count, Null::never, "Möten som aktören kallats till.", "Meetings it was called to."},
    {"present", Shape::count, Null::never, "Möten där aktören var med.", "Meetings it was at."},
};
inline constexpr Field kOrganisationFields[] = {
    {"kind", Shape::key, Null::allowed, "Sorts aktör.", "Kind of organisation.", {}, kOrganisationKeys},
    {"contact", Shape::text, Null::allowed, "Kontaktväg.", "How to reach it."},
    {"meetings", Shape::object, Null::never, "Antal möten.", "Number of meetings.", kAttendanceFields},
    {"actions", Shape::ids, Null::never, "Åtgärder den ansvarar för.", "Actions it shall do."},
    {"initiatives", Shape::ids, Null::never, "Insatser den deltar i.", "Initiatives it has a part in."},
};

}  // namespace insyn::render
