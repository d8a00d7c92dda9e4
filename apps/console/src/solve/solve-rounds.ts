// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import {
  checkRounds,
  loadSolver,
  readCordeau,
  RoundsFileError,
  type RoundsProblem,
  type RoundsSolution,
  SolverThreads,
  solveRounds,
  solveRoundsTogether,
} from '@reciproca/matching';
import type { Console } from '../console-context.js';
import { readText } from '../import/read-text.js';
import { PlainFailure } from '../output/plain-failure.js';
import { describeRoundsFault } from './rounds-fault.js';

interface SolveRoundsOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly out?: string;
}

const LONGEST_SECONDS = 86_400;
/** Below so many requests one search alone finds the best. */
const LEAST_TOGETHER = 12;
const MOST_THREADS = 8;
const SOLVING_SHARE = 0.97;
/** Of the time cap, even where the process has been up for long. */
const LEAST_SHARE = 0.5;

export function addSolveRounds(solve: Command, console: Console): void {
  solve
    .command('rounds <file>')
    .description('giri di consegna (dial-a-ride) nel formato di testo di Cordeau')
    .option('--seconds <numero>', 'tempo massimo', seconds, 30)
    .option('--seed <numero>', 'seme del caso', seed, 1)
    .option('--out <file>', 'dove scrivere la soluzione in JSON; di solito FILE.solution')
    .action((file: string, options: SolveRoundsOptions) => solveFile(console, file, options));
}

async function solveFile({ output }: Console, file: string, options: SolveRoundsOptions): Promise<void> {
  const problem = readProblem(file, await readText(file));
  await loadSolver();
  // The cap is the whole command's: what it took to get here counts, and so does writing the answer.
  const seconds = Math.max(options.seconds * LEAST_SHARE, options.seconds * SOLVING_SHARE - performance.now() / 1000);
  const solution = await solveInThreads(problem, { ...options, seconds });
  const broken = checkRounds(problem, solution);
  if (broken.length > 0) throw new Error(`The checker found ${JSON.stringify(broken)}`);
  const out = options.out ?? `${file}.solution`;
  await writeSolution(out, solution);
  output.write(`${describe(problem, solution)}soluzione scritta in: ${out}\n`);
  if (solution.unserved.length === 0) return;
  throw new PlainFailure(`Non tutte le richieste hanno un posto. Restano fuori: ${solution.unserved.join(', ')}.`);
}

/** A thread for each core, but never fewer than two: what two searches find apart is worth more together. */
async function solveInThreads(problem: RoundsProblem, options: SolveRoundsOptions): Promise<RoundsSolution> {
  if (problem.vehicles < 2 || problem.requestCount < LEAST_TOGETHER) return solveRounds(problem, options);
  const searches = Math.min(MOST_THREADS, Math.max(2, availableParallelism()));
  const threads = new SolverThreads(searches);
  try {
    return await solveRoundsTogether(threads, problem, { ...options, searches });
  } finally {
    await threads.close();
  }
}

function readProblem(file: string, text: string): RoundsProblem {
  try {
    return readCordeau(text);
  } catch (error) {
    if (error instanceof RoundsFileError)
      throw new PlainFailure(`${file}, riga ${error.line}: ${describeRoundsFault(error)}`);
    throw error;
  }
}

function describe(
  { vehicles, requestCount }: RoundsProblem,
  { objective, bound, gap, milliseconds, routes, unserved }: RoundsSolution,
): string {
  const lines = [
    `objective: ${objective.toFixed(4)}`,
    `bound: ${bound === null ? 'none' : bound.toFixed(4)}`,
    `gap: ${gap === null ? 'unknown' : Number(gap.toFixed(6))}`,
    `seconds: ${(milliseconds / 1000).toFixed(1)}`,
    `Veicoli usati: ${routes.length} di ${vehicles}. Richieste servite: ${requestCount - unserved.length} di ${requestCount}.`,
    ...routes.map(({ nodes, distance }, at) => `Giro ${at + 1} (${distance.toFixed(2)}): ${nodes.join(' ')}`),
  ];
  return `${lines.join('\n')}\n`;
}

async function writeSolution(file: string, solution: RoundsSolution): Promise<void> {
  const { objective, bound, gap, milliseconds, routes, unserved } = solution;
  const written = { objective, bound, gap, seconds: milliseconds / 1000, unserved, routes };
  try {
    await writeFile(file, `${JSON.stringify(written, null, 2)}\n`);
  } catch (error) {
    throw new PlainFailure(
      `Il file ${file} non si può scrivere (${(error as NodeJS.ErrnoException).code ?? 'errore'}).`,
    );
  }
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= LONGEST_SECONDS))
    throw new InvalidArgumentError(`Serve un numero di secondi fra 0 e ${LONGEST_SECONDS}.`);
  return value;
}

function seed(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('Serve un numero intero.');
  return value;
}
