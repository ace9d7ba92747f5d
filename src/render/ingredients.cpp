// SPDX-License-Identifier: EUPL-1.2
#include "render/ingredients.hpp"

namespace insyn::render {

std::optional<Ingredient> difference(const Ingredients& before, const Ingredients& now) {
  for (std::size_t i = 0; i < kIngredients; ++i)
    if (before[i] != now[i]) return static_cast<Ingredient>(i);
  return std::nullopt;
}

Said said(Ingredient ingredient) {
  switch (ingredient) {
    case Ingredient::look:
      return {"inställningar, mallar, ord, meny, ordlista eller dag",
              "settings, templates, words, menu, glossary or day"};
    case Ingredient::own_text: return {"dokumentets egen text", "the document's own text"};
    case Ingredient::links: return {"vart länkarna leder, eller bilagorna", "where its links lead, or its attachments"};
    case Ingredient::facts: return {"närvaro, beslutsmässighet eller läge", "attendance, quorum or status"};
    case Ingredient::neighbours: return {"mötet före eller efter", "the meeting before or after"};
    case Ingredient::parents: return {"gruppen eller projektet", "its group or project"};
    case Ingredient::organisations: return {"aktörer som sidan nämner", "organisations that the page names"};
    case Ingredient::decisions: return {"vad som blivit av besluten", "what became of its decisions"};
    case Ingredient::actions: return {"vad som blivit av åtgärderna", "what became of its actions"};
    case Ingredient::translations: return {"översättningar", "translations"};
    case Ingredient::others: return {"dokument som sidan visar", "documents that the page lists"};
  }
  return {};
}

}  // namespace insyn::render
