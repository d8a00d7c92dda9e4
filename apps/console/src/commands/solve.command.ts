// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { addSolveCircles } from '../solve/solve-circles.js';
import { addSolveRounds } from '../solve/solve-rounds.js';

/** Problems in files, solved without a database: what the matching engine can do, on instances others have published. */
export function addSolveCommand(program: Command, console: Console): void {
  const solve = program.command('solve').description('risolve un problema scritto in un file, senza banca dati');
  addSolveCircles(solve, console.output);
  addSolveRounds(solve, console);
}
