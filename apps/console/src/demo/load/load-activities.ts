// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { Enrol, ManageActivities, PlanMeetings, RecordAttendance } from '@reciproca/activities';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';

type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
type Made = Parameters<ManageActivities['create']>[1];
type Told = Omit<Made, 'placeId' | 'helpersEarn' | 'languages' | 'childCare'> & Partial<Made>;

interface DemoActivity {
  readonly told: Told;
  /** Every week on that day; `weeksAgo` weeks of it are over. */
  readonly day: Weekday;
  readonly hours: readonly [from: string, until: string];
  readonly weeksAgo: number;
  readonly weeks: number;
  readonly learners: number;
}

const COURSE: DemoActivity = {
  told: {
    ...{ kind: 'course', title: 'Corso di orto: dal seme alla cassetta', organiser: 'Consorzio e scuola di agraria' },
    ...{ audience: 'everybody', capacity: 8, least: 5, helpersEarn: true, languages: ['fr'], childCare: true },
    description: 'Si impara a seminare, curare e raccogliere. Alla fine chi vuole lavora negli orti di scambio.',
    materials: 'Scarpe chiuse e guanti',
  },
  ...{ day: 'TU', hours: ['17:30', '19:30'], weeksAgo: 3, weeks: 8, learners: 11 },
};
const GROUP: DemoActivity = {
  told: {
    ...{ kind: 'group', title: 'Gruppo di genitori', organiser: 'Una madre di quartiere', audience: 'everybody' },
    ...{ childCare: true, description: 'Ci si trova per parlare di figli e di scuola. Quello che si dice resta lì.' },
  },
  ...{ day: 'TH', hours: ['20:30', '22:00'], weeksAgo: 0, weeks: 10, learners: 4 },
};
const YOUNG: DemoActivity = {
  told: {
    ...{ kind: 'group', title: 'Giovani nell’orto', organiser: 'Cooperativa del parco', audience: 'invited' },
    ...{ capacity: 40, description: 'Per chi ha tra 16 e 30 anni: un pomeriggio alla settimana negli orti sociali.' },
  },
  ...{ day: 'WE', hours: ['14:30', '17:30'], weeksAgo: 1, weeks: 12, learners: 6 },
};

/** A season of what gathers people: Alba's course with a full list and who waits, a group, and Bra's young people in the gardens. */
export async function loadActivities(ctx: Ctx, app: INestApplicationContext): Promise<void> {
  await loadOf(ctx, app, 'olga', [COURSE, GROUP]);
  await loadOf(ctx, app, 'bianca', [YOUNG]);
}

async function loadOf(ctx: Ctx, app: INestApplicationContext, login: string, all: readonly DemoActivity[]) {
  const [staff] = await ctx.tx.query<{ id: string; enteId: string; placeId: string }>(
    `SELECT p.id, p.ente_id AS "enteId", (SELECT l.id FROM places l WHERE l.ente_id = p.ente_id AND l.is_public
       ORDER BY l.kind <> 'garden', l.name, l.id LIMIT 1) AS "placeId"
     FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login = $1`,
    [login],
  );
  if (!staff) return;
  const actor = { personId: staff.id, roles: ['operator'] as const, sessionId: null };
  const own: Ctx = { ...ctx, enteId: staff.enteId, actor, beneficiaryId: staff.id, channel: 'phone' };
  const people = await listPeople(own, 30);
  let taken = 0;
  for (const one of all) {
    await loadOne(own, app, one, staff.placeId, people.slice(taken, taken + one.learners + 2));
    taken += one.learners + 2;
  }
}

async function loadOne(own: Ctx, app: INestApplicationContext, one: DemoActivity, placeId: string, people: string[]) {
  const [manage, plan, enrol] = [app.get(ManageActivities), app.get(PlanMeetings), app.get(Enrol)];
  const today = romeDay(own.clock.now());
  const startsOn = addDays(today, -7 * one.weeksAgo);
  const [from, until] = one.hours;
  const weekly = { days: [one.day], from, until, startsOn, count: one.weeks };
  const plain = { helpersEarn: false, languages: [], childCare: false };
  const { id } = await manage.create(own, { ...plain, ...one.told, placeId });
  const meetings = await plan.add(own, id, { when: { weekly } });
  await manage.move(own, id, { state: 'open' });
  const wish = { needsRide: false, needsChildCare: false, heard: false, overrule: 'Arriva appena può' };
  for (const [nth, personId] of people.entries()) {
    const role = nth === 0 ? 'tutor' : nth === 1 ? 'helper' : 'learner';
    await enrol.execute({ ...own, beneficiaryId: personId }, id, { ...wish, role, needsRide: nth % 5 === 4 });
  }
  const rows = await own.tx.query<{ personId: string }>(
    `SELECT person_id AS "personId" FROM activity_enrolments WHERE activity_id = $1 AND state = 'enrolled' ORDER BY created_at, id`,
    [id],
  );
  for (const [week, meeting] of meetings.filter(({ endsAt }) => endsAt < own.clock.now()).entries()) {
    const came = rows.map(({ personId }, nth) => ({
      personId,
      state: nth > 1 && (nth + week) % 6 === 0 ? ('absent' as const) : ('present' as const),
    }));
    await app.get(RecordAttendance).execute(own, meeting.id, { rows: came });
  }
}

/** Grown-up neighbours who are no part of the cast: those are described elsewhere. */
async function listPeople(own: Ctx, most: number): Promise<string[]> {
  const rows = await own.tx.query<{ id: string }>(
    `SELECT p.id FROM people p WHERE p.ente_id = $1 AND p.state = 'active' AND p.birth_date < now() - interval '20 years'
       AND p.guardian_id IS NULL AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id AND g.role IN ('operator', 'coordinator', 'driver', 'partner'))
     ORDER BY p.id LIMIT $2`,
    [own.enteId, most],
  );
  return rows.map(({ id }) => id);
}
