// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { type ColumnNames, type CsvRow, readCsv } from '../import/csv-table.js';
import { describeReport, rejectedRows } from '../import/import-report.js';
import { readText } from '../import/read-text.js';
import type { TakeRow } from '../import/run-import.js';
import { PlainFailure } from '../output/plain-failure.js';
import { createProgress } from '../output/progress.js';

interface ImportOptions {
  readonly ente: string;
  readonly apply?: boolean;
  readonly goodRows?: boolean;
  readonly rejects?: string;
}

interface ImportKind {
  readonly name: string;
  readonly what: string;
  readonly description: string;
  load(): Promise<{
    names: ColumnNames;
    required: readonly string[];
    gather?: (rows: readonly CsvRow[], today: string) => CsvRow[];
    takerFor(app: INestApplicationContext): TakeRow;
  }>;
}

const KINDS: readonly ImportKind[] = [
  {
    name: 'people',
    what: 'persone',
    description: 'prende in carico le persone di un file CSV',
    load: async () => {
      const { PEOPLE_COLUMNS, PEOPLE_REQUIRED, peopleImport } = await import('../import/import-people.js');
      const { gatherHouseholds } = await import('../import/gather-households.js');
      return { names: PEOPLE_COLUMNS, required: PEOPLE_REQUIRED, gather: gatherHouseholds, takerFor: peopleImport };
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
      .option('--good-rows', 'scrive le righe giuste anche se altre sono da correggere')
      .option('--rejects <file>', 'salva le righe da correggere, ciascuna con il motivo')
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
  const { names, required, gather, takerFor } = await kind.load();
  const table = readCsv(await readText(file), names, required);
  if (table.rows.length === 0) throw new PlainFailure('Il file non ha righe.');
  if (table.leftOut.length > 0) output.write(`Colonne lasciate fuori: ${table.leftOut.join(', ')}\n`);
  const { runImport } = await import('../import/run-import.js');
  const { withApplication } = await import('../console-application.js');
  const apply = options.apply ?? false;
  const report = await withApplication(environment, (app) => {
    const job = {
      enteSlug: options.ente,
      rows: table.rows,
      names,
      gather,
      title: `Importo ${kind.what}`,
      apply,
      goodRows: options.goodRows ?? false,
      newTaker: () => takerFor(app),
    };
    return runImport(app, job, createProgress(output));
  });
  const words = describeReport(report, kind.what, apply);
  if (options.rejects && report.bad.length > 0) {
    const { tableFile } = await import('@reciproca/web');
    await writeFile(options.rejects, tableFile(rejectedRows(table, report.bad), 'rejects').content);
  }
  if (report.bad.length > 0 && !report.applied) throw new PlainFailure(words);
  output.write(`${words}\n`);
}
