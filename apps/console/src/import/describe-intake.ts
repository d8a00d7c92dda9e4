// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IntakeView, problemText, type RowProblem, type ShownRow } from '@reciproca/intake';

const MOST_SHOWN = 200;

/** What a trial has found, in words for whoever keeps the file; `isTaken` when the good rows went in. */
export function describeIntake(view: IntakeView, bad: readonly ShownRow[], what: string, isTaken: boolean): string {
  const { counts } = view;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const there = (counts.same ?? 0) + (counts.differs ?? 0);
  const known =
    there > 0
      ? ` Ci sono già: ${there}${counts.differs ? ` (${counts.differs} con altri dati, da guardare sulla pagina)` : ''}.`
      : '';
  const end = isTaken ? `Fatto: ${counts.taken ?? 0} ${what}.${known}` : `Non è stato scritto niente.${known}`;
  if (bad.length === 0 && isTaken) return end;
  if (bad.length === 0) return `Prova riuscita: ${counts.ready ?? 0} ${what}, nessun errore. ${end}`;
  const faults = bad.flatMap((row) =>
    row.problems.filter(({ isHint }) => !isHint).map((problem) => faultLine(row, problem, view)),
  );
  const shown = faults.slice(0, MOST_SHOWN);
  const more = faults.length > MOST_SHOWN ? [`  … e altre ${faults.length - MOST_SHOWN}`] : [];
  return [`Righe da correggere: ${bad.length} su ${rows}. ${end}`, ...shown, ...more].join('\n');
}

/** Columns by the first of the names their titles are known by. */
function faultLine({ line }: ShownRow, problem: RowProblem, { kind }: IntakeView): string {
  const column = kind.columns.find(({ key }) => key === problem.column);
  const words = problemText({ ...problem, column: null }, kind, 'it');
  return `  riga ${line}${column ? `, ${column.names[0]}` : ''}: ${words}`;
}
