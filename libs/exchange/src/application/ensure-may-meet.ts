// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isStaff } from '@reciproca/kernel';
import type { Span } from '../domain/span.js';
import { MeetsApart } from './meets-apart.js';
import { Trust, type TwoListings } from './trust.js';

/** Asked again before it counts: who was vetted when it was proposed may be so no more, and staff may keep two apart since. */
@Injectable()
export class EnsureMayMeet {
  constructor(
    private readonly trust: Trust,
    private readonly apart: MeetsApart,
  ) {}

  /**
   * Throws `agreement.child_needs_vetted`, `agreement.needs_vetted`, and what the service's `findGiverRefusal` names. Of two who are
   * kept apart staff read `agreement.kept_apart`; everybody else reads what is said where a place is gone.
   */
  async execute(ctx: Ctx, two: TwoListings, span: Span): Promise<void> {
    const refusal = await this.trust.findRefusal(ctx, two, span);
    if (refusal) throw new DomainError(`agreement.${refusal.code}`, 'conflict');
    const name = await this.apart.findName(ctx, two, span);
    if (name === null) return;
    throw isStaff(ctx)
      ? new DomainError('agreement.kept_apart', 'conflict', { name })
      : new DomainError('proposal.already_taken', 'conflict');
  }
}
