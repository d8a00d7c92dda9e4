// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, LARGEST_PAGE, type Language } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { Sheet } from '@reciproca/web';
import { ensureMayTakeIn } from '../domain/intake.access.js';
import type { Cells, RowState } from '../domain/intake-row.js';
import { IntakeRowRepository, type WorkRow } from '../persistence/intake-row.repository.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { IntakeKinds } from './intake-kinds.js';
import { problemText } from './problem-text.js';

/** What has not gone in, and will not by itself. */
const REJECTED: readonly RowState[] = ['wrong', 'asks', 'left_out', 'stays'];

/** The rows that did not go in as a table of their own, each with why: to be put right and taken in again. */
@Injectable()
export class RejectSheet {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly intakes: IntakeRepository,
    private readonly rows: IntakeRowRepository,
  ) {}

  async execute(ctx: Ctx, id: string, language: Language): Promise<{ sheet: Sheet; name: string }> {
    ensureMayTakeIn(ctx);
    const t = translator(language);
    const intake = await this.intakes.get(ctx, id);
    const kind = this.kinds.get(intake.kind);
    const [heading, mapping] = [intake.heading ?? [], intake.mapping ?? []];
    const why = ({ state, problems }: WorkRow): string =>
      problems
        .filter(({ isHint }) => !isHint)
        .map((problem) => problemText(problem, kind, language))
        .join('; ') || t(`intake:state.${state}`);
    const rows = (await this.listAll(ctx, id)).map((row) => {
      const cells = heading.map((_, index) => cellOf(row, mapping[index] ?? null, index));
      return [...cells, why(row)];
    });
    return {
      sheet: { name: t('intake:rejects.sheet'), rows: [[...heading, t('intake:rejects.why')], ...rows] },
      name: `${t('intake:rejects.file')}-${kind.key}`,
    };
  }

  private async listAll(ctx: Ctx, id: string): Promise<WorkRow[]> {
    const all: WorkRow[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await this.rows.list(ctx, id, REJECTED, { after, limit: LARGEST_PAGE });
      all.push(...items);
      after = next ?? undefined;
    } while (after);
    return all;
  }
}

/** With what was put right here. */
function cellOf(
  { cells, written }: { cells: Cells; written: readonly string[] },
  column: string | null,
  index: number,
): string {
  return (column === null ? undefined : cells[column]) ?? written[index] ?? '';
}
