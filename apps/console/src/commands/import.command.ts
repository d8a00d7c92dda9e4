// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { readBytes } from '../import/read-bytes.js';
import { PlainFailure } from '../output/plain-failure.js';
import { createProgress } from '../output/progress.js';

interface ImportOptions {
  readonly ente: string;
  readonly apply?: boolean;
  readonly goodRows?: boolean;
  readonly rejects?: string;
}

/** What can come in by a file, in words; what is in each is for its lib to say. */
const KINDS = [
  { name: 'people', what: 'persone', description: 'prende in carico le persone di un file (CSV o XLSX)' },
  {
    name: 'dwellings',
    what: 'alloggi',
    description: 'aggiunge aree, palazzi, scale e alloggi di un file (CSV o XLSX)',
  },
  { name: 'places', what: 'luoghi', description: 'aggiunge i luoghi di un file (CSV o XLSX)' },
] as const;
type ImportKind = (typeof KINDS)[number];

export function addImportCommand(program: Command, console: Console): void {
  const imports = program
    .command('import')
    .description('prende dati da un foglio; prima prova, scrive solo con --apply');
  for (const kind of KINDS) {
    imports
      .command(`${kind.name} <file>`)
      .description(kind.description)
      .requiredOption('--ente <slug>', 'nome breve dell’ente, per esempio alba')
      .option('--apply', 'scrive davvero')
      .option('--good-rows', 'scrive le righe giuste anche se altre sono da correggere')
      .option('--rejects <file>', 'salva le righe da correggere, ciascuna con il motivo')
      .action((file: string, options: ImportOptions) => importFile(console, kind, file, options));
  }
}

async function importFile(
  { environment, databaseUrl, output }: Console,
  kind: ImportKind,
  path: string,
  options: ImportOptions,
): Promise<void> {
  databaseUrl();
  const content = await readBytes(path);
  const { withApplication } = await import('../console-application.js');
  await withApplication(environment, (app) => importInto(app, { kind, path, content, options, output }));
}

async function importInto(
  app: INestApplicationContext,
  given: { kind: ImportKind; path: string; content: Buffer; options: ImportOptions; output: Console['output'] },
): Promise<void> {
  const { kind, path, content, options, output } = given;
  const { FileImport } = await import('../import/import-file.js');
  const { describeIntake } = await import('../import/describe-intake.js');
  const { ViewIntake, RejectSheet } = await import('@reciproca/intake');
  const file = { enteSlug: options.ente, kind: kind.name, path, content, title: `Importo ${kind.what}` };
  const work = new FileImport(app, file, createProgress(output));
  const tried = await work.try();
  const leftOut = (tried.intake.heading ?? []).filter((title, index) => title !== '' && !tried.intake.mapping?.[index]);
  if (leftOut.length > 0) output.write(`Colonne lasciate fuori: ${leftOut.join(', ')}\n`);
  const page = { limit: tried.intake.total };
  const bad = (await work.within((ctx) => app.get(ViewIntake).listRows(ctx, tried, ['wrong', 'asks'], page))).items;
  if (options.rejects && bad.length > 0) {
    const { tableFile } = await import('@reciproca/web');
    const { sheet, name } = await work.within((ctx) => app.get(RejectSheet).execute(ctx, tried.intake.id, 'it'));
    await writeFile(options.rejects, tableFile(sheet, name).content);
  }
  const mayTake = (options.apply ?? false) && (bad.length === 0 || (options.goodRows ?? false));
  const isTaken = mayTake && (tried.counts.ready ?? 0) > 0;
  const view = isTaken ? await work.take(tried) : tried;
  if (!isTaken) await work.forget(tried);
  const words = describeIntake(view, bad, kind.what, isTaken || mayTake);
  if (bad.length > 0 && !isTaken) throw new PlainFailure(words);
  output.write(`${words}${!options.apply && bad.length === 0 ? ' Per scrivere davvero, aggiungere --apply.' : ''}\n`);
}
