// SPDX-License-Identifier: EUPL-1.2
import { test } from 'node:test';
import { motion } from './checks/motion.mjs';
import { assertNone, ofEachTemplate, openLooker, visit } from './lib/looker.mjs';

const { browser } = await openLooker();

test('nothing moves for those who asked for stillness', async () => {
  assertNone(await visit(browser, ofEachTemplate('sv'), motion, { reducedMotion: 'reduce' }));
});
