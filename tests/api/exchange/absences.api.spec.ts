// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
const dayIn = (days: number): string => addDays(romeDay(new Date()), days);

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(...roles: ('operator' | 'coordinator')[]): Promise<{ id: string; client: ApiClient }> {
  const { id } = await ente.person({ withLogin: false, roles: roles.length > 0 ? roles : ['resident'] });
  return { id, client: new ApiClient(app.url, await openSession(ente, id, 'api')) };
}
async function post(client: ApiClient, kind: 'offers' | 'requests', day: number): Promise<string> {
  const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] };
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
  const { body } = await client.post<{ id: string }>(`/${kind}`, help);
  await app.settle();
  return body.id;
}
const proposed = async (requestId: string): Promise<Record<string, unknown>[]> =>
  (await ente.query('SELECT id, state FROM proposals WHERE request_id = $1', [requestId])).rows;

describe('days away', () => {
  it('keep their person out of proposals, withdraw those there are, and end when they are back', async () => {
    const [paolo, anna, operator] = [await neighbour(), await neighbour(), await neighbour('operator')];
    await post(paolo.client, 'offers', 6);
    const before = await post(anna.client, 'requests', 6);
    expect(await proposed(before)).toMatchObject([{ state: 'proposed' }]);
    const days = { startsOn: dayIn(5), endsOn: dayIn(7), reason: 'holiday' };
    const { status, body } = await operator.client.post<{ id: string }>('/absences', { ...days, onBehalfOf: paolo.id });
    expect(status).toBe(201);
    await app.settle();
    expect(await proposed(before)).toMatchObject([{ state: 'withdrawn' }]);
    const during = await post(anna.client, 'requests', 6);
    expect(await proposed(during)).toEqual([]);
    expect((await paolo.client.get<{ items: object[] }>('/absences')).body.items).toMatchObject([days]);
    expect((await anna.client.post(`/absences/${body.id}/end`)).status).toBe(404);
    expect((await paolo.client.post(`/absences/${body.id}/end`)).status).toBe(204);
    const after = await post(anna.client, 'requests', 6);
    expect(await proposed(after)).toHaveLength(1);
  });

  it.each([
    [{ startsOn: dayIn(3), endsOn: dayIn(2) }, 'absence.end_before_start'],
    [{ startsOn: dayIn(-9), endsOn: dayIn(-2) }, 'absence.over'],
    [{ startsOn: dayIn(1), endsOn: dayIn(900) }, 'absence.too_long'],
  ])('%j are refused at the last day: %s', async (days, code) => {
    const { client } = await neighbour();
    const { status, body } = await client.post<{ errors: { field: string; code: string }[] }>('/absences', days);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ field: 'endsOn', code })]]);
  });

  it('are nobody else’s to note', async () => {
    const [paolo, anna] = [await neighbour(), await neighbour()];
    const days = { startsOn: dayIn(5), endsOn: dayIn(7), onBehalfOf: paolo.id };
    expect((await anna.client.post('/absences', days)).status).toBe(403);
  });
});

describe('closing days', () => {
  it('are set by the coordinator and read by everybody', async () => {
    const [anna, coordinator] = [await neighbour(), await neighbour('coordinator')];
    const days = {
      patronDay: '07-30',
      closings: [{ startsOn: '2027-08-09', endsOn: '2027-08-20', name: 'Ferie' }],
    };
    expect((await anna.client.send('PUT', '/ente/closing-days', days)).status).toBe(403);
    expect((await coordinator.client.send('PUT', '/ente/closing-days', days)).status).toBe(200);
    expect((await anna.client.get('/ente/closing-days')).body).toEqual(days);
    const wrong = { patronDay: null, closings: [{ startsOn: '2027-08-09', endsOn: '2027-08-01', name: 'Ferie' }] };
    const { body } = await coordinator.client.send<{ errors: { field: string }[] }>('PUT', '/ente/closing-days', wrong);
    expect(body.errors[0]?.field).toBe('closings.0.endsOn');
  });
});
