// SPDX-License-Identifier: AGPL-3.0-or-later
import { processEnvironment } from '@reciproca/platform';
import { startWorker } from './worker.js';

const worker = await startWorker(processEnvironment());

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void worker.close().then(() => process.exit(0));
  });
}
