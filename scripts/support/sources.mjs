// SPDX-License-Identifier: AGPL-3.0-or-later
// `node --import ./scripts/support/sources.mjs`: from here on the TypeScript of the house is run as it stands.
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
