// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ListingRepository } from '../persistence/listing.repository.js';
import type { AgreementResponse } from './agreement.response.js';
import { type CirclePart, CircleParts } from './circle-parts.js';
import { ViewAgreements } from './view-agreements.js';

/** What somebody still has before them. */
export interface Ahead {
  /** The soonest first. */
  readonly agreements: readonly AgreementResponse[];
  /** What of others falls with it, as parts of one circle. */
  readonly falling: readonly CirclePart[];
  readonly open: { readonly posts: number; readonly dates: number };
}

/** For staff, before something ends all of it. */
@Injectable()
export class WhatLiesAhead {
  constructor(
    private readonly agreements: ViewAgreements,
    private readonly listings: ListingRepository,
    private readonly circleParts: CircleParts,
  ) {}

  async execute(ctx: Ctx, personId: string): Promise<Ahead> {
    const now = ctx.clock.now();
    const next = await this.agreements.listNext({ ...ctx, beneficiaryId: personId }, personId, null);
    const agreements = next.filter(({ state, startsAt }) => state === 'agreed' && new Date(startsAt) > now);
    const falling = new Map<string, CirclePart>();
    for (const { id } of agreements)
      for (const part of (await this.circleParts.find(ctx, id))?.falling ?? []) falling.set(part.id, part);
    for (const { id } of agreements) falling.delete(id);
    return {
      agreements,
      falling: [...falling.values()],
      open: await this.listings.countLasting(ctx, personId),
    };
  }
}
