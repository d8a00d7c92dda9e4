// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { type ColumnNames, readCsv } from '../import/csv-table.js';
import { describeReport } from '../import/import-report.js';
import { readText } from '../import/read-text.js';
import type { TakeRow } from '../import/run-import.js';
import { PlainFailure } from '../output/plain-failure.js';
import { createProgress } from '../output/progress.js';

interface ImportOptions {
  readonly ente: string;
  readonly apply?: boolean;
}

interface ImportKind {
  readonly name: string;
  readonly what: string;
  readonly description: string;
  load(): Promise<{ names: ColumnNames; required: readonly string[]; takerFor(app: INestApplicationContext): TakeRow }>;
}

const KINDS: readonly ImportKind[] = [
  {
    name: 'people',
    what: 'persone',
    description: 'prende in carico le persone di un file CSV',
    load: async () => {
      const { PEOPLE_COLUMNS, PEOPLE_REQUIRED, peopleImport } = await import('../import/import-people.js');
      return { names: PEOPLE_COLUMNS, required: PEOPLE_REQUIRED, takerFor: peopleImport };
    },
  },
  {
    name: 'dwellings',
    what: 'alloggi',
    description: 'aggiunge aree, palazzi, scale e alloggi di un file CSV',
    load: async () => {
      const { DWELLING_COLUMNS, DWELLING_REQUIRED, dwellingsImport } = await import('../import/import-dwellings.js');
      return { names: DWELLING_COLUMNS, required: DWELLING_REQUIRED, takerFor: dwellingsImport };
    },
  },
];

export function addImportCommand(program: Command, console: Console): void {
  const imports = program
    .command('import')
    .description('prende dati da un file CSV; prima prova, scrive solo con --apply');
  for (const kind of KINDS) {
    imports
      .command(`${kind.name} <file>`)
      .description(kind.description)
      .requiredOption('--ente <slug>', 'nome breve dell’ente, per esempio alba')
      .option('--apply', 'scrive davvero')
      .action((file: string, options: ImportOptions) => importFile(console, kind, file, options));
  }
}

async function importFile(
  { environment, databaseUrl, output }: Console,
  kind: ImportKind,
  file: string,
  options: ImportOptions,
): Promise<void> {
  databaseUrl();
  const { names, required, takerFor } = await kind.load();
  const rows = readCsv(await readText(file), names, required);
  if (rows.length === 0) throw new PlainFailure('Il file non ha righe.');
  const { runImport } = await import('../import/run-import.js');
  const { withApplication } = await import('../console-application.js');
  const apply = options.apply ?? false;
  const report = await withApplication(environment, (app) => {
    const job = {
      enteSlug: options.ente,
      rows,
      names,
      title: `Importo ${kind.what}`,
      apply,
      newTaker: () => takerFor(app),
    };
    return runImport(app, job, createProgress(output));
  });
  const words = describeReport(report, kind.what, apply);
  if (report.bad.length > 0) throw new PlainFailure(words);
  output.write(`${words}\n`);
}
