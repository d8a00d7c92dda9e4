// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';

/** The other ways of a journey on which the same two go. */
@Injectable()
export class LegsOfPair {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly listings: ListingRepository,
  ) {}

  async list(ctx: Ctx, { requestId, giverId, receiverId }: Agreement): Promise<Agreement[]> {
    const legs = await this.listings.listOtherLegs(ctx, requestId);
    const agreed = await this.agreements.listOfRequests(
      ctx,
      legs.map((leg) => leg.id),
    );
    return agreed.filter((other) => other.giverId === giverId && other.receiverId === receiverId);
  }
}
