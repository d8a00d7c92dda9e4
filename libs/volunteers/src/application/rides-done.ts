// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Engine, ServicePlugs } from '@reciproca/exchange';
import { People } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { ensureMaySee } from '../domain/volunteers.policy.js';
import { listGivenDays } from '../persistence/rides-done.read-model.js';

/** So long after a ride its kilometres are still proposed. */
const PROPOSED_DAYS = 92;

export interface RideDone {
  readonly agreementId: string;
  readonly day: string;
  readonly metres: number;
}

/** Rides somebody has driven whose kilometres nobody has asked to be given back for yet. */
@Injectable()
export class RidesDone {
  constructor(
    private readonly people: People,
    private readonly plugs: ServicePlugs,
    private readonly engine: Engine,
  ) {}

  /** The newest first, with the way of each as it is reckoned for the Region. */
  async list(ctx: Ctx, personId: string): Promise<RideDone[]> {
    ensureMaySee(ctx, personId);
    await this.people.getPerson(ctx, personId);
    const given = await listGivenDays(ctx, personId, addDays(romeDay(ctx.clock.now()), -PROPOSED_DAYS));
    const ids = given.map(({ agreementId }) => agreementId);
    const { circuity } = await this.engine.getSettings(ctx);
    const metres = new Map<string, number>();
    for (const plug of this.plugs.list())
      for (const [id, { rideMetres }] of (await plug.measure?.(ctx, ids)) ?? [])
        if (rideMetres) metres.set(id, Math.round(rideMetres * circuity));
    return given.flatMap((one) => {
      const way = metres.get(one.agreementId);
      return way ? [{ ...one, metres: way }] : [];
    });
  }
}
