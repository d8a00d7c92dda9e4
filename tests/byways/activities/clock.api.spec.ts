// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VerifyDiary } from '@reciproca/exchange';
import { PERSON_STATE_CHANGED } from '@reciproca/identity';
import { systemClock } from '@reciproca/kernel';
import { emit, UnitOfWork } from '@reciproca/platform';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: ApiClient;
let staffId: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const staff = await ente.person({ roles: ['operator'] });
  staffId = staff.id;
  operator = await app.signIn(staff.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const seed = () => ({
  ...{ enteId: ente.id, actor: { personId: staffId, roles: ['operator'] as const, sessionId: null } },
  ...{
    beneficiaryId: null,
    channel: 'system' as const,
    language: 'it' as const,
    requestId: 'prova',
    clock: systemClock,
  },
});
async function open(day: number, more: object = {}): Promise<string> {
  const { body } = await operator.post<{ id: string }>('/activities', {
    ...{ kind: 'group', title: 'Gruppo di parola', organiser: 'Consorzio', placeId: ente.places['market'] },
    ...{ audience: 'everybody', ...more },
  });
  const window = { start: dayAhead(day, '10:00'), end: dayAhead(day, '12:00') };
  await operator.post(`/activities/${body.id}/meetings`, { when: { windows: [window] } });
  await operator.post(`/activities/${body.id}/state`, { state: 'open' });
  return body.id;
}
const enrol = (id: string, { id: onBehalfOf }: TestPerson) =>
  operator.post<{ id: string; state: string }>(`/activities/${id}/enrolments`, { onBehalfOf });
const stateOf = async ({ id }: TestPerson): Promise<unknown> =>
  (
    await ente.query('SELECT state FROM activity_enrolments WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1', [
      id,
    ])
  ).rows[0]?.['state'];

describe('activities and the clock', () => {
  it('remind on the evening before, in words that do not say the title', async () => {
    const person = await ente.person();
    await enrol(await open(3), person);
    await app.settle();
    await app.reach(new Date(dayAhead(2, '17:01')));
    const { rows } = await ente.query('SELECT type, params FROM notifications WHERE person_id = $1', [person.id]);
    expect(rows.map(({ type }) => type)).toContain('activity_ahead');
    expect(JSON.stringify(rows)).not.toContain('parola');
  });

  it('give a place on when somebody leaves, and pass over whoever is suspended', async () => {
    const id = await open(5, { capacity: 1 });
    const [gone, suspended, next] = [await ente.person(), await ente.person(), await ente.person()];
    for (const one of [gone, suspended, next]) await enrol(id, one);
    await ente.query("UPDATE people SET state = 'suspended' WHERE id = $1", [suspended.id]);
    await ente.query("UPDATE people SET state = 'left' WHERE id = $1", [gone.id]);
    await app.app
      .get(UnitOfWork, { strict: false })
      .run(seed(), (ctx) =>
        emit(ctx, { topic: PERSON_STATE_CHANGED, payload: { personId: gone.id, from: 'active', state: 'left' } }),
      );
    await app.settle();
    expect([await stateOf(gone), await stateOf(suspended), await stateOf(next)]).toEqual([
      'withdrawn',
      'waiting',
      'offered',
    ]);
  });

  it('give on in the morning what became free without a word', async () => {
    const id = await open(9, { capacity: 1 });
    const [forgotten, next] = [await ente.person(), await ente.person()];
    for (const one of [forgotten, next]) await enrol(id, one);
    await ente.query("UPDATE activity_enrolments SET state = 'withdrawn' WHERE person_id = $1", [forgotten.id]);
    await app.settle();
    expect(await stateOf(next)).toBe('waiting');
    await app.reach(new Date(dayAhead(3, '07:06')));
    expect(await stateOf(next)).toBe('offered');
  });

  it('keep the diary as their meetings ask for it, and write it anew where it is not', async () => {
    const [person, id] = [await ente.person(), await open(7)];
    await enrol(id, person);
    const diary = app.app.get(VerifyDiary, { strict: false });
    const isSound = async (): Promise<boolean> => (await diary.execute(seed())).isSound;
    expect(await isSound()).toBe(true);
    await ente.query("DELETE FROM diary_entries WHERE person_id = $1 AND cause_kind = 'meeting'", [person.id]);
    expect(await isSound()).toBe(false);
    await diary.mend(seed(), await diary.execute(seed()));
    expect(await isSound()).toBe(true);
  });
});
