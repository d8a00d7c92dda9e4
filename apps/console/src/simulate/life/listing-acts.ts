// SPDX-License-Identifier: AGPL-3.0-or-later
import { ChangeListing, type ListingKind, PostListing, UndoWithdrawal, WithdrawListing } from '@reciproca/exchange';
import type { Dice } from '../../demo/plan/dice.js';
import { actOn, type LifeAct } from './life-act.js';
import { momentOf } from './life-moment.js';

interface Poster {
  readonly person_id: string;
  readonly category: string;
}
interface Rider {
  readonly person_id: string;
  readonly place_id: string;
}
interface Own {
  readonly id: string;
  readonly kind: ListingKind;
  readonly person_id: string;
}

/** Adults who live here, with a kind of help anybody may give. */
const POSTERS = `SELECT p.id AS person_id, c.code AS category FROM people p CROSS JOIN categories c
  WHERE p.ente_id = $1 AND p.state = 'active' AND p.birth_date < $2::date - interval '18 years'
    AND EXISTS (SELECT 1 FROM residences r WHERE r.person_id = p.id)
    AND c.ente_id = $1 AND c.service = 'condominio' AND c.active AND NOT c.vetting_required
  ORDER BY p.id, c.code`;
const withRides = (
  isDriver: boolean,
): string => `SELECT p.id AS person_id, places.id AS place_id FROM people p CROSS JOIN places
  WHERE p.ente_id = $1 AND p.state = 'active' AND p.birth_date < $2::date - interval '18 years'
    AND EXISTS (SELECT 1 FROM residences r WHERE r.person_id = p.id)
    AND ${isDriver ? '' : 'NOT '}EXISTS (SELECT 1 FROM driver_papers d WHERE d.person_id = p.id)
    AND places.ente_id = $1 AND places.is_public AND places.kind IN ('hospital','market')
  ORDER BY p.id, places.name`;
const OWN = `SELECT id, kind, person_id FROM listings WHERE ente_id = $1 AND created_at <= $2 AND linked_to_id IS NULL AND answers_id IS NULL`;

function someHours(now: Date, dice: Dice): { windows: { start: string; end: string }[] } {
  const [day, hour] = [dice.int(1, 9), dice.int(8, 17)];
  return { windows: [{ start: momentOf(now, day, hour), end: momentOf(now, day, hour + dice.int(1, 3)) }] };
}

/** What is asked for and offered, changed and taken back. */
export const LISTING_ACTS: readonly LifeAct[] = [
  ...(['request', 'offer'] as const).map((kind) =>
    actOn<Poster>(`list help (${kind})`, 9, POSTERS, (town, { person_id: personId, category }, dice) =>
      town.as(personId, (ctx) =>
        town.get(PostListing).execute(ctx, kind, {
          service: 'condominio',
          category,
          title: kind === 'offer' ? 'Posso dare una mano' : 'Mi serve una mano',
          when: someHours(town.now, dice),
          ...(kind === 'request' && { durationMinutes: 60 }),
          details: {},
        }),
      ),
    ),
  ),
  actOn<Rider>('ask for a ride', 7, withRides(false), (town, { person_id: personId, place_id: toPlaceId }, dice) => {
    const [day, hour] = [dice.int(1, 9), dice.int(8, 15)];
    const returnAt = dice.chance(0.4) ? { returnAt: momentOf(town.now, day, hour + 2) } : {};
    return town.as(personId, (ctx) =>
      town.get(PostListing).execute(ctx, 'request', {
        service: 'trasporto',
        category: 'ride',
        title: 'Un passaggio',
        toPlaceId,
        details: { arriveBy: momentOf(town.now, day, hour), ...returnAt },
      }),
    );
  }),
  actOn<Rider>('offer a ride', 7, withRides(true), (town, { person_id: personId, place_id: toPlaceId }, dice) => {
    const [day, hour] = [dice.int(1, 9), dice.int(7, 15)];
    const returnAt = dice.chance(0.4) ? { returnAt: momentOf(town.now, day, hour + 3) } : {};
    const when = { windows: [{ start: momentOf(town.now, day, hour), end: momentOf(town.now, day, hour, 45) }] };
    return town.as(personId, (ctx) =>
      town.get(PostListing).execute(ctx, 'offer', {
        service: 'trasporto',
        category: 'ride',
        title: 'Vado in auto',
        toPlaceId,
        when,
        details: { seats: dice.int(1, 3), detourMinutes: 20, ...returnAt },
      }),
    );
  }),
  actOn<Own>(
    'change the hours',
    4,
    `${OWN} AND state IN ('open','matched') AND service = 'condominio' AND recurrence IS NULL ORDER BY person_id, created_at LIMIT 300`,
    (town, { id, kind, person_id: personId }, dice) =>
      town.as(personId, (ctx) => town.get(ChangeListing).execute(ctx, kind, id, { when: someHours(town.now, dice) })),
  ),
  actOn<Own>(
    'take a listing back',
    4,
    `${OWN} AND state IN ('open','matched') ORDER BY person_id, created_at LIMIT 300`,
    (town, { id, kind, person_id: personId }) =>
      town.as(personId, (ctx) => town.get(WithdrawListing).execute(ctx, kind, id)),
  ),
  actOn<Own>(
    'put it back',
    2,
    `${OWN} AND state = 'withdrawn' AND updated_at > $2::timestamptz - interval '1 hour' ORDER BY person_id, created_at LIMIT 50`,
    (town, { id, kind, person_id: personId }) =>
      town.as(personId, (ctx) => town.get(UndoWithdrawal).execute(ctx, kind, id)),
  ),
];
