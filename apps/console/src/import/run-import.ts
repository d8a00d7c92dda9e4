// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { refusalText } from '@reciproca/web';
import { type Ctx, DomainError, romeDay } from '@reciproca/kernel';
import { InvalidInput, inSavepoint, issuesOf, narrowTo, UnitOfWork, systemSeed } from '@reciproca/platform';
import type { Progress } from '../output/progress.js';
import { PlainFailure } from '../output/plain-failure.js';
import type { ColumnNames, CsvRow } from './csv-table.js';
import type { BadRow, ImportReport } from './import-report.js';

/** How one row is taken in; a refusal it throws names the row as bad. May remember the rows before. */
export type TakeRow = (ctx: Ctx, row: CsvRow) => Promise<void>;

export interface ImportJob {
  readonly enteSlug: string;
  readonly rows: readonly CsvRow[];
  readonly names: ColumnNames;
  readonly title: string;
  readonly apply: boolean;
  /** Whether good rows are written though others are bad. */
  readonly goodRows: boolean;
  /** What the rows of one table say about each other, before they are taken in. */
  readonly gather?: ((rows: readonly CsvRow[], today: string) => CsvRow[]) | undefined;
  /** Called for each try, so that what one remembers is forgotten by the next. */
  readonly newTaker: () => TakeRow;
}

/** Leaves the transaction on purpose. */
class NothingWritten extends Error {}

/**
 * Takes every row in, in one transaction. A trial does just the same and then takes it all back,
 * so that what passed the trial passes for good. One bad row is enough for nothing to be written, unless the good ones are
 * wanted by themselves: a bad row leaves nothing of itself behind.
 */
export async function runImport(
  app: INestApplicationContext,
  job: ImportJob,
  progress: Progress,
): Promise<ImportReport> {
  const bad: BadRow[] = [];
  const write = async (ctx: Ctx): Promise<void> => {
    bad.length = 0;
    const take = job.newTaker();
    const own = await narrowTo(ctx, await findEnteId(ctx, job.enteSlug));
    progress.start(job.rows.length, job.title);
    const rows = job.gather?.(job.rows, romeDay(ctx.clock.now())) ?? job.rows;
    for (const row of rows) {
      bad.push(...(await badnessOf(own, row, take, job.names)));
      progress.advance(1);
    }
    progress.stop();
    bad.sort((one, other) => one.line - other.line);
    if (!job.apply || (bad.length > 0 && !job.goodRows)) throw new NothingWritten();
  };
  try {
    await app.get(UnitOfWork).run(systemSeed('import'), write);
    return { rows: job.rows.length, bad, applied: true };
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error;
    return { rows: job.rows.length, bad, applied: false };
  }
}

/** Whose column a use case's own field name comes from. */
const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  guardianId: 'birthDate',
  spokenLanguages: 'languages',
  devices: 'device',
};

async function badnessOf(ctx: Ctx, row: CsvRow, take: TakeRow, names: ColumnNames): Promise<BadRow[]> {
  if (row.problem) return [{ line: row.line, column: null, reason: row.problem }];
  try {
    await inSavepoint(ctx, () => take(ctx, row));
    return [];
  } catch (error) {
    const title = (field: string | undefined): string | null => {
      const [own = ''] = field?.split('.') ?? [];
      return names[COLUMN_OF_FIELD[own] ?? own]?.[0] ?? null;
    };
    if (error instanceof InvalidInput) {
      return issuesOf(error).map(({ field, code, params }) => ({
        line: row.line,
        column: title(field),
        // Whoever keeps the table writes days as people do.
        reason: refusalText(code.replace(/format_date$/, 'format_date_written'), 'it', params as never),
      }));
    }
    if (error instanceof RowRefused) return [{ line: row.line, column: title(error.column), reason: error.message }];
    if (error instanceof DomainError) {
      return [
        {
          line: row.line,
          column: title(error.details.field),
          reason: refusalText(error.code, 'it', error.details as never),
        },
      ];
    }
    throw error;
  }
}

/** A refusal of the import's own, already in words. */
export class RowRefused extends Error {
  constructor(
    readonly column: string,
    reason: string,
  ) {
    super(reason);
  }
}

async function findEnteId(ctx: Ctx, slug: string): Promise<string> {
  const enti = await ctx.tx.query<{ id: string; slug: string }>('SELECT id, slug FROM enti ORDER BY slug');
  const ente = enti.find((one) => one.slug === slug);
  if (ente) return ente.id;
  throw new PlainFailure(
    `Nessun ente si chiama "${slug}". Ci sono: ${enti.map((one) => one.slug).join(', ') || 'nessuno'}`,
  );
}
