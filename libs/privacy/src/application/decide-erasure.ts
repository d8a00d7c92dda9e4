// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { LeaveExchange } from '@reciproca/exchange';
import { AccessLog, EndSession, People } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, MOST_MINUTES_AT_ONCE, notFound } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { ERASURE_TRANSITIONS, type ErasureState } from '../domain/erasure.js';
import { ErasureRepository } from '../persistence/erasure.repository.js';
import { eraseHeld, listBlockers } from '../persistence/held-data.js';

/** A coordinator erases the person, or says why not. Everything goes in one transaction, or nothing. */
@Injectable()
export class DecideErasure {
  constructor(
    private readonly requests: ErasureRepository,
    private readonly people: People,
    private readonly leave: LeaveExchange,
    private readonly ledger: Ledger,
    private readonly endSession: EndSession,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `erasure.not_found`, `erasure.wrong_state`, or the first of what stands in the way, such as `erasure.open_agreements`. */
  async erase(ctx: Ctx, requestId: string, balanceGoes: 'kept' | 'fund'): Promise<void> {
    const personId = await this.take(ctx, requestId, 'done');
    // Whoever agrees on something at the same time waits for this row, or this for them.
    await this.people.lock(ctx, personId);
    // Their listings are closed before it is asked what stands in the way: from then on nothing new is agreed with them.
    await this.leave.execute(ctx, personId);
    const [blocker] = await listBlockers(ctx, personId);
    if (blocker) throw new DomainError(blocker, 'conflict');
    if (balanceGoes === 'fund') await this.settle(ctx, personId, requestId);
    await this.endSession.all(ctx, personId);
    await eraseHeld(ctx, personId);
    await this.requests.decide(ctx, requestId, 'done', balanceGoes, null);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'erased', balance: balanceGoes } });
  }

  async refuse(ctx: Ctx, requestId: string, note: string): Promise<void> {
    const personId = await this.take(ctx, requestId, 'refused');
    await this.requests.decide(ctx, requestId, 'refused', null, note);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'erasure_refused' } });
  }

  /** The person has thought better of it. */
  async withdraw(ctx: Ctx, personId: string): Promise<void> {
    const waiting = await this.requests.findOfPerson(ctx, personId);
    if (!waiting) throw notFound('erasure');
    await this.take(ctx, waiting.id, 'withdrawn');
    await this.requests.decide(ctx, waiting.id, 'withdrawn', null, null);
  }

  private async take(ctx: Ctx, requestId: string, to: ErasureState): Promise<string> {
    const request = await this.requests.lock(ctx, requestId);
    if (!request) throw notFound('erasure');
    ensureTransition('erasure', ERASURE_TRANSITIONS, request.state, to);
    return request.personId;
  }

  /** Minutes left over go to the community, minutes owed are paid by it: the account ends at nothing. */
  private async settle(ctx: Ctx, personId: string, requestId: string): Promise<void> {
    const own = { kind: 'person', ownerId: personId } as const;
    const fund = { kind: 'fund', ownerId: ctx.enteId } as const;
    let left = await this.ledger.getBalance(ctx, own);
    for (let part = 1; left !== 0; part += 1) {
      const minutes = Math.sign(left) * Math.min(Math.abs(left), MOST_MINUTES_AT_ONCE);
      await this.ledger.transfer(ctx, {
        reason: 'closing',
        postings: [
          { account: own, minutes: -minutes },
          { account: fund, minutes },
        ],
        reference: { type: 'erasure', id: requestId },
        idempotencyKey: `closing:${requestId}:${part}`,
      });
      left -= minutes;
    }
  }
}
