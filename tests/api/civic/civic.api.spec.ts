// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatDate } from '@reciproca/ui';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Detail {
  commitment: { state: string; balance: { agreed: number; confirmed: number; waiting: number; left: number } };
  attendance: { id: string; state: string }[];
  certificates: { id: string; number: string; minutes: number }[];
}

const day = (ahead: number): string => dayAhead(ahead).slice(0, 10);

let app: TestApp;
let ente: TestEnte;
let personIn: TestPerson;
let tutorIn: TestPerson;
let operatorIn: TestPerson;
let person: ApiClient;
let tutor: ApiClient;
let operator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  personIn = await ente.person();
  tutorIn = await ente.person({ roles: ['tutor'] });
  person = await app.signIn(personIn.login);
  tutor = await app.signIn(tutorIn.login);
  operatorIn = await ente.person({ roles: ['operator'] });
  operator = await app.signIn(operatorIn.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function agree(hours: number, tutorId = tutorIn.id, more: object = {}): Promise<string> {
  const { status, body } = await operator.post<{ id: string }>(`/people/${personIn.id}/civic-returns`, {
    tutorId,
    agreedHours: hours,
    activities: 'Cura del verde',
    startsOn: day(-20),
    endsOn: day(20),
    paperReference: 'prot. 12',
    ...more,
  });
  expect(status).toBe(201);
  return body.id;
}
const attend = (client: ApiClient, id: string, minutes: number, ahead = -1, more: object = {}) =>
  client.post<{ id: string; state: string; code: string }>(`/civic-returns/${id}/attendance`, {
    day: day(ahead),
    minutes,
    activity: 'Aiuole',
    ...more,
  });
const detail = async (id: string): Promise<Detail> => (await operator.get<Detail>(`/civic-returns/${id}`)).body;

describe('a civic return', () => {
  it('is kept hour by hour: recorded by who gives them, confirmed by the tutor, certified by the ente', async () => {
    const id = await agree(2);
    const own = await attend(person, id, 60);
    expect(own.body.state).toBe('recorded');
    expect((await detail(id)).commitment.balance).toEqual({ agreed: 120, confirmed: 0, waiting: 60, left: 120 });
    expect((await operator.post(`/civic-returns/${id}/certificates`)).body).toMatchObject({
      code: 'civic.nothing_confirmed',
    });
    expect((await person.post(`/civic-attendance/${own.body.id}/confirm`)).body).toMatchObject({
      code: 'civic.own_hours',
    });
    expect((await tutor.post(`/civic-attendance/${own.body.id}/confirm`)).status).toBe(201);
    expect((await attend(tutor, id, 60, -2)).body.state).toBe('confirmed');
    expect((await detail(id)).commitment).toMatchObject({ state: 'completed', balance: { confirmed: 120, left: 0 } });
    expect((await operator.post<{ number: string }>(`/civic-returns/${id}/certificates`)).body).toMatchObject({
      minutes: 120,
      number: expect.stringMatching(/^20\d\d\/\d+$/) as unknown,
    });
    await app.settle();
    const { rows } = await ente.query('SELECT type FROM notifications WHERE person_id = $1 ORDER BY seq', [
      personIn.id,
    ]);
    expect(rows.map(({ type }) => type).toSorted()).toEqual([
      'commitment_closed',
      'commitment_made',
      'hours_confirmed',
    ]);
  });

  it('opens again when a confirmed hour is taken back', async () => {
    const id = await agree(1);
    const { body } = await attend(tutor, id, 60);
    expect((await detail(id)).commitment.state).toBe('completed');
    expect((await tutor.post(`/civic-attendance/${body.id}/reject`, { reason: 'Era un altro giorno' })).status).toBe(
      201,
    );
    expect((await detail(id)).commitment).toMatchObject({ state: 'active', balance: { left: 60 } });
  });

  it('never counts more than eight hours of a day, however many write at once', async () => {
    const id = await agree(40);
    const answers = await Promise.all(Array.from({ length: 6 }, () => attend(tutor, id, 120, -3, { again: true })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(4);
    expect((await detail(id)).commitment.balance.confirmed).toBe(480);
  });

  it('numbers certificates without holes or doubles when two are made at once', async () => {
    const id = await agree(3);
    await attend(tutor, id, 30);
    const made = await Promise.all(
      [1, 2, 3].map(() => operator.post<{ number: string }>(`/civic-returns/${id}/certificates`)),
    );
    expect(new Set(made.map(({ body }) => body.number)).size).toBe(3);
  });

  it('asks about hours of a day that is written down already, whoever wrote it, and about more than was agreed', async () => {
    const id = await agree(4);
    expect((await attend(person, id, 180, -2)).status).toBe(201);
    expect((await attend(operator, id, 180, -2)).body.code).toBe('civic.same_day');
    expect((await attend(operator, id, 120, -3)).body.code).toBe('civic.over_agreed');
    expect((await attend(operator, id, 120, -3, { over: true })).status).toBe(201);
    const timed = await operator.post<{ minutes: number; activity: string }>(`/civic-returns/${id}/attendance`, {
      day: day(-4),
      from: '14:00',
      until: '16:15',
      over: true,
    });
    expect(timed.body).toMatchObject({ minutes: 135, activity: 'Cura del verde' });
  });

  it('is written down sheet by sheet, forty hours in one form, with the sum before anything is saved', async () => {
    const id = await agree(40);
    const visitor = await PageClient.open(app.url, ente, operatorIn.id);
    const rows = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`rows.${at}.day`, day(-12 + at)]));
    const sheet = { from: '08:30', until: '12:30', ...rows };
    const path = `/civic/${id}/sheet`;
    const checked = await visitor.post(path, { ...sheet, what: 'check' });
    expect([checked.status, (await detail(id)).attendance.length]).toEqual([200, 0]);
    expect(checked.text).toContain('10 righe, 40 ore in tutto');
    const wrong = await visitor.post(path, { ...sheet, 'rows.3.from': '12:00', 'rows.3.until': '09:00', what: 'save' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('L’uscita viene prima dell’arrivo');
    // Every row that is wrong is named, not the first alone.
    const severalWrong = await visitor.post(path, {
      ...sheet,
      ...{ 'rows.2.day': day(3), 'rows.5.day': day(-400), 'rows.7.day': day(4), what: 'check' },
    });
    expect(severalWrong.status).toBe(422);
    const named = [...severalWrong.html.matchAll(/href="#f-rows-(\d+)-day"/g)].map(([, row]) => row);
    expect(named).toEqual(['2', '5', '7']);
    expect(await visitor.post(path, { ...sheet, what: 'save' })).toMatchObject({
      status: 303,
      location: `/civic/${id}`,
    });
    expect((await detail(id)).commitment).toMatchObject({ state: 'completed', balance: { confirmed: 2400, left: 0 } });
    // The same sheet comes back once more.
    const again = await visitor.post(path, { ...sheet, what: 'save' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('Sono altre ore dello stesso giorno');
    expect((await detail(id)).attendance).toHaveLength(10);
    for (const form of ['attendance', 'end', 'tutor'])
      expect((await visitor.get(`/civic/${id}/${form}`)).status).toBe(303);
    expect((await visitor.get(`${path}/print`)).text).toContain('Firma del tutor');
    expect((await visitor.get('/civic')).text).toContain('Nuovo impegno');
  });

  it('has a short sheet that grows on asking, with what was typed kept, as far as a whole month', async () => {
    const id = await agree(40);
    const visitor = await PageClient.open(app.url, ente, operatorIn.id);
    const path = `/civic/${id}/sheet`;
    const rowsOf = (html: string): number => [...html.matchAll(/name="rows\.\d+\.day"/g)].length;
    expect(rowsOf((await visitor.get(path)).html)).toBe(4);
    const typed = { from: '08:30', 'rows.3.day': 'non so', what: 'more' };
    const more = await visitor.post(path, typed);
    expect([more.status, rowsOf(more.html)]).toEqual([200, 12]);
    expect(more.html).toContain('value="08:30"');
    expect(more.html).toContain('value="non so"');
    const last = await visitor.post(path, { 'rows.60.line': '61', what: 'more' });
    expect([rowsOf(last.html), last.html.includes('value="more"')]).toEqual([62, false]);
  });

  it('is certified as a paper one can use: who, born when, which days, what in all, by which agreement', async () => {
    const id = await agree(40, tutorIn.id, { protocol: '4711/2026' });
    await attend(operator, id, 90, -9);
    await attend(operator, id, 150, -6);
    const { body: certificate } = await operator.post<{ id: string }>(`/civic-returns/${id}/certificates`);
    await attend(operator, id, 60, -2);
    const visitor = await PageClient.open(app.url, ente, operatorIn.id);
    const { text } = await visitor.get(`/civic/${id}/certificates/${certificate.id}`);
    await ente.query("UPDATE people SET ui_language = 'sq' WHERE id = $1", [personIn.id]);
    const twice = await visitor.get(`/civic/${id}/certificates/${certificate.id}`);
    expect(twice.text).toContain('Përkthim: vërtetimi i nënshkruar është ai në italisht.');
    expect(twice.text.match(/Firma per l’ente/g)).toHaveLength(1);
    expect(twice.html.match(/class="paper[ "]/g)).toHaveLength(2);
    await ente.query("UPDATE people SET ui_language = 'it' WHERE id = $1", [personIn.id]);
    const { rows } = await ente.query('SELECT birth_date::text AS born FROM people WHERE id = $1', [personIn.id]);
    const dated = (written: string): string => formatDate(written, 'it');
    for (const words of [
      '4711/2026',
      '4 ore',
      'Luogo e data',
      dated(String(rows[0]?.['born'])),
      dated(day(-9)),
      dated(day(-6)),
    ])
      expect(text).toContain(words);
    expect(text).toContain(`Dal ${dated(day(-9))} al ${dated(day(-6))}`);
    for (const words of [dated(day(20)), dated(day(-2))]) expect(text).not.toContain(words);
  });

  it('is seen by who gives, the tutor and staff; for others it does not exist', async () => {
    const id = await agree(5);
    const neighbour = await app.signIn((await ente.person()).login);
    const otherTutor = await app.signIn((await ente.person({ roles: ['tutor'] })).login);
    for (const [client, status] of [
      [person, 200],
      [tutor, 200],
      [operator, 200],
      [neighbour, 404],
      [otherTutor, 404],
    ] as const) {
      expect((await client.get(`/civic-returns/${id}`)).status).toBe(status);
    }
    expect((await attend(neighbour, id, 30)).status).toBe(404);
    expect((await neighbour.get<{ items: unknown[] }>('/civic-returns')).body.items).toEqual([]);
    const page = await fetch(`${app.url}/`, {
      headers: { cookie: `reciproca_session=${await openSession(ente, personIn.id, 'web')}`, 'accept-language': 'it' },
    });
    expect(await page.text()).toContain('Il tuo impegno');
  });

  it.each([
    ['tutorId', { tutorId: 'PERSON' }, 'civic.own_tutor'],
    ['endsOn', { endsOn: '2020-01-01' }, 'civic.days_backwards'],
    ['agreedHours', { agreedHours: 0 }, null],
  ])('names the field that is wrong: %s', async (field, change, code) => {
    const wrong = change['tutorId' as never] === 'PERSON' ? { tutorId: operatorAsPerson() } : change;
    const { status, body } = await operator.post<{ errors: { field: string; code: string }[] }>(
      `/people/${operatorAsPerson()}/civic-returns`,
      {
        tutorId: tutorIn.id,
        agreedHours: 10,
        activities: 'Verde',
        startsOn: day(-1),
        endsOn: day(9),
        paperReference: 'prot. 1',
        ...wrong,
      },
    );
    expect(status).toBe(422);
    expect(body.errors.map((error) => error.field)).toEqual([field]);
    if (code) expect(body.errors[0]?.code).toBe(code);
  });

  /** Somebody with the role who would be their own tutor. */
  function operatorAsPerson(): string {
    return ownTutor.id;
  }
  let ownTutor: TestPerson;
  beforeAll(async () => {
    ownTutor = await ente.person({ roles: ['tutor', 'resident'] });
  });
});
