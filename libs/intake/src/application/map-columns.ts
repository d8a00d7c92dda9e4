// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { INTAKE_WANTED } from '../domain/intake.events.js';
import { ensureIn, type Intake, MOST_ROWS } from '../domain/intake.js';
import { ensureMayTakeIn } from '../domain/intake.access.js';
import { ensureMapping, isSpareTitle, plainTitle } from '../domain/name-columns.js';
import { readRow } from '../domain/read-rows.js';
import { IntakeRowRepository } from '../persistence/intake-row.repository.js';
import { IntakeTitleRepository } from '../persistence/intake-title.repository.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { IntakeKinds } from './intake-kinds.js';
import { marksOf } from './row-marks.js';

/** What each title stands for; remembered for the next file, and the rows are tried. */
@Injectable()
export class MapColumns {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly intakes: IntakeRepository,
    private readonly rows: IntakeRowRepository,
    private readonly titles: IntakeTitleRepository,
  ) {}

  /** Throws `intake.wrong_state`, `intake.column_missing`, `intake.column_twice`, `intake.no_rows`, `intake.too_many_rows`. */
  async execute(
    ctx: Ctx,
    id: string,
    mapping: readonly (string | null)[],
    { isRemembered = true }: { readonly isRemembered?: boolean } = {},
  ): Promise<void> {
    ensureMayTakeIn(ctx);
    const intake = await this.intakes.getForUpdate(ctx, id);
    ensureIn(intake, 'columns', 'tried');
    const kind = this.kinds.get(intake.kind);
    const heading = intake.heading ?? [];
    const whole = heading.map((_, index) => mapping[index] ?? null);
    ensureMapping(whole, kind.columns);
    const read = (await this.listBelow(ctx, intake)).map((record) => readRow(record, whole));
    if (read.length === 0) throw new DomainError('intake.no_rows', 'invalid');
    if (read.length > MOST_ROWS) throw new DomainError('intake.too_many_rows', 'invalid', { most: MOST_ROWS });
    const said = heading
      .map((title, index) => [plainTitle(title), whole[index] ?? null] as const)
      .filter(([title, key]) => title !== '' && (key !== null || !isSpareTitle(title, whole, kind.columns)));
    if (isRemembered) await this.titles.remember(ctx, kind.key, new Map(said));
    await this.rows.replaceAll(
      ctx,
      id,
      read.map((row) => ({ ...row, ...marksOf(kind, row.cells) })),
    );
    await this.intakes.move(ctx, intake, 'trying', { mapping: whole, total: read.length });
    await emit(ctx, { topic: INTAKE_WANTED, payload: { intakeId: id } });
  }

  private async listBelow(ctx: Ctx, { id, sheet, above }: Intake) {
    const records = await this.intakes.getRecords(ctx, id, sheet ?? 0);
    return records.slice(above.length + 1);
  }
}
