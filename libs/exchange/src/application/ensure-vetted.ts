// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { Span } from '../domain/span.js';
import { Trust, type TwoListings } from './trust.js';

/** Asked again before it counts: who was vetted when it was proposed may be so no more. */
@Injectable()
export class EnsureVetted {
  constructor(private readonly trust: Trust) {}

  /** Throws `agreement.child_needs_vetted`, `agreement.needs_vetted`, and what the service's `findGiverRefusal` names. */
  async execute(ctx: Ctx, two: TwoListings, span: Span): Promise<void> {
    const refusal = await this.trust.findRefusal(ctx, two, span);
    if (refusal) throw new DomainError(`agreement.${refusal.code}`, 'conflict');
  }
}
