// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import {
  type Ctx,
  DomainError,
  ensureWithinYears,
  forbidden,
  hasRole,
  newId,
  romeDay,
  YEARS_PAPERS_HOLD,
} from '@reciproca/kernel';
import { type CoverKind, missingCover, type Policy } from '../domain/standing.js';
import { ensureStaff } from '../domain/volunteers.policy.js';
import { StandingRepository } from '../persistence/standing.repository.js';
import type { PolicyInput } from './standing.input.js';

export interface Policies {
  readonly items: readonly Policy[];
  /** What nothing covers today. */
  readonly missing: readonly CoverKind[];
}

/** The ente's policies for its volunteers. Until when each of them is covered stays the date of their own (`RenewCover` of vetting). */
@Injectable()
export class WritePolicy {
  constructor(
    private readonly standing: StandingRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async list(ctx: Ctx): Promise<Policies> {
    ensureStaff(ctx);
    const items = await this.standing.listPolicies(ctx);
    return { items, missing: missingCover(items, romeDay(ctx.clock.now())) };
  }

  /** Throws `volunteers.policy_backwards`, `period.too_far`. */
  async execute(ctx: Ctx, input: PolicyInput): Promise<Policy> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    if (input.endsOn < input.startsOn)
      throw new DomainError('volunteers.policy_backwards', 'invalid', { field: 'endsOn' });
    ensureWithinYears(input.endsOn, romeDay(ctx.clock.now()), YEARS_PAPERS_HOLD, 'endsOn');
    const policy = { ...input, id: newId(), createdAt: ctx.clock.now() };
    await this.standing.insertPolicy(ctx, policy);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: null,
      detail: { what: 'volunteer_policy', until: policy.endsOn },
    });
    return policy;
  }
}
