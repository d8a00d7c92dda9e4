// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isId, newId } from '@reciproca/kernel';
import { MOST_WAITING, type OutsideUser } from '../domain/outside-booking.js';
import type { RidePartner } from '../domain/ride-partner.js';
import { OutsideMessageRepository } from '../persistence/outside-message.repository.js';
import { ensureSpeaksFor } from './receive-booking.js';

/** Words from another platform: read by the office, which passes them on, for nobody there has agreed to our rules. */
@Injectable()
export class ReceiveMessage {
  constructor(private readonly messages: OutsideMessageRepository) {}

  /** Throws `covoiturage.operator_wrong`, `.too_many`, `.missing_user`. */
  async execute(ctx: Ctx, partner: RidePartner, from: OutsideUser, to: OutsideUser, words: string): Promise<void> {
    ensureSpeaksFor(partner, from);
    if ((await this.messages.countWaiting(ctx, partner.id)) >= MOST_WAITING)
      throw new DomainError('covoiturage.too_many', 'too_many');
    const listingId = isId(to.id) ? await this.messages.findListingId(ctx, to.id) : null;
    if (!listingId) throw new DomainError('covoiturage.missing_user', 'not_found');
    const { alias } = from;
    const sentAt = ctx.clock.now();
    await this.messages.insert(ctx, {
      ...{ id: newId(), partnerId: partner.id, listingId, alias, words, sentAt, passedOnAt: null },
    });
  }
}
