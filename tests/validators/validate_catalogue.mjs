// SPDX-License-Identifier: EUPL-1.2
// data/dcat.rdf: RDF/XML that says what DCAT-AP-SE 3.0.1 demands, as the national portal harvests it, of files that exist.
import { createHash } from 'node:crypto';

import { isDay, isTime } from './lib/dates.mjs';
import { NAMESPACES, iri, readGraph } from './lib/graph.mjs';
import { run } from './lib/run.mjs';

const PATH = 'data/dcat.rdf';

// What the profile makes mandatory. Things of these classes have IRIs: the portal takes no blank nodes for them.
const MANDATORY = {
  'dcat:Catalog': ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcterms:license', 'dcat:dataset'],
  'dcat:Dataset': ['dcterms:title', 'dcterms:description', 'dcterms:publisher'],
  'dcat:DatasetSeries': ['dcterms:title', 'dcterms:description', 'dcterms:publisher'],
  'dcat:Distribution': ['dcat:accessURL'],
  'dcat:DataService': ['dcterms:title', 'dcat:endpointURL'],
  'foaf:Agent': ['foaf:name', 'dcterms:type'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasEmail'],
};
const CHECKSUM = ['spdx:algorithm', 'spdx:checksumValue'];

// What these properties lead to is told of in the catalogue itself, as a thing of the class.
const RANGES = {
  'dcat:dataset': ['dcat:Dataset', 'dcat:DatasetSeries'],
  'dcat:distribution': ['dcat:Distribution'],
  'dcterms:publisher': ['foaf:Agent'],
  'dcat:contactPoint': ['vcard:Organization'],
};
const WITH_LANGUAGE = ['dcterms:title', 'dcterms:description', 'dcat:keyword'];
const LICENCES = ['http://creativecommons.org/publicdomain/zero/1.0/', 'http://creativecommons.org/licenses/by/4.0/'];

const isNamed = (term) => term.termType === 'NamedNode';

/** "dcterms:title" for its IRI; an IRI of another vocabulary as it is. */
function short(address) {
  const [prefix, namespace] = Object.entries(NAMESPACES).find(([, one]) => address.startsWith(one)) ?? [];
  return prefix ? `${prefix}:${address.slice(namespace.length)}` : address;
}

function checkClasses(report, graph) {
  for (const [type, properties] of Object.entries(MANDATORY)) {
    for (const thing of graph.instances(type)) {
      report.look();
      if (!isNamed(thing)) report.fault(PATH, `a ${type} is a blank node`);
      for (const property of properties) {
        if (graph.values(thing.value, property).length === 0) report.fault(PATH, `${thing.value}: no ${property}`);
      }
    }
  }
}

function faultOfRange(graph, property, object) {
  const classes = RANGES[property];
  if (!isNamed(object)) return `${property} leads to a ${object.termType === 'BlankNode' ? 'blank node' : 'text'}`;
  const isThere = graph.values(object.value, 'rdf:type').some((type) => classes.includes(short(type.value)));
  return isThere ? undefined : `${property} leads to ${object.value}, which is no ${classes[0]} here`;
}

function faultOfValue(graph, property, object) {
  if (RANGES[property]) return faultOfRange(graph, property, object);
  if (property === 'dcterms:license' && !LICENCES.includes(object.value)) return `${object.value} is no licence the portal knows`;
  if (property === 'vcard:hasEmail' && !object.value.startsWith('mailto:')) return `${object.value} is no mailto: address`;
  if (WITH_LANGUAGE.includes(property) && !object.language) return `${property} has no language: ${object.value}`;
  if (object.datatype?.value === iri('xsd:date') && !isDay(object.value)) return `${object.value} is no day`;
  if (object.datatype?.value === iri('xsd:dateTime') && !isTime(object.value)) return `${object.value} is no time`;
  return undefined;
}

function checkStatements(report, graph) {
  for (const { subject, predicate, object } of graph.statements) {
    const fault = faultOfValue(graph, short(predicate.value), object);
    if (fault) report.fault(PATH, `${subject.value}: ${fault}`);
  }
}

function checkChecksum(report, built, graph, file, checksum) {
  for (const property of CHECKSUM) {
    if (graph.values(checksum.value, property).length === 0) report.fault(PATH, `${file}: its checksum has no ${property}`);
  }
  const [told] = graph.values(checksum.value, 'spdx:checksumValue');
  const [algorithm] = graph.values(checksum.value, 'spdx:algorithm');
  if (!told || !algorithm?.value.endsWith('sha256')) return;
  const real = createHash('sha256').update(built.bytes(file)).digest('hex');
  if (told.value !== real) report.fault(PATH, `${file}: its checksum is ${real}`);
}

function checkFile(report, built, graph, distribution, file) {
  for (const size of graph.values(distribution.value, 'dcat:byteSize')) {
    if (Number(size.value) !== built.size(file)) report.fault(PATH, `${file}: has ${built.size(file)} octets, not ${size.value}`);
  }
  for (const checksum of graph.values(distribution.value, 'spdx:checksum')) checkChecksum(report, built, graph, file, checksum);
}

/** Gives the files that a distribution offers. */
function checkDistribution(report, built, graph, distribution) {
  const offered = [];
  for (const property of ['dcat:accessURL', 'dcat:downloadURL']) {
    for (const { value } of graph.values(distribution.value, property)) {
      const fault = built.faultOfOwn(value);
      report.faultIfAny(PATH, fault && `${property} ${fault}`);
      if (fault) continue;
      offered.push(built.fileOf(value));
      if (property === 'dcat:downloadURL') checkFile(report, built, graph, distribution, built.fileOf(value));
    }
  }
  return offered;
}

await run(async (built, report) => {
  if (!built.known.has(PATH)) return report.fault(PATH, 'is missing');
  const graph = await report.attempt(PATH, () => readGraph(built.text(PATH)));
  if (!graph) return;
  const catalogues = graph.instances('dcat:Catalog');
  if (catalogues.length !== 1) report.fault(PATH, `has ${catalogues.length} catalogues`);
  checkClasses(report, graph);
  checkStatements(report, graph);
  const offered = graph.instances('dcat:Distribution').flatMap((one) => checkDistribution(report, built, graph, one));
  for (const path of built.files.filter((one) => /^data\/[^/]+\.(json|csv)$/.test(one))) {
    if (!offered.includes(path)) report.fault(PATH, `no distribution offers ${path}`);
  }
});
