// SPDX-License-Identifier: EUPL-1.2
// What a screen reader makes of a page: the tree that the browser gives to assistive technology.

/** The open page's tree as lines: role, name and text, indented; addresses left out, since they are not read. */
export async function readAloud(tab) {
  const tree = await tab.locator('body').ariaSnapshot();
  const lines = tree.split('\n').filter((line) => !/^ *- \/url:/.test(line));
  return `${lines.map((line) => line.replace(/:$/, '')).join('\n')}\n`;
}

/** Actions of the open page that begin with another word than their state, and boxes that only look like a choice. */
export const actionsRead = (tab) =>
  tab.evaluate(() => {
    const actions = [...document.querySelectorAll('[id^="atgard-"]:is(li, tr, p)')];
    const wordless = actions.filter((action) => !/^(Öppen|Klar)/.test(action.innerText.trim()));
    const boxes = [...document.querySelectorAll('main :is(input[type="checkbox"], [role="checkbox"])')].filter((box) => box.disabled || box.ariaDisabled);
    return [
      ...wordless.map((action) => `the action "${action.innerText.trim().slice(0, 40)}" does not begin with its state`),
      ...boxes.map((box) => `a box that can't be ticked: ${box.outerHTML.slice(0, 80)}`),
    ];
  });

/** Where an English name stands in a text of another language without saying that it is English. */
export const englishNames = (tab, names) =>
  tab.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const complaints = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const name of wanted)
        if (node.data.includes(name) && !node.parentElement.closest('[lang]').lang.startsWith('en'))
          complaints.add(`"${name}" is not said to be English: ${node.data.trim().slice(0, 60)}`);
    return [...complaints];
  }, names);
