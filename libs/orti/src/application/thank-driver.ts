// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExchangeLocks, SlotBook, ViewAgreements, WhatRests } from '@reciproca/exchange';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { emit } from '@reciproca/platform';
import type { Crate } from '../domain/garden.js';
import { ensureMayAnswerFor } from '../domain/garden.policy.js';
import { DRIVER_THANKED } from '../domain/orti.events.js';
import { collectByDay, isRideDone } from '../domain/thanks.js';
import { GardenRepository } from '../persistence/garden.repository.js';

export interface ThanksInput {
  readonly agreementId: string;
  readonly harvestId: string;
  /** What the community fund pays the garden. */
  readonly minutes: number;
  readonly words?: string | undefined;
  /** yyyy-mm-dd; a week, or as long as it keeps, unless said. */
  readonly collectBy?: string | undefined;
}

/** A driver is thanked with a crate to collect: the community fund pays the garden for it, the driver pays nothing and is told. */
@Injectable()
export class ThankDriver implements OnModuleInit {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly agreements: ViewAgreements,
    private readonly locks: ExchangeLocks,
    private readonly book: SlotBook,
    private readonly ledger: Ledger,
    private readonly rests: WhatRests,
  ) {}

  /** A ride somebody was thanked for stays done. */
  onModuleInit(): void {
    this.rests.add((ctx, { id }) => this.gardens.isThankedFor(ctx, id));
  }

  /** Throws `thanks.ride_not_done`, `thanks.already_given`, `thanks.day_over`. */
  async execute(ctx: Ctx, input: ThanksInput): Promise<Crate> {
    const harvest = await this.gardens.getHarvest(ctx, input.harvestId);
    ensureMayAnswerFor(ctx, await this.gardens.getGarden(ctx, harvest.gardenId));
    const ride = await this.agreements.getForSystem(ctx, input.agreementId);
    if (ride.service !== 'trasporto' || !isRideDone(ride.state))
      throw new DomainError('thanks.ride_not_done', 'conflict');
    const id = newId();
    const today = romeDay(ctx.clock.now());
    const collectBy = input.collectBy ?? collectByDay(today, harvest.bestBefore);
    if (collectBy < today) throw new DomainError('thanks.day_over', 'invalid', { field: 'collectBy' });
    const offer = await this.locks.listing(ctx, harvest.offerId);
    await this.book.take(ctx, offer, { units: 1, reason: 'thanks', referenceId: id });
    const crate: Crate = {
      id,
      harvestId: harvest.id,
      agreementId: null,
      personId: ride.giverId,
      crates: 1,
      grams: harvest.crateGrams,
      rideRequestId: null,
      thanksForId: ride.id,
      thanksWords: input.words ?? null,
      collectBy,
      state: 'assigned',
    };
    if (!(await this.gardens.insertCrate(ctx, crate))) throw new DomainError('thanks.already_given', 'conflict');
    await this.ledger.transfer(ctx, {
      reason: 'thanks',
      postings: [
        { account: { kind: 'fund', ownerId: ctx.enteId }, minutes: -input.minutes },
        { account: { kind: 'garden', ownerId: harvest.gardenId }, minutes: input.minutes },
      ],
      reference: { type: 'crate', id: crate.id },
      memo: harvest.crop,
      idempotencyKey: `thanks:${ride.id}`,
    });
    const { id: crateId, personId: driverId } = crate;
    const payload = { crateId, driverId, actorId: ctx.actor.personId };
    await emit(ctx, { topic: DRIVER_THANKED, payload });
    return crate;
  }
}
