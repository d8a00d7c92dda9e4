// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, type Repository } from 'typeorm';
import type { Report, ReportOutcome } from '../domain/report.js';
import { MessageReportEntity } from './message-report.entity.js';

@Injectable()
export class ReportRepository {
  constructor(@InjectRepository(MessageReportEntity) private readonly reports: Repository<MessageReportEntity>) {}

  async getReport(ctx: Ctx, id: string): Promise<Report> {
    const report = await ownRows(ctx, this.reports).findOneBy({ id });
    if (!report) throw notFound('report');
    return report;
  }

  /** False where it was reported already. */
  insertNew(ctx: Ctx, report: Report): Promise<boolean> {
    return ownRows(ctx, this.reports).insertNew(report);
  }

  /** Throws `report.wrong_state` where a colleague was quicker. */
  settle(ctx: Ctx, id: string, outcome: ReportOutcome): Promise<void> {
    const settled = { outcome, settledAt: ctx.clock.now(), settledBy: ctx.actor.personId };
    return ownRows(ctx, this.reports).move('report', { id, settledAt: IsNull() }, settled);
  }

  async listReported(ctx: Ctx, messageIds: readonly string[]): Promise<Set<string>> {
    const rows = await ownRows(ctx, this.reports).find({ where: { messageId: Any([...messageIds]) } });
    return new Set(rows.map(({ messageId }) => messageId));
  }
}
