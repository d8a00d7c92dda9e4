// SPDX-License-Identifier: AGPL-3.0-or-later
import { ChangePerson, Delegations, Guardianships, RegisterPerson, VetPerson } from '@reciproca/identity';
import { addDays, romeDay } from '@reciproca/kernel';
import { JoinFiles } from '@reciproca/privacy';
import { SetResidence } from '@reciproca/territory';
import { ManageDrivers } from '@reciproca/trasporto';
import { actOn, type LifeAct } from './life-act.js';

interface Named {
  readonly id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: string;
}
interface Two {
  readonly id: string;
  readonly other_id: string;
}
interface Flat extends Two {
  readonly household_id: string;
  readonly dwelling_id: string;
}

interface Papers {
  readonly id: string;
  readonly car: string;
  readonly licence: string;
  readonly cover: string;
}

/** Who has no office, and whom nobody else hangs on. */
const NEIGHBOURS = `p.ente_id = $1 AND p.state = 'active' AND p.birth_date < $2::date - interval '18 years'
  AND NOT EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id AND g.role IN ('operator','coordinator','gardener'))`;

/** Two files of one person, who decides for somebody, who lives with whom: what staff write down of people. */
export const FILE_ACTS: readonly LifeAct[] = [
  actOn<Named>(
    'be registered a second time',
    1.5,
    `SELECT p.id, p.given_name, p.family_name, p.birth_date::text FROM people p WHERE ${NEIGHBOURS} AND p.guardian_id IS NULL ORDER BY p.id`,
    (town, { id, given_name: givenName, family_name: familyName, birth_date: birthDate }, dice) =>
      town.asStaff(async (ctx) => {
        const person = await town
          .get(RegisterPerson)
          .execute(ctx, { givenName, familyName, birthDate }, { evenIfSame: true });
        const [home] = await town.look<{ comune_code: string; address: string }>(
          `SELECT pl.comune_code, coalesce(pl.address, pl.name) AS address FROM residences r JOIN places pl ON pl.id = r.place_id
           WHERE r.ente_id = $1 AND r.person_id = $2`,
          [id],
        );
        const { comune_code: comuneCode = '', address = '' } = home ?? {};
        if (home && dice.chance(0.8))
          await town.get(SetResidence).execute(ctx, { personId: person.id, home: { comuneCode, address } });
      }),
  ),
  actOn<Two>(
    'join two files',
    1.5,
    `SELECT p.id, other.id AS other_id FROM people p JOIN people other ON other.ente_id = p.ente_id AND other.id <> p.id
       AND other.state = 'active' AND (other.given_name, other.family_name, other.birth_date) = (p.given_name, p.family_name, p.birth_date)
     WHERE ${NEIGHBOURS} ORDER BY p.id, other.id`,
    (town, { id, other_id: otherId }) =>
      town.asCoordinator((ctx) => town.get(JoinFiles).execute(ctx, id, otherId, true)),
  ),
  actOn<Two>(
    'have a guardian',
    1,
    `SELECT p.id, w.id AS other_id FROM people p CROSS JOIN LATERAL (SELECT p.* FROM people p WHERE ${NEIGHBOURS} ORDER BY md5(p.id::text) LIMIT 12) w
     WHERE ${NEIGHBOURS} AND w.id <> p.id AND p.guardian_id IS NULL ORDER BY p.id, w.id`,
    (town, { id, other_id: guardianId }, dice) =>
      town.asStaff((ctx) =>
        town.get(Guardianships).begin(ctx, id, {
          guardianId,
          kind: dice.pick(['tutor', 'curator', 'administrator'] as const),
          decidesAlone: dice.chance(0.5),
          paperReference: `Decreto ${dice.int(100, 999)}`,
        }),
      ),
  ),
  actOn<{ id: string }>(
    'have no guardian any more',
    0.7,
    `SELECT p.id FROM people p WHERE ${NEIGHBOURS} AND p.guardian_id IS NOT NULL ORDER BY p.id`,
    (town, { id }) => town.asStaff((ctx) => town.get(Guardianships).end(ctx, id)),
  ),
  actOn<Flat>(
    'move in with somebody',
    1.5,
    `SELECT p.id, r.person_id AS other_id, r.household_id, r.dwelling_id FROM people p
     CROSS JOIN LATERAL (SELECT r.* FROM residences r WHERE r.ente_id = $1 AND r.dwelling_id IS NOT NULL ORDER BY md5(r.person_id::text) LIMIT 25) r
     WHERE ${NEIGHBOURS} AND r.person_id <> p.id ORDER BY p.id, r.person_id`,
    (town, { id: personId, household_id: householdId, dwelling_id: dwellingId }) =>
      town.asStaff((ctx) => town.get(SetResidence).execute(ctx, { personId, householdId, dwellingId })),
  ),
  actOn<{ id: string; vetted_helpers_only: boolean }>(
    'be with trusted helpers only, or with anybody again',
    1.5,
    `SELECT p.id, p.vetted_helpers_only FROM people p WHERE ${NEIGHBOURS}
       AND (p.vetted_helpers_only OR EXISTS (SELECT 1 FROM listings l WHERE l.person_id = p.id AND l.kind = 'request' AND l.state = 'open')) ORDER BY p.id`,
    (town, { id, vetted_helpers_only: isMarked }) =>
      town.asStaff((ctx) => town.get(ChangePerson).execute(ctx, id, { vettedHelpersOnly: !isMarked })),
  ),
  actOn<{ id: string }>(
    'no longer be vouched for',
    0.5,
    `SELECT p.id FROM people p WHERE ${NEIGHBOURS} AND p.vetted_until IS NOT NULL ORDER BY p.id`,
    (town, { id }) => town.asStaff((ctx) => town.get(VetPerson).execute(ctx, id, null)),
  ),
  actOn<Papers>(
    'have another car, or papers that end sooner or later',
    1.5,
    `SELECT d.person_id AS id, d.car, d.licence_until::text AS licence, d.cover_until::text AS cover FROM driver_papers d
     JOIN people p ON p.id = d.person_id WHERE ${NEIGHBOURS} ORDER BY d.person_id`,
    (town, { id, car, licence, cover }, dice) => {
      const end = (): string => addDays(romeDay(town.now), dice.pick([2, 10, 400]));
      const room = { seats: dice.int(1, 4), wheelchairSpaces: dice.int(0, 1), walkerSpaces: dice.int(0, 2) };
      const days = { licenceUntil: licence, insuranceUntil: end(), inspectionUntil: end(), coverUntil: cover };
      return town.asStaff((ctx) => town.get(ManageDrivers).approve(ctx, id, { car, ...room, ...days }));
    },
  ),
  actOn<{ id: string; is_over: boolean }>(
    'have nobody act for them any more, or have them back',
    0.7,
    `SELECT d.id, d.revoked_at IS NOT NULL AS is_over FROM delegations d JOIN people p ON p.id = d.delegator_id
     WHERE ${NEIGHBOURS} AND (d.revoked_at IS NULL OR d.revoked_at > $2::timestamptz - interval '1 day') ORDER BY d.id`,
    (town, { id, is_over: isOver }) =>
      town.asStaff((ctx) => (isOver ? town.get(Delegations).restore(ctx, id) : town.get(Delegations).revoke(ctx, id))),
  ),
];
