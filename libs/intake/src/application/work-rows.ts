// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx } from '@reciproca/kernel';
import { inSavepoint } from '@reciproca/platform';
import type { Intake, WorkedState } from '../domain/intake.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { IntakeRowRepository, type NextRows, type WorkRow } from '../persistence/intake-row.repository.js';
import { IntakeKinds } from './intake-kinds.js';
import { PassRows } from './pass-rows.js';
import { problemsOf } from './problems-of.js';

/** A transaction of these is short: nobody else waits for it. */
const AT_ONCE = 25;

/** Which rows the work in each state is about. */
export const NEXT_ROWS: Readonly<Record<WorkedState, NextRows>> = {
  trying: { states: ['untried'] },
  taking: { states: ['ready'], isChosenToo: true },
  taking_back: { states: ['taken', 'changed'], isBackwards: true },
};

/** One step of the work on a file: some rows, in the transaction that is open. */
@Injectable()
export class WorkRows {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly intakes: IntakeRepository,
    private readonly rows: IntakeRowRepository,
    private readonly passRows: PassRows,
  ) {}

  /** With no transaction open: what the rows that are taken next need to be asked elsewhere. */
  async prepare(ctx: Ctx, intakeId: string, isStopping: () => boolean): Promise<void> {
    const { kind, state } = await this.intakes.get(ctx, intakeId);
    const { prepare } = this.kinds.get(kind);
    if (!prepare || state !== 'taking') return;
    const next = await this.rows.listNext(ctx, intakeId, NEXT_ROWS.taking, AT_ONCE);
    await prepare(
      ctx,
      next.map(({ cells }) => cells),
      isStopping,
    );
  }

  /** How many rows were looked at; none where nothing is left. */
  async step(ctx: Ctx, intake: Intake, state: WorkedState): Promise<number> {
    const next = await this.rows.listNext(ctx, intake.id, NEXT_ROWS[state], AT_ONCE);
    if (state === 'taking_back') await this.takeBack(ctx, intake, next);
    else await this.pass(ctx, intake, next, state);
    return next.length;
  }

  private async pass(ctx: Ctx, { id, kind }: Intake, rows: readonly WorkRow[], state: WorkedState): Promise<void> {
    if (rows.length === 0) return;
    const mode = state === 'taking' ? 'take' : 'try';
    const passed = await this.passRows.execute(ctx, { kind: this.kinds.get(kind), intakeId: id, mode }, rows);
    let order = mode === 'take' ? await this.rows.nextOrder(ctx, id) : 0;
    const fromOf = new Map(rows.map((row) => [row.id, row.state]));
    const changes = passed.map((row) => ({
      ...row,
      from: fromOf.get(row.id) ?? row.state,
      ...(mode === 'take' && { takenOrder: order++ }),
    }));
    await this.rows.saveAll(ctx, changes);
  }

  private async takeBack(ctx: Ctx, intake: Intake, rows: readonly WorkRow[]): Promise<void> {
    const kind = this.kinds.get(intake.kind);
    for (const row of rows) {
      try {
        await inSavepoint(ctx, () => kind.takeBack(ctx, row.subjectId ?? '', row.made ?? {}));
        await this.rows.save(ctx, row.state, { ...row, state: 'taken_back', problems: [] });
      } catch (error) {
        const problems = problemsOf(error, kind);
        if (!problems) throw error;
        // Whatever the database says still belongs to it.
        const why = problems.map((problem) =>
          problem.code === 'any.gone' ? { ...problem, code: 'intake.rests' } : problem,
        );
        await this.rows.save(ctx, row.state, { ...row, state: 'stays', problems: why });
      }
    }
  }
}
