// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { romeDay } from '@reciproca/kernel';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, PASSWORD, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let form: OpenForm;
const people: Record<string, TestPerson> = {};
const cookies: Record<string, string> = {};
const clients: Record<string, ApiClient> = {};

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
  await ente.query(`UPDATE enti SET settings = settings || '{"officePhone":"0173 123456"}' WHERE id = $1`, [ente.id]);
  people['olga'] = await ente.person({ roles: ['operator'] });
  people['rosa'] = await ente.person({ familyName: 'Segreta', phone: '+393331112222' });
  people['marco'] = await ente.driver();
  people['gino'] = await ente.person({ roles: ['resident', 'gardener'] });
  form = await openForm(app.url);
  for (const [name, { id }] of Object.entries(people)) {
    cookies[name] = `reciproca_session=${await openSession(ente, id, 'web')}`;
    clients[name] = new ApiClient(app.url, await openSession(ente, id, 'api'));
  }
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function see(
  who: string | null,
  path: string,
): Promise<{ status: number; text: string; location: string | null; headers: Headers }> {
  const answer = await fetch(app.url + path, {
    redirect: 'manual',
    headers: { accept: 'text/html', ...(who && { cookie: cookies[who] ?? '' }) },
  });
  return {
    status: answer.status,
    text: await answer.text(),
    location: answer.headers.get('location'),
    headers: answer.headers,
  };
}

async function send(
  who: string,
  path: string,
  body: Record<string, string> = {},
): Promise<{ status: number; text: string; location: string | null }> {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `${form.cookie}; ${cookies[who] ?? ''}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...body, _csrf: form.token }).toString(),
  });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
}

const idOf = (name: string): string => people[name]?.id ?? '';
const ask = (change: object = {}): object => ({
  service: 'condominio',
  category: 'shopping',
  title: 'Medicine per il cuore di Rosa',
  description: 'Diabete',
  when: { windows: [{ start: dayAhead(2, '09:00'), end: dayAhead(2, '11:00') }] },
  ...change,
});
const cardOf = async (): Promise<string> =>
  String(
    (await ente.query('SELECT code FROM person_cards WHERE person_id = $1 AND revoked_at IS NULL', [idOf('rosa')]))
      .rows[0]?.['code'],
  );

describe('the notice board', () => {
  let areaId: string;
  let staircases: string[];

  beforeAll(async () => {
    areaId = String((await ente.query('SELECT id FROM areas WHERE ente_id = $1', [ente.id])).rows[0]?.['id']);
    staircases = (await ente.query('SELECT id FROM staircases WHERE ente_id = $1 ORDER BY label', [ente.id])).rows.map(
      ({ id }) => String(id),
    );
  });

  it('says so when there is nothing', async () => {
    expect((await see('olga', `/paper/notice-board?place=${areaId}`)).text).toContain(
      'Questa settimana nessuno cerca aiuto.',
    );
  });

  it('shows what the staircase may see by code, without names, titles or reasons', async () => {
    const own = await clients['rosa']?.post<{ id: string }>('/requests', ask({ visibility: 'staircase' }));
    const far = await clients['rosa']?.post<{ id: string }>(
      '/requests',
      ask({ when: { windows: [{ start: dayAhead(12, '09:00'), end: dayAhead(12, '11:00') }] } }),
    );
    expect([own?.status, far?.status]).toEqual([201, 201]);
    const first = await see('olga', `/paper/notice-board?place=${staircases[0]}`);
    const code = /class="paper-code">\s*([A-Z]-\d+)/.exec(first.text)?.[1] ?? '';
    expect(code).toMatch(/^[A-Z]-\d{1,2}$/);
    expect(first.text.match(/class="paper-code"/g)).toHaveLength(1);
    expect(first.text).not.toMatch(/Segreta|cuore|Diabete|Casa 2|Medicine/);
    expect(first.text).toContain('0173 123456');
    expect(first.text).toContain('<svg');
    expect((await see('olga', `/paper/notice-board?place=${staircases[1]}`)).text).not.toContain('class="paper-code"');
    expect((await see('olga', `/paper/notice-board?place=${staircases[0]}`)).text).toContain(code);
    const spoken = code.toLowerCase().replace('-', ' ');
    expect(await send('olga', '/paper/code', { code: spoken })).toMatchObject({
      status: 303,
      location: `/requests/${own?.body.id ?? ''}`,
    });
    const { rows } = await ente.query(
      "SELECT detail FROM access_log WHERE actor_id = $1 AND action = 'search' AND person_id = $2",
      [idOf('olga'), idOf('rosa')],
    );
    expect(rows).toHaveLength(1);
    expect((await send('rosa', '/paper/code', { code })).status).toBe(403);
  });

  it('gives every listing one code, however many print at once', async () => {
    for (let count = 0; count < 6; count += 1) await clients['rosa']?.post('/requests', { ...ask(), again: true });
    const boards = await Promise.all(
      [...staircases, areaId, areaId].map((place) => see('olga', `/paper/notice-board?place=${place}`)),
    );
    expect(boards.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { rows } = await ente.query(
      'SELECT count(*)::int AS all, count(DISTINCT code)::int AS codes FROM listing_codes WHERE ente_id = $1',
      [ente.id],
    );
    expect(rows[0]).toEqual({ all: 7, codes: 7 });
  });

  it.each(['', 'O-1', 'Z-98', 'qualcosa'])('finds nothing by "%s" and keeps what was typed', async (code) => {
    const { status, text } = await send('olga', '/paper/code', { code });
    expect(status).toBe(422);
    expect(text).toMatch(new RegExp(`name="code"[^>]* value${code && `="${code}"`}`));
  });

  it('is not there for a place of nobody', async () => {
    expect((await see('olga', `/paper/notice-board?place=${idOf('rosa')}`)).status).toBe(404);
  });
});

describe('a card', () => {
  it('leads staff to the record, and is logged; strangers to the telephone', async () => {
    expect((await send('olga', `/paper/people/${idOf('rosa')}/card`)).status).toBe(303);
    const code = await cardOf();
    expect(code).toMatch(/^[2-9A-Z]{12}$/);
    expect(
      (await see('olga', `/paper/people/${idOf('rosa')}/card?copies=8`)).text.match(/class="paper-card"/g),
    ).toHaveLength(8);
    expect(await see('olga', `/paper/cards/${code}`)).toMatchObject({
      status: 303,
      location: `/people/${idOf('rosa')}`,
    });
    expect((await send('olga', '/paper/code', { code: code.toLowerCase() })).location).toBe(`/people/${idOf('rosa')}`);
    const { rows } = await ente.query(
      'SELECT request_id FROM access_log WHERE actor_id = $1 AND (person_id = $2 OR $2 = ANY(subject_ids)) AND detail::text LIKE $3',
      [idOf('olga'), idOf('rosa'), '%/paper/c%'],
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const who of [null, 'marco', 'rosa']) {
      const { status, text, headers } = await see(who, `/paper/cards/${code}`);
      expect(status).toBe(200);
      expect(text).toContain('0173 123456');
      expect(text.slice(text.indexOf('<main'))).not.toMatch(/Segreta|people\//);
      expect(headers.getSetCookie().join()).not.toContain('reciproca_session');
    }
  });

  it('never signs anybody in', async () => {
    const code = await cardOf();
    const { login } = people['rosa'] as TestPerson;
    for (const body of [
      { login: code, password: code },
      { login, password: code },
      { login: code, password: PASSWORD },
    ]) {
      expect((await app.anonymous().post('/sessions', body)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await new ApiClient(app.url, code).get('/me')).status).toBe(401);
    cookies['card'] = `reciproca_session=${code}`;
    expect((await see('card', '/me')).status).not.toBe(200);
  });

  it('is worth nothing once another is made or it is revoked', async () => {
    const old = await cardOf();
    await Promise.all([1, 2, 3].map(() => send('olga', `/paper/people/${idOf('rosa')}/card`)));
    expect(
      (await ente.query('SELECT 1 FROM person_cards WHERE person_id = $1 AND revoked_at IS NULL', [idOf('rosa')])).rows,
    ).toHaveLength(1);
    const young = await cardOf();
    await send('olga', `/paper/people/${idOf('rosa')}/card/revoke`);
    for (const code of [old, young]) {
      expect((await see('olga', `/paper/cards/${code}`)).status).toBe(404);
      expect((await see(null, `/paper/cards/${code}`)).status).toBe(404);
    }
  });

  it('of another ente is a card of nobody', async () => {
    const bra = await TestEnte.create(app.database.url, 'bra');
    const stranger = await bra.person({ roles: ['operator'], withLogin: false });
    cookies['stranger'] = `reciproca_session=${await openSession(bra, stranger.id, 'web')}`;
    await send('olga', `/paper/people/${idOf('rosa')}/card`);
    const code = await cardOf();
    expect((await see('stranger', `/paper/cards/${code}`)).status).toBe(404);
    expect((await send('stranger', '/paper/code', { code })).status).toBe(422);
    for (const what of ['card', 'minutes', 'delegation', 'drive'])
      expect((await see('stranger', `/paper/people/${idOf('rosa')}/${what}`)).status).toBe(404);
    await bra.close();
  });

  it('leaves the list of those to print once it is printed', async () => {
    const { rows } = await ente.query('SELECT id FROM person_cards WHERE person_id = $1 AND revoked_at IS NULL', [
      idOf('rosa'),
    ]);
    expect((await see('olga', '/paper/cards')).text).toContain('Segreta');
    expect((await send('olga', '/paper/cards/printed', { ids: String(rows[0]?.['id']) })).status).toBe(303);
    expect((await see('olga', '/paper/cards')).text).not.toContain('Segreta');
  });
});

describe('sheets that come and go', () => {
  it.each([
    ['minutes', 'ar', 'rtl'],
    ['drive', 'ro', 'ltr'],
  ])('are in the language of whom they are for, whoever prints them: %s in %s', async (what, language, direction) => {
    await ente.query('UPDATE people SET ui_language = $2 WHERE id = $1', [idOf('rosa'), language]);
    const { text } = await see('olga', `/paper/people/${idOf('rosa')}/${what}`);
    await ente.query("UPDATE people SET ui_language = 'it' WHERE id = $1", [idOf('rosa')]);
    expect(text).toContain('<html lang="it"');
    expect(text).toMatch(new RegExp(`<div lang="${language}" dir="${direction}"><div class="paper`));
    expect(text.match(/<div lang=/g)).toHaveLength(1);
  });

  it('show a driver the homes of rides that are on, and of no others', async () => {
    const to = { service: 'trasporto', category: 'ride', toPlaceId: ente.places['hospital'] };
    const offer = await clients['marco']?.post('/offers', {
      ...to,
      title: 'Vado ad Alba',
      when: { windows: [{ start: dayAhead(5, '08:00'), end: dayAhead(5, '12:00') }] },
      details: { seats: 3 },
    });
    expect(offer?.status).toBe(201);
    const request = await clients['rosa']?.post<{ id: string }>('/requests', {
      ...to,
      title: 'Visita',
      details: { arriveBy: dayAhead(5, '10:00') },
    });
    expect(request?.status).toBe(201);
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [request?.body.id]);
    await clients['rosa']?.post(`/proposals/${String(rows[0]?.['id'])}/accept`);
    const agreed = await clients['marco']?.post<{ agreementId: string }>(
      `/proposals/${String(rows[0]?.['id'])}/accept`,
    );
    const day = dayAhead(5).slice(0, 10);
    const on = await see('marco', `/paper/drive?day=${day}`);
    expect(on.text).toContain('Casa 2');
    expect(on.text).toContain('333 111 2222');
    // The name on the bell, now that both have said yes.
    expect(on.text).toContain('Segreta');
    // The same numbers in the table and on the map beside it.
    expect(on.text).toMatch(/<strong>1\. [^<]*Segreta[^<]*<\/strong>/);
    expect(on.text).toMatch(/class="map-marker"><rect[^>]*><\/rect><text[^>]*>1<\/text>/);
    expect((await see('olga', `/paper/people/${idOf('marco')}/drive?day=${day}`)).text).toContain('Casa 2');
    expect((await see('gino', `/paper/drive?day=${day}`)).text).not.toContain('Casa 2');
    await clients['marco']?.post(`/agreements/${agreed?.body.agreementId ?? ''}/cancel`, { reason: 'Influenza' });
    for (const [who, path] of [
      ['marco', '/paper/drive'],
      ['olga', `/paper/people/${idOf('marco')}/drive`],
    ] as const) {
      const off = await see(who, `${path}?day=${day}`);
      expect(off.status).toBe(200);
      expect(off.text).not.toMatch(/Casa 2|333 111|map-marker/);
    }
  });

  it('bring back the minutes of a garden shift, each line once', async () => {
    const garden = await ente.garden(idOf('gino'));
    expect((await see('gino', `/paper/gardens/${garden}/attendance`)).text).toContain('Cognome4');
    expect((await see('marco', `/paper/gardens/${garden}/attendance`)).status).toBe(403);
    const workedOn = romeDay(new Date());
    const path = `/paper/gardens/${garden}/entry`;
    const lines = {
      workedOn,
      'rows.0.personId': idOf('gino'),
      'rows.0.from': '14:00',
      'rows.0.until': '15:30',
      'others.0.line': '1',
      'others.0.who': '333 1112222',
      'others.0.minutes': '45',
    };
    const checked = await send('olga', path, { ...lines, what: 'check' });
    expect([checked.status, checked.text]).toEqual([200, expect.stringContaining('1 ora e 30 minuti')]);
    const night = await send('olga', path, { ...lines, 'rows.0.from': '22:00', 'rows.0.until': '02:00' });
    expect([night.status, night.text]).toEqual([422, expect.stringContaining('prima dell’arrivo')]);
    const wrong = { 'rows.0.from': '22:00', 'rows.0.until': '02:00', 'others.0.who': '333 0000000' };
    const several = await send('olga', path, { ...lines, ...wrong });
    expect([several.status, several.text]).toEqual([422, expect.stringContaining('prima dell’arrivo')]);
    expect(several.text).toContain('href="#f-others-0-who"');
    const both = await Promise.all([send('olga', path, lines), send('olga', path, lines)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const { rows } = await ente.query(
      'SELECT person_id, minutes, channel, entered_by, state FROM garden_work WHERE garden_id = $1 ORDER BY minutes',
      [garden],
    );
    expect(rows).toEqual([
      { person_id: idOf('rosa'), minutes: 45, channel: 'paper', entered_by: idOf('olga'), state: 'recorded' },
      { person_id: idOf('gino'), minutes: 90, channel: 'paper', entered_by: idOf('olga'), state: 'recorded' },
    ]);
    // The same afternoon on the telephone: asked about, whoever writes it.
    const told = { workedOn, from: '14:00', until: '15:30', onBehalfOf: idOf('gino'), channel: 'phone' };
    const twice = await clients['olga']?.post<{ code: string }>(`/gardens/${garden}/work`, told);
    expect([twice?.status, twice?.body.code]).toEqual([409, 'work.same_day']);
    const other = await clients['olga']?.post(`/gardens/${garden}/work`, { ...told, minutes: 0, again: true });
    expect(other?.status).toBe(201);
    const unknown = await send('olga', path, {
      workedOn,
      'others.1.line': '2',
      'others.1.who': '333 0000000',
      'others.1.minutes': '45',
    });
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('333 0000000');
    expect((await send('olga', path, { workedOn })).status).toBe(422);
    expect((await send('gino', path, lines)).status).toBe(403);
  });

  it('tell of one’s minutes from a day to a day', async () => {
    const sheet = await see('rosa', '/paper/minutes');
    expect(sheet.text).toContain('dato e ricevuto sono pari');
    expect((await see('rosa', '/paper/minutes?from=2026-05-02&to=2026-05-01')).status).toBe(422);
    expect((await see('rosa', '/paper/minutes?from=ieri')).status).toBe(422);
    expect((await see('olga', `/paper/people/${idOf('rosa')}/minutes`)).status).toBe(200);
  });
});
