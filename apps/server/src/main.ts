// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import { processEnvironment, stopOnSignal } from '@reciproca/platform';
import { startServer } from './server.js';

const server = await startServer(processEnvironment());

stopOnSignal(() => server.close());
