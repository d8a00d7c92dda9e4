// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, ensureTransition, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { INTAKE_TRANSITIONS, type Intake, type IntakeState, isWorkedOn } from '../domain/intake.js';
import type { ReadSheet, TableRecord } from '../domain/read-rows.js';
import { IntakeSheetEntity } from './intake-sheet.entity.js';
import { IntakeEntity } from './intake.entity.js';

export type IntakeChange = Partial<
  Pick<Intake, 'sheet' | 'heading' | 'mapping' | 'above' | 'total' | 'done' | 'takenAt' | 'startedBy'>
>;

@Injectable()
export class IntakeRepository {
  constructor(
    @InjectRepository(IntakeEntity) private readonly intakes: Repository<IntakeEntity>,
    @InjectRepository(IntakeSheetEntity) private readonly sheets: Repository<IntakeSheetEntity>,
  ) {}

  list(ctx: Ctx, page: PageAsk): Promise<PageOf<Intake>> {
    return ownRows(ctx, this.intakes).findPage({ order: { createdAt: 'DESC' } }, page);
  }

  async get(ctx: Ctx, id: string): Promise<Intake> {
    const intake = await ownRows(ctx, this.intakes).findOneBy({ id });
    if (!intake) throw notFound('intake');
    return intake;
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Intake> {
    const intake = await ownRows(ctx, this.intakes).lockOneBy({ id });
    if (!intake) throw notFound('intake');
    return intake;
  }

  async insert(ctx: Ctx, intake: Intake, sheets: readonly ReadSheet[]): Promise<void> {
    await ownRows(ctx, this.intakes).insert(intake);
    for (const [position, { name, records }] of sheets.entries())
      await ownRows(ctx, this.sheets).insert({ id: newId(), intakeId: intake.id, position, name, records });
  }

  /** From the state it was read in. Whoever works on it begins anew. Throws `intake.wrong_state`. */
  async move(ctx: Ctx, { id, state: from }: Intake, to: IntakeState, change: IntakeChange = {}): Promise<void> {
    ensureTransition('intake', INTAKE_TRANSITIONS, from, to);
    const begins = { processId: null, beatAt: null, takes: 0, ...(isWorkedOn(to) && { done: 0 }) };
    await ownRows(ctx, this.intakes).move('intake', { id, state: from }, { ...begins, ...change, state: to });
  }

  async noteDone(ctx: Ctx, id: string, done: number): Promise<void> {
    await ownRows(ctx, this.intakes).update({ id }, { done: () => `done + ${Math.trunc(done)}` } as never);
  }

  async listSheets(ctx: Ctx, intakeId: string): Promise<{ position: number; name: string; rows: number }[]> {
    return ctx.tx.query(
      `SELECT position, name, jsonb_array_length(records) AS rows FROM intake_sheets
       WHERE ente_id = $1 AND intake_id = $2 ORDER BY position`,
      [ctx.enteId, intakeId],
    );
  }

  async getRecords(ctx: Ctx, intakeId: string, position: number): Promise<readonly TableRecord[]> {
    const sheet = await ownRows(ctx, this.sheets).findOneBy({ intakeId, position });
    if (!sheet) throw notFound('sheet');
    return sheet.records;
  }

  async delete(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.intakes).delete({ id });
  }

  /** The oldest first, at most so many at once; with all that hangs on them. */
  async deleteOld(ctx: Ctx, before: Date, most: number): Promise<void> {
    await ctx.tx.query(
      `DELETE FROM intakes WHERE id IN (
         SELECT id FROM intakes WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [before, most],
    );
  }
}
