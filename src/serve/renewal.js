// SPDX-License-Identifier: EUPL-1.2
// Makes a page that stands in the browser into another version of itself, in its place: whoever reads stays where they
// were, and what they opened stays open. Told by the pages as they come from the server, not as they stand: a page's own
// script may have added to it, and what it added stays.
"use strict";
const Renewal = (() => {
  const kMostPairs = 250_000;                   // of nodes to compare; a page that is loaded from the beginning is sooner there
  const worked = "[data-filter], [data-copy]";  // what site/style/insyn.js adds to when a page is loaded

  /// Nodes as they came → those that stand in the page: its own script may have changed them since.
  const shownFor = new WeakMap();

  function pair(came, shown) {
    shownFor.set(came, shown);
    came.childNodes.forEach((child, i) => pair(child, shown.childNodes[i]));
  }

  const isAlike = (one, other) => one.nodeType === Node.ELEMENT_NODE && one.cloneNode().isEqualNode(other.cloneNode());

  /// `now` is just what `before` was.
  function keep(before, now) {
    shownFor.set(now, shownFor.get(before));
    before.childNodes.forEach((child, i) => keep(child, now.childNodes[i]));
  }

  function putIn(node, holder, next) {
    const shown = document.importNode(node, true);
    if (node.matches?.(worked) || node.querySelector?.(worked)) throw Error("its script has something to do here");
    holder.insertBefore(shown, next);
    pair(node, shown);
  }

  /// What can stay of the nodes from old[a] on, and from young[b] on: worth two where it is the same, one where it is
  /// alike. (Longest common subsequence.)
  function worth(old, young) {
    const value = (a, b) => old[a].isEqualNode(young[b]) ? 2 : isAlike(old[a], young[b]) ? 1 : 0;
    const best = Array.from({length: old.length + 1}, () => Array(young.length + 1).fill(0));
    for (let a = old.length - 1; a >= 0; --a)
      for (let b = young.length - 1; b >= 0; --b) {
        const one = value(a, b);
        best[a][b] = Math.max(best[a + 1][b], best[a][b + 1], one && one + best[a + 1][b + 1]);
      }
    return best;
  }

  function renewChildren(holder, old, young, end) {
    if (old.length * young.length > kMostPairs) throw Error("too much is another");
    const best = worth(old, young);
    let a = 0, b = 0;
    while (a < old.length || b < young.length) {
      const without = a < old.length ? best[a + 1][b] : -1, later = b < young.length ? best[a][b + 1] : -1;
      if (best[a][b] > Math.max(without, later)) renew(old[a++], young[b++]);
      else if (without >= later) shownFor.get(old[a++]).remove();
      else putIn(young[b++], holder, a < old.length ? shownFor.get(old[a]) : end);
    }
  }

  /// What stands for `before` becomes what stands for `now`; only what differs is touched.
  function renew(before, now) {
    const holder = shownFor.get(before);
    shownFor.set(now, holder);
    const old = [...before.childNodes], young = [...now.childNodes];
    while (old.length && young.length && old[0].isEqualNode(young[0])) keep(old.shift(), young.shift());
    let end = null;
    while (old.length && young.length && old.at(-1).isEqualNode(young.at(-1))) {
      end = shownFor.get(old.at(-1));
      keep(old.pop(), young.pop());
    }
    renewChildren(holder, old, young, end);
  }

  return {pair, isAlike, renew};
})();
