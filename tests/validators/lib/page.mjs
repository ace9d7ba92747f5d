// SPDX-License-Identifier: EUPL-1.2
// What the validators need of a page, read as browsers read it: the places in it and the data blocks.
import { parse } from 'parse5';

function* elementsBelow(node) {
  for (const child of node.childNodes ?? []) {
    if (child.attrs) yield child;
    yield* elementsBelow(child);
  }
}

const attribute = (element, name) => element.attrs.find((one) => one.name === name)?.value;

/** `ids`: the anchors; `blocks`: the text of each <script type="application/ld+json">. */
export function readPage(html) {
  const ids = new Set();
  const blocks = [];
  for (const element of elementsBelow(parse(html))) {
    const id = attribute(element, 'id');
    if (id) ids.add(id);
    if (element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json') {
      blocks.push(element.childNodes.map((text) => text.value).join(''));
    }
  }
  return { ids, blocks };
}
