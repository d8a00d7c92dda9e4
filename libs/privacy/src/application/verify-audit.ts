// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { AuditCheck, ChainReport } from '../domain/audit.js';
import { AUDIT_BROKEN } from '../domain/privacy.events.js';
import { AuditCheckRepository } from '../persistence/audit-check.repository.js';
import { walkChain } from '../persistence/chain.read-model.js';

/** Walks the chain of the context's ente, keeps what it found, and tells the coordinators when it does not hold. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly checks: AuditCheckRepository,
    private readonly people: People,
  ) {}

  /** `anchor` is a head written down earlier, as position:hash. */
  async execute(ctx: Ctx, anchor: string | null = null): Promise<ChainReport> {
    const report = await walkChain(ctx, ctx.enteId, anchor);
    const checkId = await this.checks.insert(ctx, report);
    if (report.fault) {
      const coordinatorIds = await this.people.listIdsWithRole(ctx, 'coordinator');
      await emit(ctx, { topic: AUDIT_BROKEN, payload: { checkId, coordinatorIds } });
    }
    return report;
  }

  findLatest(ctx: Ctx): Promise<AuditCheck | null> {
    return this.checks.findLatest(ctx);
  }
}
