// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { ensureSchema } from '../ensure-schema.js';

export function addSchemaCommand(program: Command, { ownerUrl, output }: Console): void {
  program
    .command('schema')
    .description('tabelle, vincoli, indici, funzioni del database')
    .command('verify')
    .description('li confronta con quelli di questo programma; esce con 1 e i nomi di ciò che manca o è diverso')
    .action(async () => {
      const { expected } = await ensureSchema(ownerUrl());
      output.write(`Lo schema torna: ${expected} tra tabelle, colonne, vincoli, indici e funzioni.\n`);
    });
}
