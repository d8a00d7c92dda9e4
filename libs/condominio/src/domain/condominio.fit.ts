// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Category,
  commonTime,
  type EngineSettings,
  type FitResult,
  type Party,
  personReasons,
  radiusRefusals,
  type Reason,
  spotOf,
} from '@reciproca/exchange';
import { romeDay } from '@reciproca/kernel';
import { closenessByDistance, timeByOverlap } from '@reciproca/matching';
import { type Closeness, closenessOf, knownMetres, type Nearness, nearnessOf } from '@reciproca/territory';
import type { CondominioOffer, CondominioRequest } from './condominio.details.js';
import { trustRefusals } from './trust.rules.js';

/** A neighbour this far away is half as close as one next door. */
const HALF_CLOSE_AT_METRES = 1_500;
/** Distances are told in steps as large as the grid's. */
const STEP_METRES = 500;
/** Help for less than this share of the time asked for is no help. */
const LEAST_SHARE = 0.5;
const CLOSENESS: Readonly<Record<Closeness, number>> = { staircase: 1, block: 0.95, area: 0.85, none: 0 };

/** Whether a neighbour's help meets a neighbour's need, and how well. */
export function fitCondominio(
  offer: Party<CondominioOffer>,
  request: Party<CondominioRequest>,
  category: Category,
  engine: EngineSettings,
): FitResult {
  const people = personReasons(offer.person, request.person, request.listing);
  // People choose from where they ask: from enough places exact distances would tell where somebody lives.
  const nearness = nearnessOf(spotOf(offer), spotOf(request));
  const metres = knownMetres(nearness);
  const refusals: Reason[] = [
    ...people.refusals,
    ...radiusRefusals(metres, engine),
    ...ownRefusals(offer, request, category, engine),
  ];
  const wished = request.listing.durationMinutes;
  const time = commonTime(offer.slots, request.slots, wished);
  const isLongEnough = time !== null && time.commonMinutes >= wished * LEAST_SHARE;
  if (!isLongEnough) refusals.push({ code: 'no_common_time' });
  if (refusals.length > 0 || !time) return { fits: false, refusals };

  const level = offer.residence && request.residence ? closenessOf(offer.residence, request.residence) : 'none';
  const minutes = Math.min(wished, time.commonMinutes);
  return {
    fits: true,
    fit: {
      offerSlotId: time.offerSlot.id,
      requestSlotId: time.requestSlot.id,
      startsAt: time.startsAt,
      endsAt: time.endsAt,
      units: 1,
      minutes,
      parts: {
        closeness:
          level === 'none' ? Math.min(0.8, closenessByDistance(metres, HALF_CLOSE_AT_METRES)) : CLOSENESS[level],
        time: timeByOverlap(time.commonMinutes, wished),
        suitability: (people.languages + (category.vettingRequired || offer.person.vettedUntil ? 1 : 0.7)) / 2,
      },
      reasons: [
        level === 'none' ? nearnessReason(nearness) : { code: `same_${level}` },
        time.commonMinutes >= wished
          ? { code: 'free_then', params: { startsAt: time.startsAt.toISOString(), endsAt: time.endsAt.toISOString() } }
          : { code: 'free_in_part', params: { minutes: time.commonMinutes } },
        ...(category.vettingRequired ? [{ code: 'vetted' }] : []),
        ...people.reasons,
      ],
    },
  };
}

function nearnessReason(nearness: Nearness): Reason {
  if (nearness.known === 'same_comune') return { code: 'same_comune' };
  if (nearness.known === 'between_comuni') return { code: 'other_comune', params: { km: nearness.km } };
  return {
    code: 'metres_away',
    params: { metres: Math.max(1, Math.round(nearness.metres / STEP_METRES)) * STEP_METRES },
  };
}

function ownRefusals(
  offer: Party<CondominioOffer>,
  request: Party<CondominioRequest>,
  category: Category,
  engine: EngineSettings,
): Reason[] {
  const refusals: Reason[] = [];
  if (offer.person.state !== 'active' || request.person.state !== 'active') refusals.push({ code: 'suspended' });
  const last = romeDay(request.slots[0]?.endsAt ?? new Date(8.64e15));
  refusals.push(...trustRefusals(offer.person, last, category, engine));
  if (!offer.details.where.includes(request.details.where)) refusals.push({ code: 'other_place' });
  if (offer.details.mostPeople < request.details.people)
    refusals.push({ code: 'too_many_people', params: { most: offer.details.mostPeople } });
  return refusals;
}
