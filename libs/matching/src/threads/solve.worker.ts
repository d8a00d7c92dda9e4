// SPDX-License-Identifier: AGPL-3.0-or-later
import { parentPort } from 'node:worker_threads';
import { loadSolver } from '../solver/solve-program.js';
import type { Answer, Question } from './solver-threads.js';
import { solvers } from './solvers.js';

// Runs in a thread of its own: one question after another, so that the server's thread stays free.
const ready = loadSolver();

parentPort?.on('message', async ({ name, input }: Question) => {
  let answer: Answer;
  try {
    await ready;
    const solve = solvers[name] as (input: unknown) => unknown;
    answer = { output: solve(input) };
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
