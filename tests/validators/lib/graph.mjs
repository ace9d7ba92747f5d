// SPDX-License-Identifier: EUPL-1.2
// RDF/XML read into its statements.
import { RdfXmlParser } from 'rdfxml-streaming-parser';

export const NAMESPACES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** "dcat:Dataset" → "http://www.w3.org/ns/dcat#Dataset" */
export function iri(short) {
  const [prefix, name] = short.split(':');
  return NAMESPACES[prefix] + name;
}

export class Graph {
  #of = new Map(); // subject → its statements

  constructor(statements) {
    this.statements = statements;
    for (const statement of statements) {
      const key = statement.subject.value;
      this.#of.set(key, [...(this.#of.get(key) ?? []), statement]);
    }
  }

  /** The objects of a subject's property: terms with termType and value. */
  values(subject, property) {
    const wanted = iri(property);
    return (this.#of.get(subject) ?? []).filter((one) => one.predicate.value === wanted).map((one) => one.object);
  }

  /** The subjects of a class, as terms, each once. */
  instances(type) {
    const found = this.statements.filter((one) => one.predicate.value === iri('rdf:type') && one.object.value === iri(type));
    return [...new Map(found.map((one) => [one.subject.value, one.subject])).values()];
  }
}

/** Throws where the text is not well-formed, no RDF/XML, or has an IRI that is not absolute. */
export function readGraph(text) {
  return new Promise((resolve, reject) => {
    const statements = [];
    const parser = new RdfXmlParser({ strict: true });
    parser.on('data', (statement) => statements.push(statement));
    parser.on('error', reject);
    parser.on('end', () => resolve(new Graph(statements)));
    parser.end(text);
  });
}
