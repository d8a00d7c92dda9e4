// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, newId, romeDay, systemClock } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { UnitOfWork } from '@reciproca/platform';
import { readSheet } from 'read-excel-file/node';
import { callTask } from '../../builders/notifications.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

const EVERYBODY = ['volunteers', 'listings', 'waiting', 'hours', 'civic_hours', 'calls', 'papers'];

let app: TestApp;
let ente: TestEnte;
let bra: TestEnte;
let operator: Neighbour;
let pages: Record<'operator' | 'coordinator', PageClient>;
let coordinatorId: string;
let anna: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  bra = await TestEnte.create(app.database.url, 'bra');
  operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  coordinatorId = (await ente.person({ withLogin: false, roles: ['coordinator'] })).id;
  pages = {
    operator: await PageClient.open(app.url, ente, operator.id),
    coordinator: await PageClient.open(app.url, ente, coordinatorId),
  };
  anna = await ente.person({ familyName: '=HYPERLINK("x")', phone: '+393331234567', birthDate: '1947-01-19' });
  await ente.driver({ familyName: 'Guida', vetted: true });
  await bra.person({ familyName: 'Braidese', vetted: true });
  await asked('Spesa di Anna', 3);
  await pay(anna.id, 60);
  await giveBack(anna.id);
  await ente.add(callTask({ personId: anna.id, dueAt: new Date() }));
  await ente.query('UPDATE people SET covered_until = $2 WHERE id = $1', [anna.id, dayAhead(9).slice(0, 10)]);
});
afterAll(async () => {
  await bra.close();
  await ente.close();
  await app.close();
});

/** Help that Anna asks for, and somebody who offers it then. */
async function asked(title: string, day: number): Promise<void> {
  const giver = await ente.person({ withLogin: false, familyName: 'Aiutante' });
  const help = { service: 'condominio', category: 'shopping', title };
  const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:30') }] };
  const { client } = operator;
  const request = await client.post<{ id: string }>('/requests', {
    ...help,
    when,
    durationMinutes: 90,
    onBehalfOf: anna.id,
  });
  expect(request.status).toBe(201);
  await client.post('/offers', { ...help, when, onBehalfOf: giver.id });
  await app.settle();
}

/** An hour given back to the community, written down by the office. */
async function giveBack(personId: string): Promise<void> {
  const agreed = await operator.client.post<{ id: string }>(`/people/${personId}/civic-returns`, {
    tutorId: coordinatorId,
    agreedHours: 10,
    activities: 'Cura del verde',
    startsOn: dayAhead(-1).slice(0, 10),
    endsOn: dayAhead(9).slice(0, 10),
    paperReference: 'prot. 12',
  });
  const hours = { day: romeDay(systemClock.now()), from: '09:00', until: '10:00' };
  expect((await operator.client.post(`/civic-returns/${agreed.body.id}/attendance`, hours)).status).toBe(201);
}

async function fileOf(path: string, personId: string): Promise<{ response: Response; content: Buffer }> {
  const cookie = `reciproca_session=${await openSession(ente, personId, 'web')}`;
  const response = await fetch(app.url + path, { headers: { cookie, 'accept-language': 'it' } });
  return { response, content: Buffer.from(await response.arrayBuffer()) };
}

const linesOf = (csv: string): string[] => csv.replace('\ufeff', '').trimEnd().split('\r\n');

describe('the lists of the staff', () => {
  it('are offered to whoever may read them, and to nobody else', async () => {
    const { html } = await pages.operator.get('/lists');
    for (const key of EVERYBODY) expect(html).toContain(`href="/lists/${key}"`);
    expect(html).not.toContain('href="/lists/people"');
    expect((await pages.coordinator.get('/lists')).html).toContain('href="/lists/people"');
    for (const path of ['/lists/people', '/lists/people/csv', '/lists/people/xlsx', '/lists/nothing'])
      expect({ path, status: (await pages.operator.get(path)).status }).toEqual({ path, status: 404 });
  });

  it.each(['people', ...EVERYBODY])('%s: the file holds the lines of the page, with its headings', async (key) => {
    const page = await pages.coordinator.get(`/lists/${key}`);
    expect(page.status).toBe(200);
    const [, search = ''] = new RegExp(`/lists/${key}/csv([^"]*)"`).exec(page.html) ?? [];
    const path = search.replaceAll('&amp;', '&');
    const { content, response } = await fileOf(`/lists/${key}/csv${path}`, coordinatorId);
    expect(response.headers.get('content-disposition')).toContain(`-${key}-${romeDay(new Date())}.csv`);
    const [heading = '', ...lines] = linesOf(content.toString('utf8'));
    expect(lines).not.toHaveLength(0);
    const shown = [...page.html.matchAll(/<th[^>]*scope="col"[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(heading.split(';')).toEqual(shown);
    expect(page.text).toContain(lines.length === 1 ? '1 riga' : `${lines.length} righe`);
    const xlsx = await fileOf(`/lists/${key}/xlsx${path}`, coordinatorId);
    const rows = await readSheet(xlsx.content);
    expect(rows[0]).toEqual(shown);
    expect(rows).toHaveLength(lines.length + 1);
  });

  it('give a spreadsheet days, moments and numbers, and words that stay words', async () => {
    const { content } = await fileOf('/lists/people/xlsx?asked=1', coordinatorId);
    const rows = await readSheet(content);
    const row = rows.find(([name]) => String(name).includes('HYPERLINK')) ?? [];
    expect(row[0]).toBe('=HYPERLINK("x")');
    expect((row[2] as unknown as Date).toISOString().slice(0, 10)).toBe('1947-01-19');
    expect(typeof row[3]).toBe('string');
    const csv = (await fileOf('/lists/people/csv?asked=1', coordinatorId)).content.toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('19/01/1947');

    const listings = await readSheet((await fileOf('/lists/listings/xlsx?asked=1', operator.id)).content);
    const moment = listings.find(([title]) => title === 'Spesa di Anna')?.[7] as unknown as Date;
    expect(moment.toISOString().slice(0, 16)).toBe(`${dayAhead(3).slice(0, 10)}T09:00`);
  });

  it('are narrowed by what is asked for, and name what cannot be read', async () => {
    const week = `from=${dayAhead(2).slice(0, 10)}&until=${dayAhead(4).slice(0, 10)}`;
    expect((await pages.operator.get(`/lists/listings?kind=request&${week}`)).text).toContain('Spesa di Anna');
    expect((await pages.operator.get('/lists/listings?kind=request&until=2001-01-01')).text).not.toContain(
      'Spesa di Anna',
    );
    expect((await pages.operator.get('/lists/volunteers?role=driver')).text).toContain('Guida');
    expect((await pages.operator.get('/lists/volunteers?role=sentinel')).text).not.toContain('Guida');
    const wrong = await pages.operator.get('/lists/listings?from=giammai');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#f-from"');
    expect(wrong.html).toContain('giammai');
    const { response } = await fileOf('/lists/volunteers/csv?state=nothing', operator.id);
    expect(response.url).toContain('/lists/volunteers?state=nothing');
    expect(response.status).toBe(422);
    expect((await pages.operator.get('/lists/listings?from=2026-02-02&until=2026-01-01')).html).toContain(
      'href="#f-until"',
    );
  });

  it('hold the hours of a period, less what was taken back since', async () => {
    const giver = await ente.person({ familyName: 'Orario' });
    await pay(giver.id, 90);
    const wrong = await pay(giver.id, 30);
    const { body } = await operator.client.post<{ id: string }>(`/transfers/${wrong}/corrections`, {
      reason: 'Segnata due volte',
    });
    const second = new ApiClient(app.url, await openSession(ente, coordinatorId, 'api'));
    expect((await second.post(`/corrections/${body.id}/approve`)).status).toBe(200);
    expect(await hoursOf('Orario', romeDay(new Date()))).toEqual(['1,5', '0', '1,5']);
    expect(await hoursOf('Orario', addDays(romeDay(new Date()), -1))).toEqual([]);
  });

  it('are never of another ente', async () => {
    for (const key of ['people', ...EVERYBODY]) {
      const { content } = await fileOf(`/lists/${key}/csv?asked=1`, coordinatorId);
      expect(content.toString('utf8')).not.toContain('Braidese');
    }
  });

  it('are written down, read or saved, with the question and the count', async () => {
    await fileOf('/lists/volunteers/xlsx?asked=1&role=driver', operator.id);
    const { rows } = await ente.query(
      `SELECT detail FROM access_log WHERE actor_id = $1 AND detail->>'what' = 'list_saved' ORDER BY at DESC, id DESC LIMIT 1`,
      [operator.id],
    );
    expect(rows[0]?.['detail']).toMatchObject({ list: 'volunteers', format: 'xlsx', rows: 1, role: 'driver' });
  });

  it('go on in pages', async () => {
    const first = await pages.operator.get('/lists/listings?asked=1&skip=0');
    expect(first.html).not.toContain('skip=50');
    expect((await pages.operator.get('/lists/listings?asked=1&skip=50')).text).toContain('Non c’è nessuna riga');
  });
});

/** Hours given and received on that day, and the balance, as the file writes them; nothing for who is not in it. */
async function hoursOf(familyName: string, day: string): Promise<string[]> {
  const { content } = await fileOf(`/lists/hours/csv?asked=1&from=${day}&until=${day}`, operator.id);
  const line = linesOf(content.toString('utf8')).find((one) => one.startsWith(`${familyName};`));
  return line?.split(';').slice(3) ?? [];
}

async function pay(personId: string, minutes: number): Promise<string> {
  const seed = {
    enteId: ente.id,
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: systemClock,
  };
  const { transferId } = await app.app.get(UnitOfWork).run(seed, (ctx) =>
    app.app.get(Ledger).transfer(ctx, {
      reason: 'garden_work',
      idempotencyKey: newId(),
      postings: [
        { account: { kind: 'ente', ownerId: ente.id }, minutes: -minutes },
        { account: { kind: 'person', ownerId: personId }, minutes },
      ],
    }),
  );
  return transferId;
}
