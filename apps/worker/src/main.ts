// SPDX-License-Identifier: AGPL-3.0-or-later
import { closeInTime, processEnvironment, startPlainly, stopOnSignal } from '@reciproca/platform';
import { startWorker } from './worker.js';

const starting = startWorker(processEnvironment());
// Work begins while it starts: who asks it to stop then is heard too.
stopOnSignal(async () => closeInTime(await starting));
await startPlainly(starting);
