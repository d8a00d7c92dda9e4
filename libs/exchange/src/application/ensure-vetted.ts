// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { MeetingCase } from './diary-book.js';
import { Trust } from './trust.js';

/** Asked again before it counts: who was vetted when it was proposed may be so no more. */
@Injectable()
export class EnsureVetted {
  constructor(private readonly trust: Trust) {}

  /** Throws `agreement.child_needs_vetted`, `agreement.needs_vetted`. */
  async execute(ctx: Ctx, held: MeetingCase): Promise<void> {
    const refusal = await this.trust.findRefusal(ctx, held, held.proposal);
    if (refusal) throw new DomainError(`agreement.${refusal.code}`, 'conflict');
  }
}
