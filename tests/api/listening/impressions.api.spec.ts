// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';
import { agree, neighbour } from '../conversations/two-people.js';

const ASKED = 'Com’è andata?';

let app: TestApp;
let ente: TestEnte;
let coordinator: PageClient;
let operator: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const staff = async (role: 'coordinator' | 'operator') =>
    PageClient.open(app.url, ente, (await ente.person({ roles: [role], withLogin: false })).id);
  [coordinator, operator] = [await staff('coordinator'), await staff('operator')];
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function afterAnAct(days = 1): Promise<{ maria: PageClient; paolo: PageClient; agreement: string }> {
  const [maria, paolo] = [await neighbour(app, ente), await neighbour(app, ente)];
  const agreement = await agree(app, ente, paolo, maria);
  await ente.query(
    "UPDATE agreements SET starts_at = now() - make_interval(days => $2, hours => 2), ends_at = now() - make_interval(days => $2), state = 'settled' WHERE id = $1",
    [agreement, days],
  );
  const page = ({ id }: { id: string }) => PageClient.open(app.url, ente, id);
  return { maria: await page(maria), paolo: await page(paolo), agreement };
}

const of = (agreement: string): string => `/impressions/of/${agreement}`;
const said = async (agreement: string): Promise<Record<string, unknown>[]> =>
  (await ente.query('SELECT id, how, words FROM impressions WHERE agreement_id = $1', [agreement])).rows;

describe('how it went', () => {
  it('is asked on the page of the agreement, of each of the two once, and told to neither', async () => {
    const { maria, paolo, agreement } = await afterAnAct();
    expect((await maria.get(`/agreements/${agreement}`)).text).toContain(ASKED);
    expect((await maria.post(of(agreement), { how: 'well' })).location).toBe(`/agreements/${agreement}`);
    expect((await maria.post(of(agreement), { how: 'badly' })).status).toBe(409);
    expect((await maria.get(`/agreements/${agreement}`)).text).not.toContain(ASKED);
    expect((await paolo.get(`/agreements/${agreement}`)).text).toContain(ASKED);
    expect(await said(agreement)).toMatchObject([{ how: 'well', words: null }]);
  });

  it('is not asked before it is over, long after, of who is none of the two, or where the ente does not want it', async () => {
    const { maria, agreement } = await afterAnAct(31);
    expect((await maria.get(`/agreements/${agreement}`)).text).not.toContain(ASKED);
    expect((await maria.post(of(agreement), { how: 'well' })).status).toBe(409);
    const lately = await afterAnAct();
    expect((await maria.post(of(lately.agreement), { how: 'badly' })).status).toBe(404);
    expect((await operator.post(of(lately.agreement), { how: 'badly' })).status).toBe(404);
    await ente.query("UPDATE agreements SET state = 'agreed' WHERE id = $1", [lately.agreement]);
    expect((await lately.maria.post(of(lately.agreement), { how: 'well' })).status).toBe(409);
    expect((await operator.post('/impressions', { asksAfter: 'false' })).status).toBe(403);
    expect((await coordinator.post('/impressions', { asksAfter: 'false' })).location).toBe('/impressions');
    const other = await afterAnAct();
    expect((await other.maria.get(`/agreements/${other.agreement}`)).text).not.toContain(ASKED);
    expect((await other.maria.post(of(other.agreement), { how: 'well' })).status).toBe(409);
    await coordinator.post('/impressions', { asksAfter: 'true' });
  });

  it('goes to the board where it went badly, and off it once the office has seen to it; the other never learns of it', async () => {
    const { maria, paolo, agreement } = await afterAnAct();
    const before = await paolo.get(`/agreements/${agreement}`);
    await maria.post(of(agreement), { how: 'badly', words: 'È arrivato due ore dopo' });
    await app.settle();
    const id = String((await said(agreement))[0]?.['id']);
    expect((await operator.get('/board')).html).toContain(`/impressions/${id}`);
    const shown = await operator.get(`/impressions/${id}`);
    expect(shown.text).toContain('È arrivato due ore dopo');
    const after = await paolo.get(`/agreements/${agreement}`);
    expect(after.text).toBe(before.text);
    expect((await paolo.get(`/impressions/${id}`)).status).toBe(403);
    const told = await ente.query("SELECT 1 FROM notifications WHERE link LIKE '/impressions%'", []);
    expect(told.rows).toEqual([]);
    expect((await operator.post(`/impressions/${id}`, { note: 'Chiamati tutti e due' })).status).toBe(303);
    expect((await coordinator.post(`/impressions/${id}`, {})).status).toBe(409);
    expect((await operator.get('/board')).html).not.toContain(`/impressions/${id}`);
  });

  it('is counted by service', async () => {
    const { rows } = await ente.query(
      "SELECT count(*) FILTER (WHERE how = 'well')::int AS well, count(*) FILTER (WHERE how = 'badly')::int AS badly FROM impressions WHERE ente_id = $1",
      [ente.id],
    );
    expect(rows).toEqual([{ well: 1, badly: 1 }]);
    expect((await operator.get('/impressions')).text).toMatch(/Condominio solidale\s*1\s*0\s*1/);
  });
});
