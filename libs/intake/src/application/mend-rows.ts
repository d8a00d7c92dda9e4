// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { ensureIn, type Intake } from '../domain/intake.js';
import { ensureMayTakeIn } from '../domain/intake.access.js';
import { type Cells, isTaken } from '../domain/intake-row.js';
import { IntakeRowRepository, type WorkRow } from '../persistence/intake-row.repository.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { IntakeKinds } from './intake-kinds.js';
import { marksOf } from './row-marks.js';
import { StartIntake } from './start-intake.js';
import { WorkRows } from './work-rows.js';

/** So many are tried while whoever asks waits; more go to the background. */
const AT_ONCE = 40;

/** What staff put right in rows, or say about them; each is tried again at once. */
@Injectable()
export class MendRows {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly intakes: IntakeRepository,
    private readonly rows: IntakeRowRepository,
    private readonly workRows: WorkRows,
    private readonly startIntake: StartIntake,
  ) {}

  /** The whole row: what is left out is empty. Throws `row.not_found`, `row.wrong_state`. */
  async write(ctx: Ctx, id: string, rowId: string, cells: Cells): Promise<WorkRow> {
    const intake = await this.open(ctx, id);
    const kind = this.kinds.get(intake.kind);
    const row = await this.getOpen(ctx, id, rowId);
    const columns = kind.columns.filter(({ key }) => intake.mapping?.includes(key) || key in row.cells || key in cells);
    const written = Object.fromEntries(columns.map(({ key }) => [key, cells[key] ?? '']));
    // Somebody has looked at it: what was odd about the row as such is over.
    const mended: WorkRow = {
      ...row,
      cells: written,
      fault: null,
      choice: null,
      state: 'untried',
      ...marksOf(kind, written),
    };
    await this.rows.save(ctx, row.state, mended);
    await this.rows.untryAlike(ctx, id, [...row.rowKeys, ...mended.rowKeys]);
    await this.tryNow(ctx, intake);
    return this.rows.get(ctx, id, rowId);
  }

  /** One press for every cell a repair fits; how many rows. */
  async repairAll(ctx: Ctx, id: string, key: string, column: string): Promise<number> {
    const intake = await this.open(ctx, id);
    const repaired = await this.rows.repairAll(ctx, id, key, column);
    if (repaired.length === 0) throw new DomainError('intake.nothing_to_take', 'conflict');
    const kind = this.kinds.get(intake.kind);
    await this.rows.markAll(
      ctx,
      id,
      repaired.map((row) => ({ id: row.id, ...marksOf(kind, row.cells) })),
    );
    await this.tryNow(ctx, intake);
    return repaired.length;
  }

  /** Somebody else after all, or one of those it asks about. Throws `row.wrong_state`, `row.not_a_candidate`. */
  async sayWho(ctx: Ctx, id: string, rowId: string, candidateId: string | null): Promise<void> {
    const intake = await this.open(ctx, id);
    const row = await this.getOpen(ctx, id, rowId);
    if (candidateId !== null && !row.finding?.candidateIds?.includes(candidateId))
      throw new DomainError('row.not_a_candidate', 'conflict');
    const choice =
      candidateId === null ? ({ as: 'new' } as const) : ({ as: 'same', id: candidateId, change: false } as const);
    await this.rows.save(ctx, row.state, { ...row, choice, state: 'untried' });
    await this.tryNow(ctx, intake);
  }

  /** Which of these rows are to change what is there; the others leave it as it is. */
  async tick(ctx: Ctx, id: string, shownIds: readonly string[], tickedIds: readonly string[]): Promise<void> {
    await this.open(ctx, id);
    for (const rowId of shownIds) {
      const row = await this.rows.get(ctx, id, rowId);
      if (row.state !== 'differs' || !row.subjectId) continue;
      const choice = { as: 'same', id: row.subjectId, change: tickedIds.includes(rowId) } as const;
      await this.rows.save(ctx, row.state, { ...row, choice });
    }
  }

  /** It does not go in; or it does after all. */
  async leaveOut(ctx: Ctx, id: string, rowId: string, isOut: boolean): Promise<void> {
    const intake = await this.open(ctx, id);
    const row = await this.getOpen(ctx, id, rowId);
    await this.rows.save(ctx, row.state, { ...row, state: isOut ? 'left_out' : 'untried' });
    await this.rows.untryAlike(ctx, id, row.rowKeys);
    await this.tryNow(ctx, intake);
  }

  private async open(ctx: Ctx, id: string): Promise<Intake> {
    ensureMayTakeIn(ctx);
    const intake = await this.intakes.getForUpdate(ctx, id);
    ensureIn(intake, 'tried', 'taken');
    return intake;
  }

  private async getOpen(ctx: Ctx, id: string, rowId: string): Promise<WorkRow> {
    const row = await this.rows.get(ctx, id, rowId);
    if (isTaken(row.state) || row.state === 'taken_back' || row.state === 'stays')
      throw new DomainError('row.wrong_state', 'conflict');
    return row;
  }

  private async tryNow(ctx: Ctx, intake: Intake): Promise<void> {
    const waiting = await this.rows.countNext(ctx, intake.id, { states: ['untried'] });
    if (waiting > AT_ONCE) await this.startIntake.tryAgain(ctx, intake);
    else
      for (let left = waiting; left > 0; left -= 1) if ((await this.workRows.step(ctx, intake, 'trying')) === 0) return;
  }
}
