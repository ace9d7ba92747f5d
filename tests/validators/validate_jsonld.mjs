// SPDX-License-Identifier: EUPL-1.2
// The JSON-LD blocks of the pages: JSON, of schema.org, of classes we mean to use, with what search engines need of each.
import { isDay, isTime } from './lib/dates.mjs';
import { parseJson, run } from './lib/run.mjs';

// The classes, and what each must say.
const CLASSES = {
  Answer: ['text'],
  Article: ['headline'],
  BreadcrumbList: ['itemListElement'],
  ContactPoint: [],
  CreativeWork: ['name'],
  DataCatalog: ['name'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  Dataset: ['name', 'description', 'license'],
  DefinedTerm: ['name'],
  DefinedTermSet: ['name', 'hasDefinedTerm'],
  Event: ['name', 'startDate'],
  FAQPage: ['mainEntity'],
  GovernmentOrganization: ['name'],
  ListItem: ['position'],
  NewsArticle: ['headline', 'datePublished'],
  Organization: ['name'],
  Place: ['name'],
  PostalAddress: [],
  Question: ['name', 'acceptedAnswer'],
  Report: ['name'],
  VirtualLocation: ['url'],
  WebPage: ['name'],
  WebSite: ['name', 'url'],
};
const EVENT_STATES = ['EventScheduled', 'EventCancelled', 'EventRescheduled', 'EventPostponed', 'EventMovedOnline'];
const DESCRIPTION = { least: 50, most: 5000 }; // characters of a Dataset's

const isDate = (key) => /^date[A-Z]|Date$/.test(key);
const isAddress = (key) => ['@id', 'url', 'contentUrl', 'item'].includes(key);

/** The object and every object in it that has a class. */
function* thingsIn(value) {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value) && '@type' in value) yield value;
  for (const inner of Object.values(value)) yield* thingsIn(inner);
}

function* faultsOfClass(thing, type) {
  if (!Object.hasOwn(CLASSES, type)) return yield `@type ${type} is none we use`;
  for (const key of CLASSES[type]) if (thing[key] === undefined) yield `a ${type} has no ${key}`;
  if (type === 'Event' && thing.eventStatus && !EVENT_STATES.some((one) => thing.eventStatus === `https://schema.org/${one}`)) {
    yield `eventStatus ${thing.eventStatus} is none of schema.org`;
  }
  const length = thing.description?.length;
  if (type === 'Dataset' && (length < DESCRIPTION.least || length > DESCRIPTION.most)) {
    yield `a Dataset's description has ${length} characters, not ${DESCRIPTION.least} to ${DESCRIPTION.most}`;
  }
  if (type === 'BreadcrumbList' && [thing.itemListElement ?? []].flat().some((one, index) => one.position !== index + 1)) {
    yield 'a BreadcrumbList whose positions are not 1, 2, 3 …';
  }
}

function* faultsOfValues(built, thing) {
  for (const [key, value] of Object.entries(thing)) {
    if (isDate(key) && !isDay(value) && !isTime(value)) yield `${key} ${value} is no ISO date`;
    const fault = isAddress(key) && typeof value === 'string' && built.faultOf(value);
    if (fault) yield `${key} ${fault}`;
  }
}

function checkBlock(report, built, path, block) {
  if (!/^https?:\/\/schema\.org\/?$/.test(block['@context'])) report.fault(path, `@context ${block['@context']} is not schema.org`);
  for (const root of [block['@graph'] ?? block].flat()) if (!root['@type']) report.fault(path, 'a block has no @type');
  for (const thing of thingsIn(block)) {
    for (const type of [thing['@type']].flat()) for (const fault of faultsOfClass(thing, type)) report.fault(path, fault);
    for (const fault of faultsOfValues(built, thing)) report.fault(path, fault);
  }
}

await run(async (built, report) => {
  for (const path of built.files.filter((one) => one.endsWith('.html'))) {
    for (const text of built.page(path).blocks) {
      report.look();
      const block = await report.attempt(path, () => parseJson(text));
      if (block) checkBlock(report, built, path, block);
    }
  }
});
