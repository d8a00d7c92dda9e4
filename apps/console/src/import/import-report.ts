// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Sheet } from '@reciproca/web';
import type { CsvTable } from './csv-table.js';

/** Why a row cannot be taken in, in words for whoever keeps the file. */
export interface BadRow {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
}

export interface ImportReport {
  readonly rows: number;
  readonly bad: readonly BadRow[];
  /** Whether the good rows were written; never in a trial. */
  readonly applied: boolean;
}

const MOST_SHOWN = 200;

export function describeReport(report: ImportReport, what: string, apply: boolean): string {
  const { rows, bad, applied } = report;
  const wrong = new Set(bad.map(({ line }) => line)).size;
  const faults = bad
    .slice(0, MOST_SHOWN)
    .map(({ line, column, reason }) => `  riga ${line}${column ? `, ${column}` : ''}: ${reason}`);
  const more = bad.length > MOST_SHOWN ? [`  … e altre ${bad.length - MOST_SHOWN}`] : [];
  const end = applied ? `Fatto: ${rows - wrong} ${what}.` : 'Non è stato scritto niente.';
  if (wrong > 0) return [`Righe da correggere: ${wrong} su ${rows}. ${end}`, ...faults, ...more].join('\n');
  if (applied) return end;
  return `Prova riuscita: ${rows} ${what}, nessun errore. Non è stato scritto niente${apply ? '.' : ': per scrivere davvero, aggiungere --apply.'}`;
}

/** The rows that were refused as a table of their own, each with why: to be put right and taken in again. */
export function rejectedRows(table: CsvTable, bad: readonly BadRow[]): Sheet {
  const reasons = new Map<number, string[]>();
  for (const { line, column, reason } of bad)
    reasons.set(line, [...(reasons.get(line) ?? []), column ? `${column}: ${reason}` : reason]);
  const width = table.heading.length;
  const rows = table.rows.flatMap(({ line, written }) => {
    const why = reasons.get(line);
    const cells = Array.from({ length: Math.max(width, written.length) }, (_, index) => written[index] ?? '');
    return why ? [[...cells.slice(0, width), why.join('; '), ...cells.slice(width)]] : [];
  });
  return { name: 'righe da correggere', rows: [[...table.heading, 'motivo'], ...rows] };
}
