// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let asker: Neighbour;
let operator: Neighbour;
let coordinator: Neighbour;
let day = 2;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  asker = await somebody('resident');
  operator = await somebody('operator');
  coordinator = await somebody('coordinator');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function somebody(role: 'resident' | 'operator' | 'coordinator'): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role] });
  return signIn(app, ente, id);
}

async function rules(change: object): Promise<void> {
  const { body } = await coordinator.client.get<object>('/engine-settings');
  const free = { claimUntilHours: 0, claimsAtOnce: 50, claimTurnHours: 0 };
  const answer = await coordinator.client.send('PUT', '/engine-settings', { ...body, ...free, ...change });
  expect(answer.status).toBe(200);
}

async function asks(change: object = {}): Promise<string> {
  day += 1;
  const { status, body } = await asker.client.post<{ id: string }>('/requests', {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa',
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    durationMinutes: 60,
    visibility: 'ente',
    ...change,
  });
  expect(status).toBe(201);
  await app.settle();
  return body.id;
}

const take = (who: Neighbour, id: string, body: object = {}) =>
  who.client.post<{ code: string; title: string }>(`/requests/${id}/answer`, body);

describe('requests on the board, by the ente’s rules', () => {
  it('are taken by so many at once, each of which is still to come', async () => {
    await rules({ claimsAtOnce: 1 });
    const helper = await somebody('resident');
    expect((await take(helper, await asks())).status).toBe(200);
    const second = await asks();
    const page = await PageClient.open(app.url, ente, helper.id);
    expect((await page.get(`/requests/${second}/answer`)).html).toContain('notice-warning');
    expect(await take(helper, second)).toMatchObject({ status: 409, body: { code: 'answer.too_many_at_once' } });
    expect((await take(operator, second, { onBehalfOf: helper.id, channel: 'phone' })).status).toBe(200);
    await rules({ claimsAtOnce: 3 });
    expect((await take(helper, await asks())).status).toBe(200);
  });

  it('are left in their first hours to who has taken none, and are the others’ as soon as they are urgent', async () => {
    await rules({ claimTurnHours: 12 });
    const [helper, other] = [await somebody('resident'), await somebody('resident')];
    expect((await take(helper, await asks())).status).toBe(200);
    const next = await asks();
    expect(await take(helper, next)).toMatchObject({ status: 409, body: { code: 'answer.others_first' } });
    expect((await take(other, next)).status).toBe(200);
    expect((await take(helper, await asks({ urgent: true }))).status).toBe(200);
  });

  it('are refused on the page too, in words that say until when', async () => {
    await rules({ claimUntilHours: 168 });
    const helper = await ente.person({ withLogin: false });
    const pages = await PageClient.open(app.url, ente, helper.id);
    const soon = await asks({ when: { windows: [{ start: dayAhead(3, '15:00'), end: dayAhead(3, '16:00') }] } });
    const refused = await pages.post(`/requests/${soon}/answer`, {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('telefona all’ufficio');
  });
});
