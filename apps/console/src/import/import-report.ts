// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why a row cannot be taken in, in words for whoever keeps the file. */
export interface BadRow {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
}

export interface ImportReport {
  readonly rows: number;
  readonly bad: readonly BadRow[];
  /** Whether it was written; never when a row is bad or it was a trial. */
  readonly applied: boolean;
}

const MOST_SHOWN = 200;

export function describeReport(report: ImportReport, what: string, apply: boolean): string {
  const { rows, bad, applied } = report;
  if (bad.length > 0) {
    const lines = bad
      .slice(0, MOST_SHOWN)
      .map(({ line, column, reason }) => `  riga ${line}${column ? `, ${column}` : ''}: ${reason}`);
    const more = bad.length > MOST_SHOWN ? [`  … e altre ${bad.length - MOST_SHOWN}`] : [];
    const wrong = new Set(bad.map(({ line }) => line)).size;
    return [`Righe da correggere: ${wrong} su ${rows}. Non è stato scritto niente.`, ...lines, ...more].join('\n');
  }
  if (applied) return `Fatto: ${rows} ${what}.`;
  return `Prova riuscita: ${rows} ${what}, nessun errore. Non è stato scritto niente${apply ? '.' : ': per scrivere davvero, aggiungere --apply.'}`;
}
