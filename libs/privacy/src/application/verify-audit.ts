// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type AuditCheck, type ChainMark, type ChainReport, dayBefore } from '../domain/audit.js';
import { AUDIT_BROKEN } from '../domain/privacy.events.js';
import { AuditCheckRepository } from '../persistence/audit-check.repository.js';
import { reportOnChain, walkStep } from '../persistence/chain.read-model.js';

/** Links walked by one statement: well below a second, however long the chain has become. */
const STEP = 20_000;

/** Walks the chain of the context's ente, keeps what it found, and tells the coordinators when it does not hold. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly checks: AuditCheckRepository,
    private readonly people: People,
  ) {}

  /** From its beginning. `anchor` is a head written down earlier, as position:hash. */
  execute(ctx: Ctx, anchor: string | null = null): Promise<ChainReport> {
    return this.walk(ctx, { from: null, since: null, anchor });
  }

  /** What has come since the last check, where that found nothing wrong; else from the beginning. */
  async executeSinceLast(ctx: Ctx): Promise<ChainReport> {
    const last = await this.checks.findLatest(ctx);
    if (!last || last.fault) return this.execute(ctx);
    const from = last.headPosition > 0 ? { position: last.headPosition, hash: last.headHash } : null;
    return this.walk(ctx, { from, since: dayBefore(last.checkedAt), anchor: null });
  }

  /** A part of a walk from the beginning, for who gives each part a transaction of its own; undefined once the walk is over. */
  async executeStep(ctx: Ctx, from: ChainMark | null): Promise<ChainMark | undefined> {
    const { reached, fault, isEnd } = await walkStep(ctx, from, STEP);
    if (!isEnd) return reached;
    await this.keep(ctx, await reportOnChain(ctx, { fault, since: null, anchor: null }));
    return undefined;
  }

  findLatest(ctx: Ctx): Promise<AuditCheck | null> {
    return this.checks.findLatest(ctx);
  }

  private async walk(
    ctx: Ctx,
    { from, ...look }: { from: ChainMark | null; since: Date | null; anchor: string | null },
  ): Promise<ChainReport> {
    let step = await walkStep(ctx, from, STEP);
    while (!step.isEnd) step = await walkStep(ctx, step.reached, STEP);
    return this.keep(ctx, await reportOnChain(ctx, { fault: step.fault, ...look }));
  }

  private async keep(ctx: Ctx, report: ChainReport): Promise<ChainReport> {
    const checkId = await this.checks.insert(ctx, report);
    if (report.fault) {
      const coordinatorIds = await this.people.listIdsWithRole(ctx, 'coordinator');
      await emit(ctx, { topic: AUDIT_BROKEN, payload: { checkId, coordinatorIds } });
    }
    return report;
  }
}
