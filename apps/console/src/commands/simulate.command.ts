// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Console } from '../console-context.js';
import { PlainFailure } from '../output/plain-failure.js';
import { createProgress } from '../output/progress.js';

interface SimulateOptions {
  readonly seed: number;
  readonly years: number;
  readonly weeks: number;
  readonly out: string;
}

/** An invented year through the real engine: a consortium's transport and a condominium's exchanges. Needs no database. */
export function addSimulateCommand(program: Command, { output }: Console): void {
  program
    .command('simulate')
    .description('un anno inventato di trasporto e di condominio, con il motore vero: tabella e disegno')
    .option('--seed <numero>', 'seme del caso; ogni anno ha il suo, uno dopo l’altro', whole(0, 1_000_000), 1)
    .option('--years <numero>', 'quanti anni, di cui si fa la media', whole(1, 100), 5)
    .option('--weeks <numero>', 'settimane di ogni anno', whole(1, 52), 52)
    .option('--out <file>', 'dove va il disegno, in SVG', 'simulate.svg')
    .action(async ({ out, ...options }: SimulateOptions) => {
      const { loadSolver } = await import('@reciproca/matching');
      const { simulateYears } = await import('../simulate/simulate-years.js');
      const { formatSimulation } = await import('../simulate/simulation-tables.js');
      const { drawSimulation } = await import('../simulate/picture/draw-simulation.js');
      await loadSolver();
      const simulation = simulateYears(options, createProgress(output));
      try {
        await writeFile(out, drawSimulation(simulation));
      } catch (error) {
        throw new PlainFailure(
          `Il file ${out} non si può scrivere (${(error as NodeJS.ErrnoException).code ?? 'errore'}).`,
        );
      }
      output.write(`${formatSimulation(simulation)}\nDisegno in: ${out}\n`);
    });
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`Serve un numero intero da ${least} a ${most}.`);
    return value;
  };
}
