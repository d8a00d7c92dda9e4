// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { clashes, type WantedTime } from '@reciproca/diary';
import type { Ctx } from '@reciproca/kernel';
import { stayingUntil, wantedTimes } from '../domain/diary.rules.js';
import type { EngineSettings } from '../domain/engine-settings.js';
import { listWaysBack } from '../persistence/way-back.read-model.js';
import type { FittingPair } from './score-matches.js';
import { ServicePlugs } from './service-plugs.js';

export interface TimedPair<Pair extends FittingPair> {
  readonly pair: Pair;
  /** What it would take of the two people's time. */
  readonly times: readonly WantedTime[];
}

/** What pairs would take of people's time, for whoever chooses among many: as the diary will ask at the yes. */
@Injectable()
export class PairTimes {
  constructor(private readonly plugs: ServicePlugs) {}

  /** Without those for which one of the two has no time any more, kept for somebody's answer or promised. */
  async listFree<Pair extends FittingPair>(
    ctx: Ctx,
    pairs: readonly Pair[],
    engine: EngineSettings,
  ): Promise<TimedPair<Pair>[]> {
    const backAt = await listWaysBack(ctx, [...new Set(pairs.map(({ request }) => request.listing.id))]);
    return pairs.flatMap((pair) => {
      const { offer, request, fit } = pair;
      const { giver, receiver } = this.plugs.stays(offer.listing, request.listing, fit, engine);
      const stays = { giver, receiver: receiver && stayingUntil(receiver, backAt.get(request.listing.id)) };
      const times = wantedTimes(offer.listing, request.listing, stays, []);
      const busy = [...(offer.busy ?? []), ...(request.busy ?? [])];
      const isFree = times.every((time) => busy.every((entry) => !clashes(time, entry, engine)));
      return isFree ? [{ pair, times }] : [];
    });
  }
}
