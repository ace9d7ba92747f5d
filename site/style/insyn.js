// SPDX-License-Identifier: EUPL-1.2
// Comfort: nothing here is needed to read, nothing is kept, nobody is asked.
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // data-filter: a search field over an element's rows, and a choice among their data-state
  for (const box of all("[data-filter]")) {
    const rows = all("li, tbody tr", box).filter((row) => !row.parentElement.closest("li, tr, nav"));
    if (rows.length < 8) continue;
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const sections = all("section", box).filter((section) => rows.some((row) => section.contains(row)));
    const states = new Set(rows.map((row) => row.dataset.state).filter(Boolean));
    const data = box.dataset;
    const field = make("input", { type: "search" });
    const options = [...states].map((text) => make("option", { textContent: text }));
    const choice = make("select", {}, make("option", { value: "", textContent: data.any }), ...options);
    const status = make("p", { role: "status" });
    let later;

    const update = () => {
      const words = field.value.toLowerCase().split(/\s+/);
      rows.forEach((row, i) => {
        const isOther = choice.value && choice.value !== row.dataset.state;
        row.hidden = isOther || !words.every((word) => texts[i].includes(word));
      });
      const shown = rows.filter((row) => !row.hidden);
      for (const section of sections) section.hidden = !shown.some((row) => section.contains(row));
      for (const link of all('nav a[href^="#"]', box))
        link.parentElement.hidden = !!document.querySelector(link.hash).closest("[hidden]");
      clearTimeout(later); // said at a pause
      later = setTimeout(() => {
        const text = shown[0] ? data.count : data.none;
        status.textContent = text.replace("{n}", shown.length).replace("{all}", rows.length);
      }, 400);
    };

    const bar = make("div", { className: "filter" }, make("label", { textContent: data.filter }, field));
    if (states.size > 1) bar.append(make("label", { textContent: data.choose }, choice));
    bar.append(status);
    bar.oninput = update;
    box.prepend(bar);
    addEventListener("pageshow", () => (field.value || choice.value) && update()); // after Back
  }

  // data-copy: a button that copies the page's address, at the anchor
  for (const place of navigator.clipboard ? all("[data-copy]") : []) {
    const status = make("span", { role: "status" });
    const button = make("button", { type: "button", className: "copy", textContent: place.dataset.copy });
    button.onclick = () => {
      const page = place.closest(".insyn")?.dataset.insynAddress ?? all("link[rel=canonical]")[0]?.href ?? location;
      const address = new URL(location.hash, page).href;
      const say = (text) => () => (status.textContent = text);
      navigator.clipboard.writeText(address).then(say(place.dataset.copied), say(address));
    };
    place.append(" ", button, " ", status);
  }
})();
