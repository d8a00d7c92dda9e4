// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { ActName } from '../domain/act.js';
import { type Agreement, holdsPlace } from '../domain/agreement.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MoveAgreement } from './move-agreement.js';
import { ReopenListings } from './reopen-listings.js';
import { SlotBook } from './slot-book.js';
import { WithdrawListing } from './withdraw-listing.js';

/** What goes with calling off. */
export interface CallingOff {
  readonly reason?: string | null | undefined;
  /** Whether the other side reads the reason; staff always do. */
  readonly tellsReason?: boolean | undefined;
  /** Whether who asked for it still needs it; looked for again where nothing is said. */
  readonly stillNeeded?: boolean | undefined;
}

interface HowCalledOff {
  /** What the record calls it. */
  readonly act?: ActName;
  /** Where it is no longer needed the request is closed. */
  readonly isNeeded?: boolean;
  /** The series it is called off with, as a whole of which people are told. */
  readonly partOf?: string;
}

/** Calls it off (or records that somebody did not come) and puts offer and request back where others can find them. */
@Injectable()
export class CancelAgreement {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly move: MoveAgreement,
    private readonly book: SlotBook,
    private readonly reopen: ReopenListings,
    private readonly withdraw: WithdrawListing,
  ) {}

  /** By one of the two, or staff. Throws `agreement.need_of_other` where who gives says that it is no longer needed. */
  async callOff(
    ctx: Ctx,
    id: string,
    { reason, tellsReason, stillNeeded }: CallingOff,
    partOf?: string,
  ): Promise<Agreement> {
    const { side } = await this.move.open(ctx, id);
    if (stillNeeded === false && side === 'giver') throw new DomainError('agreement.need_of_other', 'invalid');
    return this.execute(ctx, id, reason ?? null, 'cancelled', {
      act: reason && !tellsReason ? 'call_off' : 'cancel',
      isNeeded: stillNeeded !== false,
      ...(partOf && { partOf }),
    });
  }

  async execute(
    ctx: Ctx,
    id: string,
    note: string | null,
    to: 'cancelled' | 'no_show' = 'cancelled',
    { act = to === 'cancelled' ? 'cancel' : 'no_show', isNeeded = true, partOf }: HowCalledOff = {},
  ): Promise<Agreement> {
    const { agreement, listings, side } = await this.move.open(ctx, id);
    // What is disputed is decided where the dispute is heard.
    if (agreement.state === 'disputed' && side && act !== 'resolve')
      throw new DomainError('agreement.wrong_state', 'conflict', { from: 'disputed', to });
    const releasedAt = agreement.releasedAt ?? ctx.clock.now();
    const ended = await this.move.execute(ctx, agreement, to, act, { releasedAt }, note, partOf);
    // What was given back before belongs to somebody else by now.
    if (!holdsPlace(agreement)) return ended;
    const parts = [
      { id: agreement.requestId, slotId: agreement.requestSlotId },
      { id: agreement.offerId, slotId: agreement.offerSlotId },
    ];
    await this.book.recount(
      ctx,
      parts.flatMap(({ id: listingId, slotId }) => {
        const listing = listings.get(listingId);
        return listing ? [{ listing, slotId }] : [];
      }),
    );
    const request = listings.get(agreement.requestId);
    if (!isNeeded && request?.state === 'matched') await this.withdraw.close(ctx, request, 'withdrawn', null);
    await this.reopen.execute(
      ctx,
      parts.map((part) => part.id),
    );
    return ended;
  }

  /** Several at once, whoever has locked nothing yet. */
  async all(ctx: Ctx, ids: readonly string[], note: string | null): Promise<void> {
    await this.locks.only(ctx, await this.locks.agreementParts(ctx, ids));
    for (const id of ids) await this.execute(ctx, id, note);
  }
}
