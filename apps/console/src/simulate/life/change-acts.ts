// SPDX-License-Identifier: AGPL-3.0-or-later
import { Absences } from '@reciproca/diary';
import { ChangePersonState } from '@reciproca/identity';
import { addDays, romeDay } from '@reciproca/kernel';
import { SetResidence } from '@reciproca/territory';
import { actOn, type LifeAct } from './life-act.js';

interface Neighbour {
  readonly id: string;
}
interface Away extends Neighbour {
  readonly person_id: string;
}
interface Mover extends Neighbour {
  readonly comune_code: string;
}

/** People whom something lies ahead of, no staff, guardians or those who answer for a garden: with them everybody's month would end. */
const ENGAGED = `SELECT DISTINCT p.id FROM people p JOIN agreements a ON p.id IN (a.giver_id, a.receiver_id)
  WHERE p.ente_id = $1 AND p.state = 'active' AND a.state = 'agreed' AND a.starts_at > $2
    AND NOT EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id AND g.role IN ('operator','coordinator','gardener'))
    AND NOT EXISTS (SELECT 1 FROM people w WHERE w.guardian_id = p.id)`;

/** Illness, holidays, death, a file closed by mistake, another house. */
export const CHANGE_ACTS: readonly LifeAct[] = [
  actOn<Neighbour>('be away', 5, `${ENGAGED} ORDER BY id`, (town, { id: personId }, dice) => {
    const startsOn = addDays(romeDay(town.now), dice.int(0, 5));
    const reason = dice.pick(['holiday', 'away', 'other'] as const);
    return town.as(personId, (ctx) =>
      town.get(Absences).record(ctx, { startsOn, endsOn: addDays(startsOn, dice.int(0, 6)), reason }),
    );
  }),
  actOn<Neighbour>('go to hospital', 2, `${ENGAGED} ORDER BY id`, (town, { id: personId }, dice) => {
    const startsOn = romeDay(town.now);
    const days = { startsOn, endsOn: addDays(startsOn, dice.int(3, 12)), reason: 'away' as const };
    return town.as(personId, async (ctx) => {
      const absences = town.get(Absences);
      const agreed = (await absences.listAgreed(ctx, days)).map(({ id }) => [id, 'call_off' as const]);
      await absences.record(ctx, { ...days, agreed: Object.fromEntries(agreed) });
    });
  }),
  actOn<Away>(
    'be back earlier',
    2,
    `SELECT id, person_id FROM absences WHERE ente_id = $1 AND ends_on >= $2::date ORDER BY starts_on, person_id`,
    (town, { id, person_id: personId }) => town.as(personId, (ctx) => town.get(Absences).end(ctx, id)),
  ),
  actOn<Neighbour>('die', 1, `${ENGAGED} ORDER BY id`, (town, { id }) =>
    town.asStaff((ctx) => town.get(ChangePersonState).execute(ctx, id, 'left', 'Deceduto')),
  ),
  actOn<Neighbour>(
    'have the file closed by mistake',
    0.5,
    `SELECT id FROM people WHERE ente_id = $1 AND state = 'left' AND merged_into IS NULL AND $2::timestamptz IS NOT NULL ORDER BY id`,
    (town, { id }) => town.asStaff((ctx) => town.get(ChangePersonState).execute(ctx, id, 'active', null)),
  ),
  actOn<Mover>(
    'move house',
    3,
    `SELECT people.id, comuni.comune_code FROM (${ENGAGED}) people CROSS JOIN ente_comuni comuni
     WHERE comuni.ente_id = $1 ORDER BY people.id, comuni.comune_code`,
    (town, { id: personId, comune_code: comuneCode }, dice) =>
      town.asStaff((ctx) =>
        town
          .get(SetResidence)
          .execute(ctx, { personId, home: { comuneCode, address: `Via Nuova ${dice.int(1, 90)}` } }),
      ),
  ),
];
