// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Console } from '../console-context.js';
import { isDatabaseEmpty } from '../database-state.js';
import { PlainFailure } from '../output/plain-failure.js';
import { createProgress } from '../output/progress.js';
import type { LifeOptions } from '../simulate/life/simulate-life.js';

interface SimulateOptions {
  readonly life?: boolean;
  readonly acts: number;
  readonly days: number;
  readonly seed: number;
  readonly years: number;
  readonly weeks: number;
  readonly out: string;
}

/**
 * An invented year through the real engine: a consortium's transport and a condominium's exchanges; needs no database. Or, on an empty
 * database, a month of the demo's everyday life through the use cases.
 */
export function addSimulateCommand(program: Command, console: Console): void {
  const { output } = console;
  program
    .command('simulate')
    .description('un anno inventato di trasporto e di condominio, con il motore vero: tabella e disegno')
    .option('--seed <numero>', 'seme del caso; ogni anno ha il suo, uno dopo l’altro', whole(0, 1_000_000), 1)
    .option('--years <numero>', 'quanti anni, di cui si fa la media', whole(1, 100), 5)
    .option('--weeks <numero>', 'settimane di ogni anno', whole(1, 52), 52)
    .option('--out <file>', 'dove va il disegno, in SVG', 'simulate.svg')
    .option(
      '--life',
      'un mese di vita ad Alba, passo per passo, in un database vuoto: esce con 1 se qualcosa non torna',
    )
    .option('--acts <numero>', 'con --life: quante cose succedono', whole(1, 100_000), 2_000)
    .option('--days <numero>', 'con --life: in quanti giorni', whole(1, 60), 30)
    .action(async ({ life, acts, days, out, ...options }: SimulateOptions) => {
      if (life) return simulateEmpty(console, { seed: options.seed, acts, days });
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

async function simulateEmpty({ environment, output, databaseUrl }: Console, options: LifeOptions): Promise<void> {
  if (!(await isDatabaseEmpty(databaseUrl()))) throw new PlainFailure('Serve un database vuoto: qui c’è già un ente.');
  const { simulateLife } = await import('../simulate/life/simulate-life.js');
  const { formatLife } = await import('../simulate/life/format-life.js');
  const { withApplication } = await import('../console-application.js');
  const report = await withApplication(environment, (app) => simulateLife(app, options, createProgress(output)));
  output.write(`${formatLife(report)}\n`);
  if (report.faults.length > 0) throw new PlainFailure(`Cose che non dovevano succedere: ${report.faults.length}.`);
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`Serve un numero intero da ${least} a ${most}.`);
    return value;
  };
}
