// SPDX-License-Identifier: AGPL-3.0-or-later
import { closeInTime, processEnvironment, stopOnSignal } from '@reciproca/platform';
import { startWorker } from './worker.js';

const worker = await startWorker(processEnvironment());

stopOnSignal(() => closeInTime(worker));
