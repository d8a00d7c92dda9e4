// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ensureIn } from '../domain/intake.js';
import { ensureMayTakeIn } from '../domain/intake.access.js';
import { guessColumns, isPlain } from '../domain/name-columns.js';
import { findHeading } from '../domain/read-rows.js';
import { IntakeTitleRepository } from '../persistence/intake-title.repository.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { IntakeKinds } from './intake-kinds.js';
import { MapColumns } from './map-columns.js';

/** Which of several tables is meant. Where all of its titles are known, its rows are tried at once. */
@Injectable()
export class ChooseSheet {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly intakes: IntakeRepository,
    private readonly titles: IntakeTitleRepository,
    private readonly mapColumns: MapColumns,
  ) {}

  /** Throws `intake.wrong_state`, `sheet.not_found`. */
  async execute(ctx: Ctx, id: string, sheet: number): Promise<void> {
    ensureMayTakeIn(ctx);
    const intake = await this.intakes.getForUpdate(ctx, id);
    ensureIn(intake, 'sheets', 'columns', 'tried');
    const { columns } = this.kinds.get(intake.kind);
    const records = await this.intakes.getRecords(ctx, id, sheet);
    const at = findHeading(records, columns);
    const titles = records[at]?.cells ?? [];
    const heading = titles.slice(0, titles.findLastIndex(Boolean) + 1);
    const above = records.slice(0, at).map(({ cells }) => cells.filter(Boolean).join(' · '));
    if (intake.state !== 'sheets') await this.intakes.move(ctx, intake, 'sheets');
    await this.intakes.move(ctx, { ...intake, state: 'sheets' }, 'columns', { sheet, heading, above, mapping: null });
    const guess = guessColumns(heading, columns, await this.titles.list(ctx, intake.kind));
    if (isPlain(guess, columns)) await this.mapColumns.execute(ctx, id, guess);
  }
}
