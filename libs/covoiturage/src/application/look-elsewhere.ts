// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Engine, ViewListings, WaysElsewhere } from '@reciproca/exchange';
import { type Ctx, isStaff, notFound } from '@reciproca/kernel';
import { rideRequestShape, TRASPORTO } from '@reciproca/trasporto';
import type { AskableSource } from '../domain/ride-source.js';
import { goesSomewhere, wantedRide } from '../domain/shared-ride.rules.js';
import { type SoughtRide, soughtRide } from '../domain/sought-ride.js';
import { findSoughtRide } from '../persistence/sought-ride.read-model.js';
import { RideSources } from './ride-sources.js';
import '../texts/covoiturage-texts.js';

export interface LookedFor {
  readonly title: string;
  /** Null where it is none that may be looked for outside, or nobody is to be asked. */
  readonly sought: SoughtRide | null;
  readonly sources: readonly AskableSource[];
}

/** A ride somebody asks for, as it may be looked for on other platforms: by who asks, and by staff for them. */
@Injectable()
export class LookElsewhere implements OnModuleInit {
  constructor(
    private readonly listings: ViewListings,
    private readonly engine: Engine,
    private readonly sources: RideSources,
    private readonly ways: WaysElsewhere,
  ) {}

  onModuleInit(): void {
    this.ways.add(TRASPORTO, async (ctx, requestId) =>
      (await this.sources.isOn(ctx)) && (await this.find(ctx, requestId))
        ? { href: `/requests/${requestId}/elsewhere`, textKey: 'covoiturage:elsewhere.look' }
        : null,
    );
  }

  /** Reads alone: what it returns is asked for once no transaction is open. Throws `listing.not_found`. */
  async prepare(ctx: Ctx, requestId: string): Promise<LookedFor> {
    const row = await this.listings.get(ctx, 'request', requestId);
    if (row.service !== TRASPORTO || !(isStaff(ctx) || row.person_id === ctx.beneficiaryId)) throw notFound('listing');
    const sources = await this.sources.listAskable(ctx);
    return { title: row.title, sources, sought: sources.length > 0 ? await this.find(ctx, requestId) : null };
  }

  private async find(ctx: Ctx, requestId: string): Promise<SoughtRide | null> {
    const row = await findSoughtRide(ctx, requestId);
    if (!row || !goesSomewhere(row)) return null;
    const { details, ...time } = row;
    return soughtRide(wantedRide(time, rideRequestShape.parse(details), await this.engine.getSettings(ctx)));
  }
}
