// SPDX-License-Identifier: EUPL-1.2
// node build_sections.mjs: builds what the tests of injection look at.
import { buildInjected } from './sections.mjs';

buildInjected();
