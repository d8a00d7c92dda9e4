// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import { processEnvironment } from '@reciproca/platform';
import { startServer } from './server.js';

const server = await startServer(processEnvironment());

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}
