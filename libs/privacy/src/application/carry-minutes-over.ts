// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, MOST_MINUTES_AT_ONCE } from '@reciproca/kernel';
import { Ledger, type TransferNews } from '@reciproca/ledger';
import { JoinedFilesRepository } from '../persistence/joined-files.repository.js';
import { type Message, Subscriptions } from '@reciproca/platform';

/** What is on the account of a file that was joined to another goes to that one's, by a transfer: what was booked stays. */
@Injectable()
export class CarryMinutesOver implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly people: People,
    private readonly ledger: Ledger,
    private readonly joined: JoinedFilesRepository,
  ) {}

  /** A correction of something old is booked on the account it was on. */
  onModuleInit(): void {
    this.subscriptions.on(
      'ledger.transferred',
      'privacy.carry_minutes_over',
      async (ctx, { id, payload }: Message<TransferNews>) => {
        if (payload.reason === 'joining') return;
        for (const { kind, ownerId } of payload.postings) {
          const survivor = kind === 'person' ? await this.people.findSurvivor(ctx, ownerId) : null;
          if (!survivor) continue;
          const carried = await this.execute(ctx, ownerId, survivor, id);
          await this.joined.addMinutes(ctx, ownerId, carried);
        }
      },
    );
  }

  /**
   * @param cause names this carrying over, so that it is done once
   * @param minutes all there is on the account when left out
   * @returns how many went over
   */
  async execute(ctx: Ctx, fromId: string, toId: string, cause: string, minutes?: number): Promise<number> {
    const [from, to] = [fromId, toId].map((ownerId) => ({ kind: 'person' as const, ownerId }));
    if (!from || !to) return 0;
    const all = minutes ?? (await this.ledger.getBalance(ctx, from));
    let left = all;
    for (let part = 1; left !== 0; part += 1) {
      const now = Math.sign(left) * Math.min(Math.abs(left), MOST_MINUTES_AT_ONCE);
      await this.ledger.transfer(ctx, {
        reason: 'joining',
        postings: [
          { account: from, minutes: -now },
          { account: to, minutes: now },
        ],
        reference: { type: 'person', id: fromId },
        idempotencyKey: `joining:${cause}:${part}`,
      });
      left -= now;
    }
    return all;
  }
}
