// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Measured, ServicePlugs } from '@reciproca/exchange';
import type { Ctx, Service } from '@reciproca/kernel';
import type { Deed } from '../domain/deed.js';
import type { Period } from '../domain/period.js';
import { listBookedMinutes, listSettled, type Settled } from '../persistence/deeds.read-model.js';

/** What was done in a period: settled exchanges, and whatever else each service counts as work. */
@Injectable()
export class LoadDeeds {
  constructor(private readonly plugs: ServicePlugs) {}

  /** Who helped whom, and nothing else of it. */
  listExchanges(ctx: Ctx, period: Period): Promise<Pick<Deed, 'giverId' | 'receiverId'>[]> {
    return listSettled(ctx, period);
  }

  /** A ride's way is lengthened by `circuity`, because roads are no straight lines. */
  async execute(ctx: Ctx, period: Period, circuity: number): Promise<Deed[]> {
    const settled = await listSettled(ctx, period);
    const measured = await this.measure(ctx, settled);
    const exchanges = settled.map(({ transferId: _, ...exchange }): Deed => {
      const { rideMetres = null, grams = null } = measured.get(exchange.id) ?? {};
      return { ...exchange, rideMetres: rideMetres === null ? null : rideMetres * circuity, grams };
    });
    return [...exchanges, ...(await this.listOtherWork(ctx, period))];
  }

  private async measure(ctx: Ctx, settled: readonly Settled[]): Promise<ReadonlyMap<string, Measured>> {
    const all = new Map<string, Measured>();
    for (const { service, measure } of this.plugs
      .list()
      .map((plug) => ({ service: plug.service, measure: plug.measure?.bind(plug) }))) {
      const ids = settled.filter((exchange) => exchange.service === service).map(({ id }) => id);
      if (measure && ids.length > 0) for (const [id, measures] of await measure(ctx, ids)) all.set(id, measures);
    }
    return all;
  }

  private async listOtherWork(ctx: Ctx, period: Period): Promise<Deed[]> {
    const found: (Omit<Deed, 'minutes'> & { readonly transferId: string | null })[] = [];
    for (const plug of this.plugs.list()) {
      const work = (await plug.listOtherWork?.(ctx, period)) ?? [];
      const service: Service = plug.service;
      found.push(
        ...work.map(({ id, day, personId, comune, transferId }) => ({
          ...{ id, service, day, giverId: personId, receiverId: null, transferId },
          ...{ giverComune: comune, receiverComune: null },
          ...{ rideMetres: null, grams: null },
        })),
      );
    }
    const booked = await listBookedMinutes(
      ctx,
      found.flatMap(({ transferId }) => transferId ?? []),
    );
    return found.map(({ transferId, ...deed }) => ({ ...deed, minutes: booked.get(transferId ?? '') ?? 0 }));
  }
}
