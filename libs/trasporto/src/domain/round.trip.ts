// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Listing } from '@reciproca/exchange';
import type { StopWithLoad } from './planned-trip.js';
import type { ParcelRequest, Round, RoundStop } from './round.js';
import { hoursOf } from './round.problem.js';
import { dateOf } from './ride.trip.js';

/** Goods do not tire: they may stay in the car all day. */
const MOST_ABOARD_MINUTES = 24 * 60;
const NOTHING = { seats: 0, wheelchairs: 0, walkers: 0 };

/** Only a round comes back to where it set out: a car that takes nobody else along. */
export function isRoundTrip({ placeId, toPlaceId }: Pick<Listing, 'placeId' | 'toPlaceId'>): boolean {
  return placeId === toPlaceId;
}

export interface AgreedStop extends RoundStop {
  readonly proposalId: string;
  readonly parcel: ParcelRequest;
}

/** The halts of a round as the stops of a trip, in order; a visit is in the car from the start. */
export function tripStopsOf(
  round: Pick<Round, 'leavesAt'>,
  from: { lat: number; lon: number },
  stops: readonly AgreedStop[],
): StopWithLoad[] {
  const rows = stops.flatMap(({ proposalId, parcel, collectPosition, collectAt, deliverPosition, deliverAt }) => {
    const { collect, deliver } = hoursOf(parcel.details);
    const common = { proposalId, mostAboardMinutes: MOST_ABOARD_MINUTES, load: NOTHING, aboard: NOTHING };
    const start = collectAt ?? round.leavesAt;
    const pickUp = {
      ...common,
      kind: 'pick_up' as const,
      point: pointOf(collectAt ? parcel.from : from),
      at: start,
      promisedAt: start,
      opensAt: dateOrNull(collect.opens),
      closesAt: dateOrNull(collect.closes),
    };
    const drop = {
      ...common,
      kind: 'drop' as const,
      point: pointOf(parcel.to),
      at: deliverAt,
      promisedAt: deliverAt,
      opensAt: dateOrNull(deliver.opens),
      closesAt: dateOrNull(deliver.closes),
    };
    return [
      { position: collectPosition ?? -1, rank: 1, stop: pickUp },
      { position: deliverPosition, rank: 0, stop: drop },
    ];
  });
  return rows.toSorted((a, b) => a.position - b.position || a.rank - b.rank).map(({ stop }) => stop);
}

const pointOf = ({ lat, lon }: { lat: number; lon: number }): { lat: number; lon: number } => ({ lat, lon });
const dateOrNull = (minute: number | null): Date | null => (minute === null ? null : dateOf(minute));
