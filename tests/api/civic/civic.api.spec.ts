// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
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
  operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function agree(hours: number, tutorId = tutorIn.id): Promise<string> {
  const { status, body } = await operator.post<{ id: string }>(`/people/${personIn.id}/civic-returns`, {
    tutorId,
    agreedHours: hours,
    activities: 'Cura del verde',
    startsOn: day(-20),
    endsOn: day(20),
    paperReference: 'prot. 12',
  });
  expect(status).toBe(201);
  return body.id;
}
const attend = (client: ApiClient, id: string, minutes: number, ahead = -1) =>
  client.post<{ id: string; state: string }>(`/civic-returns/${id}/attendance`, {
    day: day(ahead),
    minutes,
    activity: 'Aiuole',
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
    const answers = await Promise.all(Array.from({ length: 6 }, () => attend(tutor, id, 120, -3)));
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
