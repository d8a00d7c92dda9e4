// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Made {
  readonly id: string;
  readonly state: string;
  readonly code?: string;
  readonly meetings: readonly { readonly id: string; readonly startsAt: string }[];
}

let app: TestApp;
let ente: TestEnte;
let operator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const wish = () => ({
  ...{ kind: 'course', title: 'Corso di orto', organiser: 'Consorzio', placeId: ente.places['market'] },
  audience: 'everybody',
});
async function open(days: readonly number[], more: object = {}): Promise<Made> {
  const { body } = await operator.post<Made>('/activities', { ...wish(), ...more });
  for (const day of days) {
    const windows = [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }];
    await operator.post(`/activities/${body.id}/meetings`, { when: { windows } });
  }
  await operator.post(`/activities/${body.id}/state`, { state: 'open' });
  const { meetings } = (await operator.get<Made>(`/activities/${body.id}`)).body;
  return { ...body, meetings };
}
const resident = async (): Promise<{ person: TestPerson; client: ApiClient }> => {
  const person = await ente.person();
  return { person, client: await app.signIn(person.login) };
};
const newsOf = async (personId: string): Promise<Record<string, unknown>[]> => {
  await app.settle();
  const sql = "SELECT type, params->>'startsAt' AS at FROM notifications WHERE person_id = $1 ORDER BY seq";
  return (await ente.query(sql, [personId])).rows;
};

describe('a place that was offered in what is called off', () => {
  it('is taken by nobody, and nobody hears that it was given on', async () => {
    const { id } = await open([5], { capacity: 1 });
    const [has, waits] = [await resident(), await resident()];
    const held = await has.client.post<Made>(`/activities/${id}/enrolments`, {});
    const waiting = await waits.client.post<Made>(`/activities/${id}/enrolments`, {});
    await has.client.post(`/activity-enrolments/${held.body.id}/withdraw`, {});
    await operator.post(`/activities/${id}/state`, { state: 'called_off', reason: 'Troppo pochi' });
    const taken = await waits.client.post<Made>(`/activity-enrolments/${waiting.body.id}/accept`, {});
    expect([taken.status, taken.body.code]).toEqual([409, 'activities.not_open']);
    const before = await newsOf(waits.person.id);
    expect(before.map(({ type }) => type)).toContain('activity_called_off');
    await ente.query("UPDATE activity_enrolments SET answer_by = now() - interval '1 minute' WHERE id = $1", [
      waiting.body.id,
    ]);
    await app.reach(new Date(Date.now() + 6 * 60_000));
    expect(await newsOf(waits.person.id)).toEqual(before);
    const { rows } = await ente.query('SELECT state FROM activity_enrolments WHERE id = $1', [waiting.body.id]);
    expect(rows).toEqual([{ state: 'lapsed' }]);
  });

  it('is not taken where every meeting they want is called off', async () => {
    const { id, meetings } = await open([6, 7], { capacity: 1 });
    const [has, waits] = [await resident(), await resident()];
    const chosen = { meetingIds: [meetings[0]?.id] };
    const held = await has.client.post<Made>(`/activities/${id}/enrolments`, chosen);
    const waiting = await waits.client.post<Made>(`/activities/${id}/enrolments`, chosen);
    await has.client.post(`/activity-enrolments/${held.body.id}/withdraw`, {});
    await operator.post(`/activity-meetings/${meetings[0]?.id}/call-off`, { note: 'Piove forte' });
    const taken = await waits.client.post<Made>(`/activity-enrolments/${waiting.body.id}/accept`, {});
    expect(taken.body.code).toBe('activities.nothing_ahead');
  });
});

describe('another room', () => {
  it('is told to whoever comes, by the first meeting they come to', async () => {
    const { id, meetings } = await open([8, 9, 10]);
    const [all, last] = [await resident(), await resident()];
    await all.client.post(`/activities/${id}/enrolments`, {});
    await last.client.post(`/activities/${id}/enrolments`, { meetingIds: [meetings[2]?.id] });
    await operator.send('PUT', `/activities/${id}`, { ...wish(), placeId: ente.places['hospital'] });
    const moved = async ({ person }: { person: TestPerson }): Promise<unknown[]> =>
      (await newsOf(person.id)).filter(({ type }) => type === 'activity_meeting_moved_place').map(({ at }) => at);
    expect(await moved(all)).toEqual([meetings[0]?.startsAt]);
    expect(await moved(last)).toEqual([meetings[2]?.startsAt]);
  });
});
