// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, forbidden, hasRole } from '@reciproca/kernel';
import type { RefundRules } from '../domain/refund.js';
import { RefundRepository } from '../persistence/refund.repository.js';
import type { RulesInput } from './refund.input.js';

/** What an ente gives back to its volunteers, and how much at most. */
@Injectable()
export class ChangeRefundRules {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly accessLog: AccessLog,
  ) {}

  find(ctx: Ctx): Promise<RefundRules> {
    return this.refunds.findRules(ctx);
  }

  async execute(ctx: Ctx, { perKm, month, selfKinds }: RulesInput): Promise<RefundRules> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    const rules: RefundRules = {
      perKmMills: perKm ? Math.round(perKm * 1000) : null,
      monthCents: month ? Math.round(month * 100) : null,
      selfKinds: [...new Set(selfKinds)],
    };
    await this.refunds.saveRules(ctx, rules);
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'refund_rules' } });
    return rules;
  }
}
