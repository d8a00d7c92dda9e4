// SPDX-License-Identifier: AGPL-3.0-or-later
import { processEnvironment } from '@reciproca/platform';
import { runConsole } from './console.js';

process.exitCode = await runConsole(process.argv, processEnvironment(), process.stdout, process.stderr);
