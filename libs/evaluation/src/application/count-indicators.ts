// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { MakeReport, reached } from '@reciproca/reporting';
import type { Counted, Round } from '../domain/round.js';
import { TableRepository } from '../persistence/table.repository.js';

/** What the reports count of a period, of the ente or of the project of the table; null where a report would hold it back. */
@Injectable()
export class CountIndicators {
  constructor(
    private readonly reports: MakeReport,
    private readonly tables: TableRepository,
  ) {}

  async execute(ctx: Ctx, { tableId, fromDay, toDay }: Round): Promise<(measure: Counted) => number | null> {
    const { projectId } = await this.tables.get(ctx, tableId);
    const report = await this.reports.execute(ctx, { from: fromDay, to: toDay }, projectId);
    const all = report.actions.find(({ action }) => action === 'all');
    return (measure) => (all ? reached(measure, all, report.counts ?? {}) : null);
  }
}
