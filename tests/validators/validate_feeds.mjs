// SPDX-License-Identifier: EUPL-1.2
// Every feed.xml: well-formed, an Atom feed (RFC 4287) to a feed parser, and each link leads where it says.
import { parseAtomFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';

import { isAbsolute } from './lib/built.mjs';
import { isTime } from './lib/dates.mjs';
import { run } from './lib/run.mjs';

const ATOM = 'http://www.w3.org/2005/Atom';

/** Throws where the text is not well-formed, or something else than an Atom feed. Feed parsers mend what is broken. */
function checkWellFormed(text) {
  let root;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    root ??= tag;
  });
  parser.write(text).close();
  if (root.uri !== ATOM || root.local !== 'feed') throw new Error('is no Atom feed');
}

/** What feeds and entries must have alike: an absolute id, a title, a time. */
function checkHead(report, path, name, head) {
  if (!isAbsolute(head.id)) report.fault(path, `${name}: the id ${head.id} is not absolute`);
  if (!head.title) report.fault(path, `${name}: no title`);
  if (!isTime(head.updated)) report.fault(path, `${name}: updated ${head.updated} is no RFC 3339 time`);
}

function checkLinks(report, built, path, links) {
  for (const link of links ?? []) report.faultIfAny(path, built.faultOf(link.href));
}

function checkFeed(report, built, path, feed) {
  checkHead(report, path, 'the feed', feed);
  checkLinks(report, built, path, feed.links);
  const self = (feed.links ?? []).filter((link) => link.rel === 'self').map((link) => link.href);
  if (self.length !== 1 || self[0] !== built.base + path) report.fault(path, `the self link is ${self.join(' and ')}`);
  const newest = (feed.entries ?? []).reduce((latest, entry) => Math.max(latest, Date.parse(entry.updated)), 0);
  if (Date.parse(feed.updated) < newest) report.fault(path, 'the feed is older than its newest entry');
}

function checkEntry(report, built, path, entry, feed) {
  checkHead(report, path, entry.id ?? entry.title, entry);
  checkLinks(report, built, path, entry.links);
  const leadsOn = (entry.links ?? []).some((link) => (link.rel ?? 'alternate') === 'alternate');
  if (!leadsOn && !entry.content) report.fault(path, `${entry.id}: neither content nor a link to it`);
  if (!entry.authors?.length && !feed.authors?.length) report.fault(path, `${entry.id}: no author, nor has the feed`);
}

function checkUnique(report, path, ids, what) {
  const twice = ids.filter((id, index) => id !== undefined && ids.indexOf(id) !== index);
  for (const id of new Set(twice)) report.fault(path, `the id ${id} of ${what} stands twice`);
}

await run(async (built, report) => {
  if (!built.known.has('feed.xml')) report.fault('feed.xml', 'is missing');
  const feedIds = [];
  for (const path of built.files.filter((one) => /(^|\/)feed\.xml$/.test(one))) {
    report.look();
    const feed = await report.attempt(path, () => {
      checkWellFormed(built.text(path));
      return parseAtomFeed(built.text(path));
    });
    if (!feed) continue;
    feedIds.push(feed.id);
    checkFeed(report, built, path, feed);
    for (const entry of feed.entries ?? []) checkEntry(report, built, path, entry, feed);
    checkUnique(report, path, (feed.entries ?? []).map((entry) => entry.id), 'an entry');
  }
  checkUnique(report, 'feed.xml', feedIds, 'a feed');
});
