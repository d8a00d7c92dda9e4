// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ListingRepository } from '../persistence/listing.repository.js';
import type { AgreementResponse } from './agreement.response.js';
import { ViewAgreements } from './view-agreements.js';

/** What somebody still has before them. */
export interface Ahead {
  /** The soonest first. */
  readonly agreements: readonly AgreementResponse[];
  readonly openListings: number;
}

/** For staff, before something ends all of it. */
@Injectable()
export class WhatLiesAhead {
  constructor(
    private readonly agreements: ViewAgreements,
    private readonly listings: ListingRepository,
  ) {}

  async execute(ctx: Ctx, personId: string): Promise<Ahead> {
    const now = ctx.clock.now();
    const next = await this.agreements.listNext({ ...ctx, beneficiaryId: personId }, personId, null);
    return {
      agreements: next.filter(({ state, startsAt }) => state === 'agreed' && new Date(startsAt) > now),
      openListings: (await this.listings.listLastingIds(ctx, personId)).length,
    };
  }
}
