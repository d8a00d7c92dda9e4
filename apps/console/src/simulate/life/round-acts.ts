// SPDX-License-Identifier: AGPL-3.0-or-later
import { PostListing } from '@reciproca/exchange';
import { AnswerRound, ProposeRound, WithdrawRound } from '@reciproca/trasporto';
import { momentOf } from './life-moment.js';
import { actOn, type LifeAct } from './life-act.js';

interface Receiver {
  readonly person_id: string;
  readonly home_id: string;
  readonly shop_id: string;
}
interface Wanted {
  readonly day: string;
  readonly driver_id: string;
  readonly request_ids: string[];
}
interface Asked {
  readonly id: string;
  readonly driver_id: string;
}

const [OPENS_HOUR, CLOSES_HOUR] = [9, 11];

/** Things are to be brought, a driver is asked for a round of them, and answers. */
export const ROUND_ACTS: readonly LifeAct[] = [
  actOn<Receiver>(
    'ask for something to be brought',
    5,
    `SELECT p.id AS person_id, r.place_id AS home_id, shop.id AS shop_id FROM people p JOIN residences r ON r.person_id = p.id CROSS JOIN places shop
     WHERE p.ente_id = $1 AND p.state = 'active' AND p.birth_date < $2::date - interval '18 years'
       AND shop.ente_id = $1 AND shop.is_public AND shop.kind = 'market' ORDER BY p.id, shop.name`,
    (town, { person_id: personId, home_id: toPlaceId, shop_id: placeId }, dice) => {
      const day = dice.int(1, 4);
      return town.as(personId, (ctx) =>
        town.get(PostListing).execute(ctx, 'request', {
          service: 'trasporto',
          category: 'ride',
          title: 'La spesa a casa',
          placeId,
          toPlaceId,
          autoAccept: true,
          details: {
            parcel: true,
            carries: dice.pick(['crate', 'medicines']),
            leaveAt: momentOf(town.now, day, OPENS_HOUR),
            leaveUntil: momentOf(town.now, day, CLOSES_HOUR),
          },
        }),
      );
    },
  ),
  actOn<Wanted>(
    'ask a driver for a round',
    2.5,
    `SELECT to_char(s.starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS day, d.person_id AS driver_id,
       (array_agg(l.id ORDER BY l.created_at, l.id))[1:5] AS request_ids
     FROM listings l JOIN slots s ON s.listing_id = l.id CROSS JOIN driver_papers d JOIN people p ON p.id = d.person_id AND p.state = 'active'
     WHERE l.ente_id = $1 AND p.ente_id = $1 AND l.kind = 'request' AND l.service = 'trasporto' AND l.state = 'open' AND s.starts_at > $2
       AND (l.details->>'parcel')::boolean GROUP BY 1, 2 ORDER BY 1, 2`,
    (town, { day, driver_id: driverId, request_ids: requestIds }) =>
      town.asStaff((ctx) =>
        town.get(ProposeRound).execute(ctx, { driverId, day, from: '08:30', until: '12:30', room: 6, requestIds }),
      ),
  ),
  actOn<Asked>(
    'answer a round',
    2.5,
    `SELECT r.id, r.driver_id FROM rounds r JOIN people p ON p.id = r.driver_id AND p.state = 'active'
     WHERE r.ente_id = $1 AND r.state = 'proposed' AND r.leaves_at > $2 ORDER BY r.leaves_at, r.id`,
    (town, { id, driver_id: driverId }, dice) =>
      town.as(driverId, (ctx) =>
        dice.chance(0.75) ? town.get(AnswerRound).accept(ctx, id) : town.get(AnswerRound).decline(ctx, id),
      ),
  ),
  actOn<Asked>(
    'withdraw a round',
    1,
    `SELECT id, driver_id FROM rounds WHERE ente_id = $1 AND state IN ('proposed','accepted') AND back_at > $2 ORDER BY leaves_at, id`,
    (town, { id }) => town.asStaff((ctx) => town.get(WithdrawRound).execute(ctx, id)),
  ),
];
