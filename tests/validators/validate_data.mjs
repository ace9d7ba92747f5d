// SPDX-License-Identifier: EUPL-1.2
// data/*.json by its own JSON Schema, data/*.csv by a CSV parser: both tell of the same things, and each leads to its place.
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';

import { parseJson, run } from './lib/run.mjs';

const KINDS = ['meetings', 'decisions', 'actions', 'advice', 'initiatives', 'figures', 'organisations'];
const COMMON = ['id', 'url', 'title', 'modified']; // every item has them

// Which keys hold ids, and of what.
const REFERENCES = {
  meetings: { present: 'organisations', absent: 'organisations', decisions: 'decisions', actions: 'actions' },
  decisions: { meeting: 'meetings', answers: 'advice', initiatives: 'initiatives' },
  actions: { meeting: 'meetings' },
  advice: { meeting: 'meetings', answer: 'decisions' },
  initiatives: { decisions: 'decisions' },
  figures: {},
  organisations: { actions: 'actions', initiatives: 'initiatives' },
};

function validatorOf(schema) {
  const Dialect = schema.$schema?.includes('2020-12') ? Ajv2020 : Ajv;
  return addFormats(new Dialect({ strict: true, allErrors: true })).compile(schema);
}

/** "/items/3/date must match format "date"" */
const told = (error) => `${error.instancePath || '/'} ${error.message}${error.params.additionalProperty ? ` (${error.params.additionalProperty})` : ''}`;

/** A schema that takes what it must refuse tests nothing. */
function checkSchemaRefuses(report, path, validate, data) {
  const first = data.items.find((one) => !one.deleted);
  if (!first) return;
  const takes = (item) => validate({ ...data, items: [item] });
  for (const key of COMMON) {
    const { [key]: _, ...without } = first;
    if (takes(without)) report.fault(path, `takes an item without ${key}`);
  }
  if (takes({ ...first, unknown: 1 })) report.fault(path, 'takes an item with a key it does not know');
}

async function checkSchema(report, built, kind, data) {
  const path = `data/schema/${kind}.json`;
  const validate = await report.attempt(path, () => validatorOf(parseJson(built.text(path))));
  if (!validate) return;
  if (!validate(data)) for (const error of validate.errors) report.fault(`data/${kind}.json`, told(error));
  checkSchemaRefuses(report, path, validate, data);
}

/** The table's rows are the items, in the same order. Empty cells are null. */
async function checkTable(report, built, kind, data) {
  const path = `data/${kind}.csv`;
  const rows = await report.attempt(path, () => parse(built.text(path), { columns: true, bom: true, record_delimiter: '\r\n' }));
  if (!rows) return;
  if (rows.length !== data.items.length) report.fault(path, `${rows.length} rows for ${data.items.length} items`);
  rows.slice(0, data.items.length).forEach((row, index) => {
    for (const key of ['id', 'url', 'modified']) {
      const wanted = data.items[index][key] ?? '';
      if (row[key] !== wanted) report.fault(path, `row ${index + 1}: ${key} is ${row[key]}, in the JSON ${wanted}`);
    }
  });
}

function checkUrls(report, built, kind, data) {
  for (const item of data.items) {
    const address = item.deleted ? String(item.url).replace(/#.*/, '') : item.url; // a withdrawn page has no places
    report.faultIfAny(`data/${kind}.json`, built.faultOfOwn(address));
  }
}

/** `ids`: of each kind, the ids there are. */
function checkIds(report, kind, data, ids) {
  const path = `data/${kind}.json`;
  if (ids[kind].size !== data.items.length) report.fault(path, 'an id stands twice');
  for (const item of data.items) {
    for (const [key, other] of Object.entries(REFERENCES[kind])) {
      for (const id of [item[key] ?? []].flat()) {
        if (!ids[other]?.has(id)) report.fault(path, `${item.id}: ${key} names ${id}, which data/${other}.json does not have`);
      }
    }
  }
}

async function readKind(report, built, kind) {
  const path = `data/${kind}.json`;
  return report.attempt(path, () => {
    const data = parseJson(built.text(path));
    if (!Array.isArray(data.items)) throw new Error('has no items');
    return data;
  });
}

await run(async (built, report) => {
  const all = {};
  for (const kind of KINDS) {
    for (const path of [`data/${kind}.json`, `data/${kind}.csv`, `data/schema/${kind}.json`]) {
      if (!built.known.has(path)) report.fault(path, 'is missing');
    }
    if (built.known.has(`data/${kind}.json`)) all[kind] = await readKind(report, built, kind);
  }
  const read = Object.entries(all).filter(([, data]) => data);
  const ids = Object.fromEntries(read.map(([kind, data]) => [kind, new Set(data.items.map((item) => item.id))]));
  for (const [kind, data] of read) {
    report.look();
    checkUrls(report, built, kind, data);
    checkIds(report, kind, data, ids);
    if (built.known.has(`data/schema/${kind}.json`)) await checkSchema(report, built, kind, data);
    if (built.known.has(`data/${kind}.csv`)) await checkTable(report, built, kind, data);
  }
});
