// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { inSavepoint } from '@reciproca/platform';
import { cellFaults } from '../domain/cell-faults.js';
import { LARGEST_GROUP } from '../domain/intake.js';
import { isTaken, isWanted, type RowChoice, type RowProblem } from '../domain/intake-row.js';
import { foldProblem, unfoldNames } from '../domain/unfold-names.js';
import { IntakeRowRepository, type WorkRow } from '../persistence/intake-row.repository.js';
import type { GivenRow, IntakeKind, Outcome, Taker } from './intake-kinds.js';
import { problemsOf } from './problems-of.js';

export type PassMode = 'try' | 'take';
/** With what its group says about it, and what is wrong with its name. */
type Handed = WorkRow & Pick<GivenRow, 'faultParams'> & { readonly nameProblems?: readonly RowProblem[] };
interface Pass {
  readonly kind: IntakeKind;
  readonly intakeId: string;
  readonly mode: PassMode;
}

/** Leaves the savepoint on purpose. */
class NothingWritten extends Error {}

/**
 * Hands rows to their kind, whole groups of them. A trial does just the same as taking them and then takes it all back,
 * so that what passed the trial passes for good; a row that is refused leaves nothing of itself behind.
 */
@Injectable()
export class PassRows {
  constructor(private readonly rows: IntakeRowRepository) {}

  /** The rows as they stand now, those that were passed over left out. */
  async execute(ctx: Ctx, pass: Pass, rows: readonly WorkRow[]): Promise<WorkRow[]> {
    if (pass.mode === 'take') return this.passAll(ctx, pass, rows);
    let passed: WorkRow[] = [];
    // What a trial does with people's data is undone, and must not count as what the request has written down.
    const { trail: _, ...untold } = ctx;
    try {
      await inSavepoint(ctx, async () => {
        passed = await this.passAll(untold, pass, rows);
        throw new NothingWritten();
      });
    } catch (error) {
      if (!(error instanceof NothingWritten)) throw error;
    }
    // What a trial has made is gone again.
    return passed.map((row) => (row.state === 'ready' ? { ...row, subjectId: null } : row));
  }

  private async passAll(ctx: Ctx, pass: Pass, rows: readonly WorkRow[]): Promise<WorkRow[]> {
    const { kind } = pass;
    const taker = kind.newTaker();
    const own = new Set<string>();
    const lines = await this.rows.listFirstLines(
      ctx,
      pass.intakeId,
      rows.flatMap(({ rowKeys }) => rowKeys),
    );
    const today = romeDay(ctx.clock.now());
    const known: readonly Handed[] = rows
      .filter(({ state }) => state !== 'left_out')
      .map((row) => {
        const { cells, problems } = unfoldNames(row.cells);
        return { ...row, cells, nameProblems: problems };
      });
    const inOrder = kind.gather?.(known, today) ?? known;
    const passed: WorkRow[] = [];
    for (const row of inOrder) {
      if (isTaken(row.state)) taker.recall(row, row.subjectId ?? '', row.made ?? {});
      else if (pass.mode === 'try' || isWanted(row)) {
        const stored = rows.find(({ id }) => id === row.id) ?? row;
        const isOne = inOrder.filter(({ groupKey }) => groupKey !== null && groupKey === row.groupKey).length;
        const faults = isOne > LARGEST_GROUP ? [tooLarge(isOne)] : faultsOf(row, lines, kind, today);
        const hints = kind.hints?.(stored.cells, today) ?? [];
        const {
          faultParams: _,
          nameProblems: _name,
          ...next
        } = await this.passOne(ctx, pass, taker, {
          row,
          faults,
          hints,
          own,
        });
        // The cells stay as the file has them; what the group says of them counts for this once.
        const problems = withoutSpareHints(next.problems.map((problem) => foldProblem(problem, stored.cells)));
        passed.push({ ...next, problems, cells: stored.cells, fault: stored.fault });
      }
    }
    return passed;
  }

  private async passOne(
    ctx: Ctx,
    pass: Pass,
    taker: Taker,
    {
      row,
      faults,
      hints,
      own,
    }: { row: Handed; faults: readonly RowProblem[]; hints: readonly RowProblem[]; own: Set<string> },
  ): Promise<Handed> {
    const wrong = (problems: readonly RowProblem[]): Handed => ({
      ...row,
      state: 'wrong',
      problems: [...problems, ...hints],
      finding: null,
    });
    if (faults.length > 0) return wrong(faults);
    try {
      const outcome = await this.take(ctx, pass, taker, { row, own });
      if (outcome.is === 'made') own.add(outcome.subjectId);
      return { ...row, problems: hints, ...after(outcome, row, pass.mode) };
    } catch (error) {
      const problems = problemsOf(error, pass.kind);
      if (!problems) throw error;
      return wrong(problems);
    }
  }

  /** Twins of one file are two people: who came in with it is nobody to ask about. */
  private async take(
    ctx: Ctx,
    { intakeId }: Pass,
    taker: Taker,
    { row, own }: { row: WorkRow; own: ReadonlySet<string> },
  ): Promise<Outcome> {
    const once = (choice: RowChoice | null): Promise<Outcome> => inSavepoint(ctx, () => taker.take(ctx, row, choice));
    const outcome = await once(row.choice);
    if (outcome.is !== 'asks') return outcome;
    const fromHere = await this.rows.listOwnSubjects(ctx, intakeId, outcome.candidateIds);
    const candidateIds = outcome.candidateIds.filter((id) => !own.has(id) && !fromHere.has(id));
    return candidateIds.length > 0 ? { is: 'asks', candidateIds } : once({ as: 'new' });
  }
}

function faultsOf(
  { fault, faultParams = {}, cells, rowKeys, line, nameProblems = [] }: Handed,
  lines: ReadonlyMap<string, number>,
  kind: IntakeKind,
  today: string,
): RowProblem[] {
  if (fault) return [{ column: null, code: fault, params: faultParams }];
  const twice = rowKeys.flatMap((key) => {
    const first = lines.get(key) ?? line;
    return first < line
      ? [{ column: key.split(':')[0] ?? null, code: 'intake.row_twice', params: { line: first } }]
      : [];
  });
  const broken = cellFaults(cells);
  const isName = (column: string | null): boolean => column === 'familyName' || column === 'givenName';
  const isAsked = ({ column }: RowProblem): boolean =>
    broken.every((one) => one.column !== column) && !(nameProblems.length > 0 && isName(column));
  const checked = (kind.checks?.(cells, today) ?? []).flatMap((check) => problemsIn(check, kind));
  return [...broken, ...nameProblems, ...twice, ...firstOfEach(checked.filter(isAsked))];
}

/** Where something is wrong with a cell, nobody minds how it is written. */
const withoutSpareHints = (problems: readonly RowProblem[]): RowProblem[] =>
  problems.filter(({ isHint, column }) => !isHint || problems.every((one) => one.isHint || one.column !== column));

/** Of one cell people are told one thing at a time. */
const firstOfEach = (problems: readonly RowProblem[]): RowProblem[] =>
  problems.filter(
    ({ column }, index) => column === null || problems.findIndex((one) => one.column === column) === index,
  );

function problemsIn(check: () => unknown, kind: IntakeKind): RowProblem[] {
  try {
    check();
    return [];
  } catch (error) {
    const problems = problemsOf(error, kind);
    if (!problems) throw error;
    return problems;
  }
}

const tooLarge = (rows: number): RowProblem => ({
  column: null,
  code: 'intake.group_too_large',
  params: { rows, most: LARGEST_GROUP },
});

type After = Pick<WorkRow, 'state' | 'finding' | 'made' | 'subjectId'>;

function after(outcome: Outcome, row: WorkRow, mode: PassMode): After {
  switch (outcome.is) {
    case 'made':
      return mode === 'try'
        ? { state: 'ready', finding: null, made: null, subjectId: null }
        : { state: 'taken', finding: null, made: outcome.made, subjectId: outcome.subjectId };
    case 'changed':
      return mode === 'try'
        ? { state: 'differs', finding: row.finding, made: null, subjectId: outcome.subjectId }
        : { state: 'changed', finding: row.finding, made: outcome.made, subjectId: outcome.subjectId };
    case 'same':
      return { state: 'same', finding: null, made: null, subjectId: outcome.subjectId };
    case 'differs':
      return { state: 'differs', finding: { changes: outcome.changes }, made: null, subjectId: outcome.subjectId };
    case 'asks':
      return { state: 'asks', finding: { candidateIds: outcome.candidateIds }, made: null, subjectId: null };
  }
}
