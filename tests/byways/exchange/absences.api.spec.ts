// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
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
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when, again: true };
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

  it('leave what is agreed, or call it off where that is said: who gave it is told, whoever they would have helped is looked after', async () => {
    const agree = async (day: number) => {
      const [giving, asking] = [await neighbour(), await neighbour()];
      await post(giving.client, 'offers', day);
      const requestId = await post(asking.client, 'requests', day);
      const mine = (
        await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [requestId, giving.id])
      ).rows;
      await asking.client.post(`/proposals/${String(mine[0]?.['id'])}/accept`);
      const { body } = await giving.client.post<{ agreementId: string }>(
        `/proposals/${String(mine[0]?.['id'])}/accept`,
      );
      await app.settle();
      return { giving, asking, requestId, id: body.agreementId };
    };
    const stateOf = async (table: string, id: string) =>
      (await ente.query(`SELECT state FROM ${table} WHERE id = $1`, [id])).rows[0]?.['state'];
    const kept = await agree(11);
    const days = { startsOn: dayIn(10), endsOn: dayIn(14), reason: 'away' };
    expect((await kept.giving.client.post('/absences', days)).status).toBe(201);
    expect(await stateOf('agreements', kept.id)).toBe('agreed');

    const byGiver = await agree(12);
    await byGiver.giving.client.post('/absences', { ...days, agreed: { [byGiver.id]: 'call_off' } });
    await app.settle();
    expect([await stateOf('agreements', byGiver.id), await stateOf('listings', byGiver.requestId)]).toEqual([
      'cancelled',
      'open',
    ]);
    const told = await byGiver.asking.client.get<{ items: { type: string }[] }>('/notifications');
    expect(told.body.items.map(({ type }) => type)).toContain('giver_cannot');

    const byReceiver = await agree(13);
    await byReceiver.asking.client.post('/absences', {
      ...days,
      agreed: { [byReceiver.id]: 'call_off', [kept.id]: 'call_off' },
    });
    expect([await stateOf('agreements', byReceiver.id), await stateOf('listings', byReceiver.requestId)]).toEqual([
      'cancelled',
      'withdrawn',
    ]);
    // Somebody else's, named all the same.
    expect(await stateOf('agreements', kept.id)).toBe('agreed');

    const page = await agree(14);
    const own = await openForm(app.url);
    const cookie = `${own.cookie}; reciproca_session=${await openSession(ente, page.giving.id, 'web')}`;
    const form = (fields: Record<string, string>) =>
      fetch(`${app.url}/absences`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ _csrf: own.token, ...days, ...fields }),
      });
    const asked = await form({});
    expect([asked.status, (await asked.text()).includes(`agreed.${page.id}`)]).toEqual([422, true]);
    expect((await form({ [`agreed.${page.id}`]: 'call_off' })).status).toBe(303);
    expect(await stateOf('agreements', page.id)).toBe('cancelled');
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
      pauses: true,
    };
    expect((await anna.client.send('PUT', '/ente/closing-days', days)).status).toBe(403);
    expect((await coordinator.client.send('PUT', '/ente/closing-days', days)).status).toBe(200);
    expect((await anna.client.get('/ente/closing-days')).body).toEqual(days);
    const wrong = { patronDay: null, closings: [{ startsOn: '2027-08-09', endsOn: '2027-08-01', name: 'Ferie' }] };
    const { body } = await coordinator.client.send<{ errors: { field: string }[] }>('PUT', '/ente/closing-days', wrong);
    expect(body.errors[0]?.field).toBe('closings.0.endsOn');
  });
});
