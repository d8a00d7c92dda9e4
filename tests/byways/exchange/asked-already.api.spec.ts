// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { hiddenIn, PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Refusal {
  readonly code: string;
  readonly errors: readonly { readonly field: string }[];
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const window = (day: number) => ({ windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }] });

describe('what somebody has posted already', () => {
  let app: TestApp;
  let ente: TestEnte;
  let market: string;
  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    market = ente.places['market'] ?? '';
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const neighbour = async (): Promise<Neighbour> => signIn(app, ente, (await ente.person()).id);
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa' };
  const weekly = { days: ['TU'], from: '09:00', until: '10:00', startsOn: dayAhead(7).slice(0, 10) };

  it.each([
    ['/requests', { ...help, when: window(5) }],
    ['/offers', { ...help, when: window(5) }],
    ['/requests', { ...help, when: { weekly: { ...weekly, count: 3 } } }],
    [
      '/requests',
      () => ({
        service: 'trasporto',
        category: 'ride',
        title: 'Al mercato',
        toPlaceId: market,
        details: { arriveBy: dayAhead(6, '10:00') },
      }),
    ],
  ])('is not posted again without a word: %s %#', async (path, given) => {
    const { client } = await neighbour();
    const body = typeof given === 'function' ? given() : given;
    expect((await client.post(path, body)).status).toBe(201);
    const { status, body: refused } = await client.post<Refusal>(path, { ...body, title: 'Con altre parole' });
    expect({ status, ...refused }).toMatchObject({ status: 409, code: 'listing.alike', errors: [{ field: 'again' }] });
    expect((await client.post(path, { ...body, again: true })).status).toBe(201);
  });

  it('is met by any date of what comes round, and by the way back of a journey', async () => {
    const { client, id } = await neighbour();
    const codeOf = async (body: object): Promise<string> => (await client.post<Refusal>('/requests', body)).body.code;
    const every = (days: number) => {
      const startsOn = dayAhead(days).slice(0, 10);
      return { weekly: { ...weekly, startsOn, days: [DAYS[new Date(startsOn).getUTCDay()]], count: 3 } };
    };
    expect(await codeOf({ ...help, when: every(30) })).toBeUndefined();
    expect(await codeOf({ ...help, when: every(23) })).toBe('listing.alike');
    const single = { windows: [{ start: dayAhead(74, '09:00'), end: dayAhead(74, '10:00') }] };
    expect(await codeOf({ ...help, when: single })).toBeUndefined();
    expect(await codeOf({ ...help, when: every(67) })).toBe('listing.alike');

    const ride = { service: 'trasporto', category: 'ride', title: 'Un passaggio' };
    const out = { arriveBy: dayAhead(6, '10:00'), returnAt: dayAhead(6, '12:00') };
    expect(await codeOf({ ...ride, toPlaceId: market, details: out })).toBeUndefined();
    const { rows } = await ente.query('SELECT place_id AS id FROM residences WHERE person_id = $1', [id]);
    const home = { placeId: market, toPlaceId: rows[0]?.['id'], details: { leaveAt: dayAhead(6, '12:00') } };
    expect(await codeOf({ ...ride, ...home })).toBe('listing.alike');
  });

  it('is met by what is moved onto its hours, and by what is brought back beside it', async () => {
    const { client, id } = await neighbour();
    const post = async (day: number, more: object = {}): Promise<string> =>
      (await client.post<{ id: string }>('/requests', { ...help, when: window(day), ...more })).body.id;
    const [first, second] = [await post(15), await post(16)];
    const move = (more: object = {}) =>
      client.send<Refusal>('PATCH', `/requests/${second}`, { when: window(15), ...more });
    expect((await move()).body).toMatchObject({ code: 'listing.alike', errors: [{ field: 'again' }] });
    // What it is itself is no other: the same hours anew, and words.
    expect((await client.send('PATCH', `/requests/${first}`, { when: window(15) })).status).toBe(200);
    expect((await client.send('PATCH', `/requests/${second}`, { title: 'Il pane' })).status).toBe(200);
    expect((await move({ again: true })).status).toBe(200);

    const taken = await post(17);
    await client.post(`/requests/${taken}/withdraw`);
    const visitor = await PageClient.open(app.url, ente, id);
    expect((await visitor.get(`/requests/${taken}`)).text).not.toContain('ce n’è già una uguale');
    await post(17);
    const undo = (more: object = {}) => client.post<Refusal>(`/requests/${taken}/undo-withdrawal`, more);
    expect((await undo()).body).toMatchObject({ code: 'listing.alike', errors: [{ field: 'again' }] });
    expect((await visitor.get(`/requests/${taken}`)).text).toContain('ce n’è già una uguale');
    expect((await undo({ again: true })).status).toBe(200);
  });

  it('is asked about on the page that changes it, with what was typed kept', async () => {
    const { client, id } = await neighbour();
    await client.post('/requests', { ...help, when: window(18) });
    const { body } = await client.post<{ id: string }>('/requests', { ...help, title: 'Il latte', when: window(19) });
    const desk = await PageClient.open(app.url, ente, id);
    const path = `/requests/${body.id}/edit`;
    const version = hiddenIn((await desk.get(path)).html, 'version');
    const typed = { title: 'Il latte fresco', date: dayAhead(18).slice(0, 10), from: '09:00', until: '11:00', version };
    const asked = await desk.post(path, typed);
    expect(asked.html).toContain('name="again"');
    expect(asked.html).toContain('value="Il latte fresco"');
    expect((await desk.post(path, { ...typed, again: 'true' })).status).toBe(303);
  });

  it('is the same kind of trip only: a crate or a visit at the hour of one’s own ride is another thing', async () => {
    const { client } = await neighbour();
    const ride = { service: 'trasporto', category: 'ride', title: 'Al mercato', toPlaceId: market };
    const codeOf = async (details: object): Promise<string | undefined> =>
      (await client.post<Refusal>('/requests', { ...ride, details: { arriveBy: dayAhead(20, '10:00'), ...details } }))
        .body.code;
    expect(await codeOf({})).toBeUndefined();
    expect(await codeOf({ parcel: true, carries: 'crate' })).toBeUndefined();
    expect(await codeOf({ parcel: true, carries: 'medicines' })).toBeUndefined();
    expect(await codeOf({ parcel: true, carries: 'crate' })).toBe('listing.alike');
    expect(await codeOf({})).toBe('listing.alike');
  });

  it('is one of many sent at the same moment', async () => {
    const { client } = await neighbour();
    const answers = await Promise.all([1, 2, 3, 4].map(() => client.post('/requests', { ...help, when: window(5) })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  });

  it.each([
    ['/requests', help, '09:01', '11:01'],
    ['/requests', help, '10:30', '12:00'],
    ['/offers', help, '08:00', '09:30'],
  ])('is the same a little earlier or later: %s %# from %s to %s', async (path, what, from, until) => {
    const { client } = await neighbour();
    const at = (start: string, end: string) => ({ windows: [{ start: dayAhead(5, start), end: dayAhead(5, end) }] });
    expect((await client.post(path, { ...what, when: at('09:00', '11:00') })).status).toBe(201);
    const { body: refused } = await client.post<Refusal>(path, { ...what, when: at(from, until) });
    expect(refused.code).toBe('listing.alike');
    expect((await client.post(path, { ...what, category: 'babysitting', when: at(from, until) })).status).toBe(201);
    expect((await client.post(path, { ...what, when: at('11:00', '12:00') })).status).toBe(201);
  });

  it('is a ride to the same place a little later, and a weekly time over one that is there', async () => {
    const { client } = await neighbour();
    const ride = (at: string) => ({
      service: 'trasporto',
      category: 'ride',
      title: 'Al mercato',
      toPlaceId: market,
      details: { arriveBy: dayAhead(6, at) },
    });
    expect((await client.post('/requests', ride('10:00'))).status).toBe(201);
    expect((await client.post<Refusal>('/requests', ride('10:10'))).body.code).toBe('listing.alike');
    expect((await client.post('/requests', ride('16:00'))).status).toBe(201);
    const weekly = (days: string[], from: string, until: string) => ({
      ...help,
      when: { weekly: { days, from, until } },
    });
    expect((await client.post('/offers', weekly(['TH'], '09:00', '11:00'))).status).toBe(201);
    expect((await client.post<Refusal>('/offers', weekly(['MO', 'TH'], '10:00', '12:00'))).body.code).toBe(
      'listing.alike',
    );
    expect((await client.post('/offers', weekly(['MO'], '10:00', '12:00'))).status).toBe(201);
  });

  it('is no other hour, no other kind, no other person’s, and nothing that was taken back', async () => {
    const { client } = await neighbour();
    const posted = await client.post<{ id: string }>('/requests', { ...help, when: window(5) });
    expect((await client.post('/requests', { ...help, when: window(6) })).status).toBe(201);
    expect((await client.post('/offers', { ...help, when: window(5) })).status).toBe(201);
    expect((await (await neighbour()).client.post('/requests', { ...help, when: window(5) })).status).toBe(201);
    await client.post(`/requests/${posted.body.id}/withdraw`, {});
    expect((await client.post('/requests', { ...help, when: window(5) })).status).toBe(201);
  });
});
