// SPDX-License-Identifier: AGPL-3.0-or-later
import { runMigrations, withMigrationSource } from '@reciproca/composition';
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { generateMigration } from '../migration/generate-migration.js';
import { listMigrationStates } from '../migration/list-migration-states.js';

/** For who changes the schema: which migrations there are, run, taken back, written from what the entities say. */
export function addMigrationCommand(program: Command, { databaseUrl, ownerUrl, output }: Console): void {
  const migration = program.command('migration').description('le migrazioni dello schema, per chi sviluppa');

  migration
    .command('show')
    .description('elenca le migrazioni: [X] già fatta, [ ] da fare')
    .action(async () => {
      for (const { name, done } of await withMigrationSource(ownerUrl(), listMigrationStates)) {
        output.write(`[${done ? 'X' : ' '}] ${name}\n`);
      }
    });

  migration
    .command('run')
    .description('fa le migrazioni che mancano, come migrate')
    .action(async () => {
      await runMigrations(ownerUrl(), databaseUrl());
      output.write('Lo schema è aggiornato.\n');
    });

  migration
    .command('revert')
    .description('disfa l’ultima migrazione')
    .action(async () => {
      const last = await withMigrationSource(ownerUrl(), async (dataSource) => {
        const done = (await listMigrationStates(dataSource)).filter((state) => state.done).at(-1);
        await dataSource.undoLastMigration({ transaction: 'each' });
        return done;
      });
      output.write(last ? `Disfatta: ${last.name}\n` : 'Nessuna migrazione da disfare.\n');
    });

  migration
    .command('generate <lib> <name>')
    .description(
      'scrive in una lib la migrazione che porta le tabelle a ciò che dicono le entità, per esempio: civic add-tutor-note',
    )
    .action(async (lib: string, name: string) => {
      const path = await withMigrationSource(ownerUrl(), (dataSource) => generateMigration(dataSource, lib, name));
      output.write(
        path ? `Scritta: ${path}. Va aggiunta a ${lib}.tables.ts.\n` : 'Tabelle ed entità dicono già lo stesso.\n',
      );
    });
}
