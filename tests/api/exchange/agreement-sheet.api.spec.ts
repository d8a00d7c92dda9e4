// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let staff: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  staff = await PageClient.open(app.url, ente, operator.id);
  await agree('Spesa di martedì', 3);
  await agree('Spesa di fine mese', 20);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function agree(title: string, day: number): Promise<void> {
  const [giver, receiver] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
  const help = { service: 'condominio', category: 'shopping', title };
  const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] };
  const request = await operator.client.post<{ id: string }>('/requests', {
    ...help,
    when,
    durationMinutes: 60,
    onBehalfOf: receiver.id,
  });
  await operator.client.post('/offers', { ...help, when, onBehalfOf: giver.id });
  await app.settle();
  const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [request.body.id]);
  const said = await operator.client.post(`/proposals/${String(rows[0]?.['id'])}/accept`, {
    heard: ['offer', 'request'],
  });
  expect(said.status).toBe(200);
}

describe('the diary of staff on paper and as a file', () => {
  it('is a line for each appointment, a heading first, with the filters of the page', async () => {
    const all = await staff.get('/agreements/csv');
    expect(all.html).toContain(
      'Giorno;Dalle;Alle;Chi aiuta;Telefono di chi aiuta;Chi riceve;Telefono di chi riceve;Che cosa',
    );
    expect(all.html).toContain('Spesa di martedì');
    expect(all.html).toContain('Spesa di fine mese');
    const week = await staff.get(`/agreements/csv?day=${dayAhead(1).slice(0, 10)}&span=week`);
    expect(week.html).toContain('Spesa di martedì');
    expect(week.html).not.toContain('Spesa di fine mese');
    expect(week.html).toMatch(/\n\d\d\/\d\d\/\d{4};/);
    expect((await staff.get('/agreements/xlsx')).html.slice(0, 2)).toBe('PK');
  });

  it('is a file named after the ente and the period', async () => {
    const cookie = `reciproca_session=${await openSession(ente, operator.id, 'web')}`;
    const day = dayAhead(1).slice(0, 10);
    const { headers } = await fetch(`${app.url}/agreements/csv?day=${day}&span=week`, { headers: { cookie } });
    const { rows } = await ente.query('SELECT slug FROM enti WHERE id = $1', [ente.id]);
    expect(headers.get('content-disposition')).toContain(
      `reciproca-${rows[0]?.['slug']}-${day}-${addDays(day, 6)}.csv`,
    );
  });

  it('is a list to print, which the page of appointments leads to', async () => {
    const question = `?day=${dayAhead(1).slice(0, 10)}&span=week`;
    expect((await staff.get(`/agreements${question}`)).html).toContain('/agreements/sheet?');
    const { html } = await staff.get(`/agreements/sheet${question}`);
    expect(html).toContain('Spesa di martedì');
    expect(html).not.toContain('Spesa di fine mese');
  });

  it('leaves a trace whenever it is taken, with what was looked for', async () => {
    await staff.get('/agreements/xlsx?who=Rossi');
    const { rows } = await ente.query(
      "SELECT detail->>'format' AS format, detail->>'who' AS who FROM access_log WHERE detail->>'what' = 'agreements_exported' AND actor_id = $1 ORDER BY at DESC LIMIT 1",
      [operator.id],
    );
    expect(rows).toEqual([{ format: 'xlsx', who: 'Rossi' }]);
  });

  it('is for staff alone', async () => {
    const neighbour = await PageClient.open(app.url, ente, (await ente.person({ withLogin: false })).id);
    for (const path of ['sheet', 'csv', 'xlsx']) expect((await neighbour.get(`/agreements/${path}`)).status).toBe(403);
  });
});
