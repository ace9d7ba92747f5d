// SPDX-License-Identifier: EUPL-1.2
// A SAMPLE, not run against Sitevision.
// What a receiver of Insyn's messages does, whatever it stands on: checks who sent, knows what it has had, keeps one page a
// key and the largest rev. A message told twice, or late, changes nothing.
import { isSigned } from './signature.js';

const TOLERANCE = 300; // seconds that a message's time may differ from ours
const TYPES = ['post.published', 'post.corrected', 'post.retracted'];

const answer = (status, body) => ({ status, body });
const refuse = (status, error) => answer(status, { error });

function refusalOf(message, secret, now) {
  if (!message.id || !message.timestamp || !message.signatures) return refuse(400, 'a webhook header is missing');
  if (!isSigned(secret, message)) return refuse(401, 'no signature is right');
  if (!(Math.abs(now - Number(message.timestamp)) <= TOLERANCE)) return refuse(401, 'webhook-timestamp is too far from now');
  return null;
}

function read(body) {
  try {
    const { type, data } = JSON.parse(body);
    const isWhole = TYPES.includes(type) && data && data.key && Number.isInteger(data.rev);
    return isWhole ? { type, data } : null;
  } catch {
    return null;
  }
}

/** The id of the key's page. It is written down before the page is seen: if we stop in between, it is found again. */
function pageOf(data, known, { store, pages }) {
  if (known.page) return known.page;
  const page = pages.create(data.title); // nobody sees it yet
  store.put(data.key, { rev: known.rev, page });
  return page;
}

function carryOut({ type, data }, known, services) {
  if (type === 'post.retracted') {
    if (known.page) services.pages.unpublish(known.page);
    return known.page;
  }
  const page = pageOf(data, known, services);
  services.pages.update(page, data);
  services.pages.publish(page);
  return page;
}

/**
 * @param message  {id, timestamp, signatures, body}: three headers and the body as text
 * @param services {secret, now, store, pages}: `now` in seconds; store.get(key) and put(key, {rev, page});
 *                 pages.create(title) → id, update(id, data), publish(id), unpublish(id), url(id)
 * @returns {status, body}
 */
export function receive(message, services) {
  const { secret, now, store, pages } = services;
  const refusal = refusalOf(message, secret, now);
  if (refusal) return refusal;
  const told = read(message.body);
  if (!told) return refuse(400, "not a message of Insyn's");

  const known = store.get(told.data.key) || { rev: 0, page: '' };
  if (told.data.rev <= known.rev) return answer(200, { id: known.page, rev: known.rev });
  const page = carryOut(told, known, services);
  store.put(told.data.key, { rev: told.data.rev, page });
  const url = told.type === 'post.retracted' ? '' : pages.url(page);
  return answer(200, { id: page, rev: told.data.rev, ...(url ? { url } : {}) });
}
