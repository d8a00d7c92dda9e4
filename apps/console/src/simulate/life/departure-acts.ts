// SPDX-License-Identifier: AGPL-3.0-or-later
import { DepartureTroubles } from '@reciproca/trasporto';
import { actOn, type LifeAct } from './life-act.js';

interface Leaving {
  readonly slot_id: string;
  readonly driver_id: string;
}

/** Times drivers have offered, with somebody aboard. */
const LEAVING = `SELECT DISTINCT a.offer_slot_id AS slot_id, a.giver_id AS driver_id FROM agreements a
  WHERE a.ente_id = $1 AND a.service = 'trasporto' AND a.state = 'agreed' AND a.starts_at > $2`;

/** What a driver says of a whole departure: everybody in the car is told, or brought by somebody else. */
export const DEPARTURE_ACTS: readonly LifeAct[] = [
  actOn<Leaving>(
    'a driver is late',
    3,
    `${LEAVING} AND a.starts_at < $2::timestamptz + interval '1 day' ORDER BY 1 LIMIT 100`,
    (town, { slot_id: slotId, driver_id: driverId }, dice) =>
      town.as(driverId, async (ctx) => {
        const troubles = town.get(DepartureTroubles);
        await troubles.late(ctx, [await troubles.find(ctx, slotId)], dice.pick([10, 20, 45]));
      }),
  ),
  actOn<Leaving>(
    'a driver cannot go',
    2,
    `${LEAVING} ORDER BY 1 LIMIT 100`,
    (town, { slot_id: slotId, driver_id: driverId }) =>
      town.as(driverId, async (ctx) => {
        const troubles = town.get(DepartureTroubles);
        await troubles.callOff(ctx, [await troubles.find(ctx, slotId)]);
      }),
  ),
];
