// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { addSolveRounds } from '../solve/solve-rounds.js';

/** Problems from files, solved by the engine alone: no database is opened. */
export function addSolveCommand(program: Command, console: Console): void {
  const solve = program.command('solve').description('risolve un problema scritto in un file, senza banca dati');
  addSolveRounds(solve, console);
}
