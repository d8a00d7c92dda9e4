// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { findInstant } from '@reciproca/ui';
import { mondayOf } from '../../../libs/weeks/src/domain/garden-week.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let referent: TestPerson;
let operator: TestPerson;
let keeper: ApiClient;
let path: string;
const nextMonday = addDays(mondayOf(romeDay(new Date())), 7);
const RHYTHM = {
  isOn: true,
  closedMonths: [] as number[],
  times: {
    expected: { day: 1, hour: 8 },
    wishes: { day: 3, hour: 18 },
    harvest: { day: 4, hour: 8 },
    shares: { day: 4, hour: 14 },
    crates: { day: 4, hour: 17 },
    round: { day: 5, hour: 9 },
  },
};

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  referent = await ente.person({ roles: ['resident', 'gardener'] });
  operator = await ente.person({ roles: ['operator'] });
  keeper = await app.signIn(referent.login);
  path = `/gardens/${await ente.garden(referent.id)}`;
  await keeper.send('PUT', `${path}/rhythm`, RHYTHM);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const toldTo = async ({ id }: TestPerson): Promise<unknown[]> => {
  const sql = "SELECT type FROM notifications WHERE person_id = $1 AND type LIKE 'garden\\_%' ORDER BY seq";
  return (await ente.query(sql, [id])).rows.map(({ type }) => type);
};
/** Three minutes past that hour of Rome. */
const reach = (day: string, hour: number) =>
  app.reach(findInstant(day, `${String(hour).padStart(2, '0')}:03`) ?? new Date());

describe('the week of a garden and the clock', () => {
  it('says each step once at its hour, and none that is left out or done', async () => {
    const mark = { week: nextMonday, step: 'wishes', state: 'skipped', reason: 'Festa' };
    expect((await keeper.post(`${path}/week/steps`, mark)).status).toBe(201);
    await reach(nextMonday, 7);
    expect(await toldTo(referent)).toEqual([]);
    for (const hour of [8, 9, 10]) await reach(nextMonday, hour);
    expect(await toldTo(referent)).toEqual(['garden_expected']);
    const sent = "SELECT count(*)::int AS n FROM outbox WHERE topic = 'weeks.step_due' AND payload->>'personId' = $1";
    expect((await ente.query(sent, [referent.id])).rows).toEqual([{ n: 1 }]);
    await reach(addDays(nextMonday, 2), 18);
    await reach(addDays(nextMonday, 3), 8);
    expect(await toldTo(referent)).toEqual(['garden_expected', 'garden_harvest']);
    expect(await toldTo(operator)).toEqual([]);
  });

  it('is said to the office while who answers for the garden is away, and to nobody while it rests', async () => {
    const week = addDays(nextMonday, 7);
    await keeper.send('PUT', `${path}/rhythm`, { ...RHYTHM, closedMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] });
    await reach(week, 8);
    expect(await toldTo(referent)).toHaveLength(2);
    await keeper.send('PUT', `${path}/rhythm`, RHYTHM);
    const away = { startsOn: week, endsOn: addDays(week, 6), reason: 'holiday' };
    const said = await keeper.post('/absences', away);
    expect(said.status).toBe(201);
    await reach(week, 9);
    expect(await toldTo(referent)).toHaveLength(2);
    expect(await toldTo(operator)).toEqual(['garden_expected']);
  });
});
