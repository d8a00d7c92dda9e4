// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import { processEnvironment, startPlainly, stopOnSignal } from '@reciproca/platform';
import { startServer } from './server.js';

const starting = startServer(processEnvironment());
// Work begins while it starts: who asks it to stop then is heard too.
stopOnSignal(async () => (await starting).close());
await startPlainly(starting);
