// SPDX-License-Identifier: EUPL-1.2
// In every page of the preview: listens for builds, renews the page after one, and shows what only the writer sees.
// WORDS is put in by reload.cpp. Nothing is drawn that the pages' own policy would refuse: no markup from text, no style
// in attributes.
"use strict";
(() => {
  const words = WORDS;
  const buildOf = script => new URL(script.src).searchParams.get("build");
  let build = buildOf(document.currentScript);
  const page = `page=${encodeURIComponent(decodeURI(location.pathname))}`;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .insyn-remark, .insyn-list, .insyn-message { all: revert; font: 15px/1.5 system-ui, sans-serif; color: #1b1b1b;
      text-align: start; box-sizing: border-box; }
    .insyn-remark { display: block; margin: .75rem 0; padding: .5rem .9rem; border: 2px dashed #5f5f5f; background: #f4f4f4;
      border-radius: 6px; scroll-margin-top: 4rem; }
    .insyn-remark[data-kind=error] { border: 3px solid #b3261e; background: #fff4f2; color: #3b0d07; }
    .insyn-remark[data-kind=warning] { border: 2px solid #7a5900; background: #fff8e6; color: #3a2b00; }
    .insyn-remark[data-kind=draft] { border: 0; border-radius: 0; margin: 0; background: #4a2b7a; color: #fff; }
    .insyn-remark p { all: revert; margin: .15rem 0; color: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
    .insyn-remark small { font: 12px/1.4 ui-monospace, monospace; color: inherit; }
    .insyn-list { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483646; max-width: min(28rem, 90vw);
      max-height: 50vh; overflow: auto; padding: .5rem .9rem; background: #fff; border: 2px solid #1b1b1b;
      border-radius: 6px; box-shadow: 0 4px 16px rgba(0,0,0,.3); }
    .insyn-list summary { all: revert; cursor: pointer; font-weight: 600; color: inherit; }
    .insyn-list a { all: revert; color: #0b4a8f; }
    .insyn-message { position: fixed; left: 1rem; right: 1rem; bottom: 1rem; z-index: 2147483647; max-height: 60vh;
      overflow: auto; padding: 1rem 1.25rem; background: #fff4f2; color: #3b0d07; border: 3px solid #b3261e;
      border-radius: 6px; box-shadow: 0 6px 24px rgba(0,0,0,.35); }
    .insyn-message pre { all: revert; margin: .5rem 0 0; white-space: pre-wrap; font: 13px/1.5 ui-monospace, monospace; }
    @media print { .insyn-remark, .insyn-list, .insyn-message { display: none; } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  // ---- what a build could not do, over whatever page ----------------------------------------------------------------

  let message = null;

  function show(text) {
    if (message) message.remove();
    message = null;
    if (!text) return;
    message = element("section", "", {class: "insyn-message", role: "alert", lang: words.language});
    message.append(element("strong", words.heading), element("pre", text));
    document.body.append(message);
  }

  // ---- what is said of this page, at its places and in a list -------------------------------------------------------

  function drawn(remark, number) {
    const box = element("aside", "", {class: "insyn-remark", id: `insyn-${number}`, lang: words.language});
    box.dataset.kind = remark.kind;
    box.append(element("strong", remark.title), element("p", remark.text));
    if (remark.hint) box.append(element("p", `→ ${remark.hint}`));
    if (remark.where) box.append(element("small", remark.where));
    return box;
  }

  /// After the part that the anchor names: a heading, a decision, an action in a list. At the top where there is none.
  function place(box, anchor, placed) {
    const top = document.querySelector("main h1") || document.querySelector("main, body").firstElementChild;
    const named = anchor && document.getElementById(anchor);
    const at = named ? named.closest("tr, li, p, h1, h2, h3, h4, h5, h6, section, div") || named : top;
    let holder = at.matches("li, tr") ? at.closest("ul, ol, table") : at;
    while (/flex/.test(getComputedStyle(holder.parentElement).display)) holder = holder.parentElement;
    const last = placed.get(holder) || holder;
    last.after(box);
    placed.set(holder, box);
  }

  /// In a corner: every remark, and the way to the posts that the page will give.
  function list(remarks) {
    const box = element("div", "", {class: "insyn-list", lang: words.language});
    const all = element("details"), lines = element("ol");
    remarks.forEach((remark, number) => {
      const line = element("li");
      line.append(element("a", `${remark.title}: ${remark.text.slice(0, 80)}`, {href: `#insyn-${number}`}));
      lines.append(line);
    });
    all.append(element("summary", `${words.remarks}: ${remarks.length}`), lines);
    if (remarks.length > 0) box.append(all);
    if (words.posts) box.append(element("a", words.posts, {href: `/_insyn/posts?${page}`, target: "insyn-posts"}));
    document.body.append(box);
  }

  let drawnOf = null;

  function clear() {
    drawnOf = null;
    document.querySelectorAll(".insyn-remark, .insyn-list").forEach(box => box.remove());
  }

  async function remark() {
    const answer = await (await fetch(`/_insyn/remarks?${page}`)).text();
    if (answer === drawnOf) return;
    clear();
    drawnOf = answer;
    const remarks = JSON.parse(answer);
    const placed = new Map();
    remarks.forEach((one, number) => {
      const box = drawn(one, number);
      if (one.kind === "draft") document.body.prepend(box);
      else place(box, one.anchor, placed);
    });
    if (remarks.length > 0 || words.posts) list(remarks);
    document.documentElement.dataset.insynRemarks = remarks.length;  // all is drawn
  }

  // ---- the page as it is now, where the reader was -------------------------------------------------------------------

  let came = document.documentElement.cloneNode(true);
  Renewal.pair(came, document.documentElement);

  const scriptOf = page => page.querySelector('script[src^="/_insyn/"]');

  /// What a page does by being loaded, and would not by being put in: scripts, styles, its policy.
  function works(page) {
    const scripts = [...page.querySelectorAll("script")].filter(script => script !== scriptOf(page));
    return [...scripts, ...page.querySelectorAll("link, style, base, meta[http-equiv]")].map(node => node.outerHTML).join();
  }

  /// Loads the page anew: in its place where only its text is another, else from the beginning.
  async function load() {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").documentElement;
    if (!scriptOf(page) || !Renewal.isAlike(page, came) || works(page) !== works(came)) return location.reload();
    build = buildOf(scriptOf(page));
    scriptOf(page).replaceWith(scriptOf(came).cloneNode());
    clear();
    Renewal.renew(came, page);
    came = page;
  }

  // ---- builds -------------------------------------------------------------------------------------------------------

  const tryToRemark = () => remark().catch(() => {});  // the server went away: it has nothing more to say
  const events = new EventSource(`/_insyn/events?${page}`);
  let told = Promise.resolve();  // one build after the other

  async function tell(latest) {
    if (latest.id !== build) await load().catch(() => location.reload());
    show(latest.message);
    await tryToRemark();
  }

  events.addEventListener("build", event => {
    told = told.then(() => tell(JSON.parse(event.data)));
  });
  addEventListener("pagehide", () => events.close());
  tryToRemark();
})();
