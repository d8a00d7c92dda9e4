// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import {
  type Ctx,
  DomainError,
  forbidden,
  hasRole,
  isStaff,
  newId,
  notFound,
  type PageAsk,
  type PageOf,
} from '@reciproca/kernel';
import {
  type Difference,
  differencesBetween,
  indicatorDifferences,
  type IndicatorDifference,
  type FrozenReport,
  type FrozenReportName,
} from '../domain/frozen-report.js';
import type { Period } from '../domain/period.js';
import { FrozenReportRepository } from '../persistence/frozen-report.repository.js';
import { MakeReport } from './make-report.js';

/** The newest reports; an older one that turns out wrong is history. */
const MOST_NAMED = 50;

/** What to freeze, and which report that turned out wrong it takes the place of. */
export interface ToFreeze extends Period {
  readonly replacesId?: string | undefined;
  readonly reason?: string | undefined;
  /** Of one project alone. */
  readonly projectId?: string | undefined;
}

export interface ShownFrozenReport extends FrozenReport {
  readonly frozenByName: string;
  /** The numbers of the report whose place it takes, and of the one that has taken its own. */
  readonly replaces: number | null;
  readonly replacedBy: number | null;
  readonly replacedById: string | null;
  /** What the same period says today that it did not say then. */
  readonly differences: readonly Difference[];
  readonly indicatorDifferences: readonly IndicatorDifference[];
}

/** Reports that were given out: numbered, dated, kept as they were. */
@Injectable()
export class FreezeReports {
  constructor(
    private readonly makeReport: MakeReport,
    private readonly reports: FrozenReportRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `report.reason_needed`, `report.replaces_needed`, `report.replaced_already`, `frozen_report.not_found` and what a wrong period throws. */
  async freeze(ctx: Ctx, { from, to, ...instead }: ToFreeze): Promise<FrozenReport> {
    const { personId: frozenBy } = ctx.actor;
    const { replacesId = null, reason = null, projectId = null } = instead;
    const period = { from, to };
    if (!hasRole(ctx, 'coordinator') || !frozenBy) throw forbidden();
    if (replacesId && !reason) throw new DomainError('report.reason_needed', 'invalid', { field: 'reason' });
    if (reason && !replacesId) throw new DomainError('report.replaces_needed', 'invalid', { field: 'replacesId' });
    const report = await this.makeReport.execute(ctx, period, projectId);
    const number = await this.reports.nextNumber(ctx);
    if (replacesId) await this.ensureReplaceable(ctx, replacesId, projectId);
    const frozen = { id: newId(), number, report, replacesId, reason, projectId, frozenBy, frozenAt: ctx.clock.now() };
    await this.reports.insert(ctx, frozen);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: null,
      detail: { what: 'report_frozen', number, ...period, ...(projectId && { projectId }) },
    });
    return frozen;
  }

  /** Among which the one is that turns out wrong; none for who freezes none. */
  async listNames(ctx: Ctx, projectId: string | null = null): Promise<FrozenReportName[]> {
    return hasRole(ctx, 'coordinator') ? this.reports.listNames(ctx, projectId, MOST_NAMED) : [];
  }

  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<FrozenReport>> {
    if (!isStaff(ctx)) throw forbidden();
    return this.reports.list(ctx, page);
  }

  /** Throws `frozen_report.not_found`. */
  async get(ctx: Ctx, id: string): Promise<ShownFrozenReport> {
    if (!isStaff(ctx)) throw forbidden();
    const frozen = await this.reports.find(ctx, id);
    if (!frozen) throw notFound('frozen_report');
    const now = await this.makeReport.execute(ctx, frozen.report.period, frozen.projectId);
    const [before, after, names] = [
      frozen.replacesId && (await this.reports.find(ctx, frozen.replacesId)),
      await this.reports.findReplacing(ctx, id),
      await this.people.listPeopleByIds(ctx, [frozen.frozenBy]),
    ];
    return {
      ...frozen,
      frozenByName: names.get(frozen.frozenBy)?.fullName ?? '',
      replaces: before ? before.number : null,
      replacedBy: after?.number ?? null,
      replacedById: after?.id ?? null,
      differences: differencesBetween(frozen.report, now),
      indicatorDifferences: indicatorDifferences(frozen.report, now),
    };
  }

  private async ensureReplaceable(ctx: Ctx, id: string, projectId: string | null): Promise<void> {
    const before = await this.reports.find(ctx, id);
    // What was said of a project is set right by what is said of the same one.
    if (!before || before.projectId !== projectId) throw notFound('frozen_report');
    if (await this.reports.findReplacing(ctx, id))
      throw new DomainError('report.replaced_already', 'conflict', { field: 'replacesId' });
  }
}
