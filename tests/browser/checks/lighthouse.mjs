// SPDX-License-Identifier: EUPL-1.2
// Google's Lighthouse, in the browser that listens on `port`.
import lighthouse from 'lighthouse';

const TRIES = 3; // on a busy machine Lighthouse may lose its own trace, and asks to be run again

/** Lighthouse's report of an address. */
export async function report(url, port, onlyCategories) {
  const config = { extends: 'lighthouse:default', settings: { onlyCategories, disableFullPageScreenshot: true } };
  let failed;
  for (let tries = 0; tries < TRIES; ++tries) {
    const { lhr } = await lighthouse(url, { port, logLevel: 'error' }, config);
    if (!lhr.runtimeError) return lhr;
    failed = lhr.runtimeError.message;
  }
  throw new Error(`${url}: ${failed}`);
}

/** A category's score, 0 to 100. */
export const score = (lhr, category) => Math.round(lhr.categories[category].score * 100);

/** Of a category that is not whole: its score, and the audits that took from it with the first thing they point at. */
export function faults(lhr, category) {
  if (score(lhr, category) === 100) return [];
  const failed = lhr.categories[category].auditRefs.filter(({ id, weight }) => {
    const { score: of } = lhr.audits[id];
    return weight > 0 && of !== null && of < 1;
  });
  return failed.map(({ id }) => {
    const [item] = lhr.audits[id].details?.items ?? [];
    const where = JSON.stringify(item?.node?.snippet ?? item ?? '').slice(0, 160);
    return `${category} is ${score(lhr, category)}: ${id}: ${lhr.audits[id].title} ${where}`;
  });
}
