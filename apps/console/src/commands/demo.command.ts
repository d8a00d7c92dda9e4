// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { DEMO_PEOPLE } from '@reciproca/composition';
import { DEMO_PASSWORD } from '@reciproca/identity';
import { isDatabaseEmpty } from '../database-state.js';
import { PlainFailure } from '../output/plain-failure.js';
import { createProgress } from '../output/progress.js';
import { formatTable } from '../output/table.js';

interface DemoOptions {
  readonly ifEmpty?: boolean;
  readonly reset?: boolean;
  readonly people?: boolean;
}

export function addDemoCommand(program: Command, console: Console): void {
  program
    .command('demo')
    .description('la demo di Alba e Bra')
    .option('--if-empty', 'la carica solo se non c’è nessun ente')
    .option('--reset', 'cancella la demo che c’è e la carica di nuovo')
    .option('--people', 'dice con quali nomi si può entrare')
    .action(async (options: DemoOptions) => {
      if (options.people) console.output.write(`${peopleTable()}\n`);
      else await load(console, options);
    });
}

async function load(
  { environment, output, databaseUrl, ownerUrl }: Console,
  { ifEmpty, reset }: DemoOptions,
): Promise<void> {
  const isEmpty = await isDatabaseEmpty(databaseUrl());
  if (!isEmpty && ifEmpty) return;
  if (!isEmpty && !reset) throw new PlainFailure('C’è già un ente. Per rifare la demo: demo --reset');
  const { loadDemo } = await import('../demo/load/load-demo.js');
  const { withApplication } = await import('../console-application.js');
  const startedAt = Date.now();
  // Emptying tables is the owner's.
  const url = reset ? ownerUrl() : databaseUrl();
  await withApplication({ ...environment, DATABASE_URL: url }, (app) =>
    loadDemo(app, createProgress(output), { reset: reset ?? false, ifEmpty: ifEmpty ?? false }),
  );
  output.write(`La demo è pronta (${((Date.now() - startedAt) / 1000).toFixed(1)} s).\n`);
}

function peopleTable(): string {
  const rows = DEMO_PEOPLE.map(({ login, name, role, hint }) => [
    login ?? '—',
    login ? DEMO_PASSWORD : '—',
    name,
    role.it,
    hint.it,
  ]);
  return formatTable([['Nome utente', 'Password', 'Chi è', 'Ruolo', 'Che cosa provare'], ...rows]);
}
