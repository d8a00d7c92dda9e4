// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, type PageAsk, type PageOf } from '@reciproca/kernel';
import {
  monthsBefore,
  policyMark,
  type RetentionLine,
  type RetentionMonths,
  type RetentionOrigin,
  type RetentionPolicy,
  type RetentionRun,
} from '../domain/retention.js';
import { RetentionRepository } from '../persistence/retention.repository.js';
import { RunRetention } from './run-retention.js';

export interface MonthsLine extends RetentionLine {
  readonly months: number;
}

/** How long an ente keeps what, and what goes by it. */
@Injectable()
export class KeepRetention {
  constructor(
    private readonly retention: RetentionRepository,
    private readonly run: RunRetention,
    private readonly accessLog: AccessLog,
  ) {}

  async view(ctx: Ctx, page: PageAsk): Promise<{ policy: RetentionPolicy; runs: PageOf<RetentionRun> }> {
    return { policy: await this.retention.find(ctx), runs: await this.retention.listRuns(ctx, page) };
  }

  async save(ctx: Ctx, policy: RetentionPolicy): Promise<void> {
    await this.retention.lock(ctx);
    await this.retention.save(ctx, policy);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: null,
      detail: { what: 'retention_saved', fields: Object.keys(policy.months) },
    });
  }

  /** Counts and takes nothing away. */
  async preview(ctx: Ctx): Promise<{ lines: MonthsLine[]; mark: string }> {
    const { months } = await this.retention.find(ctx);
    return { lines: await this.apply(ctx, months, true), mark: policyMark(months) };
  }

  /** Throws `retention.changed_meanwhile` when the settings are no longer those that were counted with. */
  async runNow(ctx: Ctx, mark: string): Promise<void> {
    await this.retention.lock(ctx);
    const { months } = await this.retention.find(ctx);
    if (policyMark(months) !== mark) throw new DomainError('retention.changed_meanwhile', 'conflict');
    await this.runWith(ctx, months, 'page');
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'retention_run' } });
  }

  /** With the months given, which need not be those stored. */
  async runWith(ctx: Ctx, months: RetentionMonths, origin: RetentionOrigin): Promise<MonthsLine[]> {
    await this.retention.lock(ctx);
    const lines = await this.apply(ctx, months, false);
    await this.retention.recordRun(ctx, origin, lines);
    return lines;
  }

  /** Throws nothing for an ente that stores no months: nothing goes there. */
  async apply(ctx: Ctx, months: RetentionMonths, dryRun: boolean): Promise<MonthsLine[]> {
    const lines: MonthsLine[] = [];
    for (const [category, count] of Object.entries(months)) {
      const found = await this.run.execute(ctx, monthsBefore(ctx.clock.now(), count), { dryRun, category });
      lines.push(...found.map((line) => ({ ...line, months: count })));
    }
    return lines;
  }

  /** Where the ente wants it done by itself. */
  async nightly(ctx: Ctx): Promise<void> {
    const { nightly, months } = await this.retention.find(ctx);
    if (nightly && Object.keys(months).length > 0) await this.runWith(ctx, months, 'nightly');
  }
}
