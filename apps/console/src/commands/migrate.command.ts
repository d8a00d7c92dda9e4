// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { ensureSchema } from '../ensure-schema.js';

export function addMigrateCommand(program: Command, { databaseUrl, ownerUrl, output }: Console): void {
  program
    .command('migrate')
    .description('porta lo schema del database alla versione di questo programma')
    .action(async () => {
      const { runMigrations } = await import('@reciproca/composition');
      await runMigrations(ownerUrl(), databaseUrl());
      await ensureSchema(ownerUrl());
      output.write('Lo schema è aggiornato.\n');
    });
}
