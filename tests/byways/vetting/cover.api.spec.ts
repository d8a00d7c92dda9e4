// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { engineSettings } from '../../builders/exchange.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let carla: ApiClient;
let desk: PageClient;
let helper: TestPerson;
let helped: TestPerson;
let day = 6;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  const coordinator = await ente.person({ roles: ['coordinator'] });
  carla = new ApiClient(app.url, await openSession(ente, coordinator.id, 'api'));
  desk = await PageClient.open(app.url, ente, coordinator.id);
  await ente.add(engineSettings({ helpersNeedCover: true }));
  await ente.query("UPDATE categories SET vetting_required = true WHERE code = 'shopping'");
});
afterAll(async () => {
  await ente.close();
  await app.close();
});
beforeEach(async () => {
  await ente.query("UPDATE listings SET state = 'withdrawn'");
  await ente.query('UPDATE people SET vetted_until = NULL, covered_until = NULL');
  [helper, helped] = [await ente.person({ vetted: true }), await ente.person()];
  day += 2;
});

const until = (days: number): string => dayAhead(days).slice(0, 10);
const cover = (days: number) =>
  carla.send<{ items: { kind: string; covered: number }[] }>('PUT', '/ente/cover', {
    until: until(days),
    evenShorter: true,
  });
const help = () => ({
  service: 'condominio',
  category: 'shopping',
  title: 'La spesa',
  when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
});
async function proposed(): Promise<string | undefined> {
  await carla.post('/offers', { ...help(), onBehalfOf: helper.id });
  await carla.post('/requests', { ...help(), onBehalfOf: helped.id });
  await app.settle();
  const { rows } = await ente.query("SELECT id FROM proposals WHERE offerer_id = $1 AND state = 'proposed'", [
    helper.id,
  ]);
  return rows[0] && String(rows[0]['id']);
}
async function agreed(): Promise<void> {
  const id = await proposed();
  for (const who of [helped, helper])
    await carla.post(`/proposals/${id}/accept`, { onBehalfOf: who.id, channel: 'phone', heard: ['offer', 'request'] });
  await app.settle();
}
const typesTo = async ({ id }: TestPerson): Promise<unknown[]> => {
  await app.settle();
  return (
    await ente.query('SELECT type FROM notifications WHERE person_id = $1 ORDER BY created_at, id', [id])
  ).rows.map(({ type }) => type);
};

describe('the insurance of the ente for its volunteers', () => {
  it('gets one last day for all of them, on a page of the coordinator’s', async () => {
    expect((await desk.get('/settings/cover')).text).toContain('oggi non vale per nessuno');
    const wrong = await desk.post('/settings/cover', { until: until(-1) });
    expect([wrong.status, wrong.html.includes(until(-1))]).toEqual([422, true]);
    expect((await desk.post('/settings/cover', { until: until(300) })).status).toBe(303);
    const { body } = await carla.get<{ items: object[] }>('/ente/cover');
    expect(body.items[0]).toMatchObject({ kind: 'volunteer_cover', people: 1, covered: 1, from: until(300) });
    expect((await ente.query('SELECT covered_until::text AS day FROM people WHERE id = $1', [helper.id])).rows).toEqual(
      [{ day: until(300) }],
    );
  });

  it('bounds what is proposed', async () => {
    await cover(day - 1);
    expect(await proposed()).toBeUndefined();
    await cover(day);
    await app.settle();
    const { rows } = await ente.query("SELECT 1 FROM proposals WHERE offerer_id = $1 AND state = 'proposed'", [
      helper.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('that ends sooner flags what is agreed beyond its last day, and tells both at once, the helped one without why', async () => {
    await cover(day + 100);
    await agreed();
    await cover(day - 1);
    const told = await typesTo(helper);
    expect(told).toContain('clearance_lacking');
    expect(await typesTo(helped)).toContain('clearance_checked');
    const { rows } = await ente.query(
      "SELECT params::text AS params FROM notifications WHERE type = 'clearance_checked'",
    );
    expect(JSON.stringify(rows)).not.toMatch(/cover|insur|until/);
    const flagged = async (): Promise<number> =>
      (await carla.get<{ counts: Record<string, number> }>('/board')).body.counts['not_cleared'] ?? 0;
    expect(await flagged()).toBe(1);
    await cover(day + 100);
    expect(await flagged()).toBe(0);
  });

  it('stands on the board as it runs out', async () => {
    await cover(20);
    const { body } = await carla.get<{ items: { id: string; note: string }[] }>('/board?view=expiring');
    expect(body.items).toContainEqual(
      expect.objectContaining({ id: helper.id, note: expect.stringContaining('assicurazione') }),
    );
  });

  it('takes days from nobody before that was said, on the page and by the API', async () => {
    await cover(60);
    const sooner = { until: until(20) };
    const refused = await carla.send('PUT', '/ente/cover', sooner);
    expect(refused).toMatchObject({ status: 409, body: { code: 'cover.shortens' } });
    const asked = await desk.post('/settings/cover', sooner);
    expect(asked.status).toBe(409);
    expect(asked.html).toContain('name="evenShorter"');
    const { rows } = await ente.query('SELECT covered_until::text AS until FROM people WHERE id = $1', [helper.id]);
    expect(rows[0]?.['until']).toBe(until(60));
    expect((await desk.post('/settings/cover', { ...sooner, evenShorter: 'true' })).status).toBe(303);
    expect((await desk.post('/settings/cover', { until: until(90) })).status).toBe(303);
  });

  it('is nobody’s to renew but the coordinator’s', async () => {
    const operator = await ente.person({ roles: ['operator'] });
    const client = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
    expect((await client.send('PUT', '/ente/cover', { until: until(9) })).status).toBe(403);
  });
});
