// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Week {
  code: string;
  week: string;
  expected: string | null;
  isClosed: boolean;
  mayWrite: boolean;
  steps: { step: string; state: string; reason: string | null }[];
  errors?: { field: string }[];
}

let app: TestApp;
let ente: TestEnte;
let referent: TestPerson;
let keeper: ApiClient;
let resident: TestPerson;
let path: string;
const today = romeDay(new Date());
/** A garden without a winter. */
const RHYTHM = {
  isOn: true,
  closedMonths: [],
  times: {
    expected: { day: 1, hour: 8 },
    wishes: { day: 3, hour: 18 },
    harvest: { day: 4, hour: 8 },
    shares: { day: 4, hour: 14 },
    crates: { day: 4, hour: 17 },
    round: { day: 5, hour: 9 },
  },
};

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  referent = await ente.person({ roles: ['resident', 'gardener'], withLogin: false });
  keeper = await client(referent);
  resident = await ente.person({ withLogin: false });
  path = `/gardens/${await ente.garden(referent.id)}`;
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const client = async (person: TestPerson): Promise<ApiClient> =>
  new ApiClient(app.url, await openSession(ente, person.id, 'api'));
const fields = ({ errors = [] }: Week): string[] => errors.map(({ field }) => field);

describe('the week of a garden', () => {
  it('is off until who answers for the garden says when, in the order of its steps', async () => {
    const { body } = await keeper.get<{ rhythm: { isOn: boolean } }>(`${path}/week`);
    expect(body.rhythm.isOn).toBe(false);
    const odd = { ...RHYTHM, times: { ...RHYTHM.times, harvest: { day: 2, hour: 8 } } };
    const refused = await keeper.send<Week>('PUT', `${path}/rhythm`, odd);
    expect([refused.body.code, fields(refused.body)]).toEqual(['weeks.out_of_order', ['times.harvest.day']]);
    const night = { ...RHYTHM, times: { ...RHYTHM.times, expected: { day: 1, hour: 2 } } };
    expect(fields((await keeper.send<Week>('PUT', `${path}/rhythm`, night)).body)).toEqual(['times.expected.hour']);
    expect((await (await client(resident)).send('PUT', `${path}/rhythm`, RHYTHM)).status).toBe(403);
    expect((await keeper.send('PUT', `${path}/rhythm`, RHYTHM)).status).toBe(200);
  });

  it('says what is expected to everybody, on the garden’s page too, and lets only the garden write it', async () => {
    const self = await client(resident);
    expect((await self.post<Week>(`${path}/week`, { expected: 'Zucche' })).body.code).toBe('garden.referent_only');
    expect((await keeper.post(`${path}/week`, { expected: 'Zucche e porri' })).status).toBe(201);
    const { body } = await self.get<Week>(`${path}/week`);
    expect(body).toMatchObject({ expected: 'Zucche e porri', mayWrite: false });
    expect(body.steps[0]).toMatchObject({ step: 'expected', state: 'done' });
    const page = await PageClient.open(app.url, ente, resident.id);
    expect((await page.get(path)).text).toContain('Zucche e porri');
    const sheet = (await page.get(`${path}/week/sheet`)).text;
    for (const words of ['Zucche e porri', 'Che cosa no']) expect(sheet).toContain(words);
  });

  it('has steps that are left out this week alone, and opened again; what is over stays', async () => {
    const mark = (input: object) => keeper.post<Week>(`${path}/week/steps`, { step: 'round', ...input });
    expect((await mark({ state: 'skipped', reason: 'Festa' })).status).toBe(201);
    const round = async (day: string) =>
      (await keeper.get<Week>(`${path}/week?week=${day}`)).body.steps.find(({ step }) => step === 'round');
    expect(await round(today)).toMatchObject({ state: 'skipped', reason: 'Festa' });
    expect(await round(addDays(today, 7))).toMatchObject({ state: 'open' });
    await mark({ state: 'open' });
    expect(await round(today)).toMatchObject({ state: 'open', reason: null });
    expect((await mark({ state: 'done', week: addDays(today, -7) })).body.code).toBe('weeks.week_over');
    expect(fields((await mark({ state: 'done', week: addDays(today, 21) })).body)).toEqual(['week']);
  });

  it('keeps what was typed where a form is refused', async () => {
    const page = await PageClient.open(app.url, ente, referent.id);
    const refused = await page.post(`${path}/week`, { week: addDays(today, 30), expected: 'Tante zucche' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Tante zucche');
    const times = Object.fromEntries(
      Object.entries(RHYTHM.times).flatMap(([step, { day, hour }]) => [
        [`times.${step}.day`, String(day)],
        [`times.${step}.hour`, String(hour)],
      ]),
    );
    const odd = await page.post(`${path}/week/rhythm`, { ...times, isOn: 'true', 'times.wishes.day': '5' });
    expect(odd.html).toMatch(/href="#f-times-harvest-day"/);
    const done = await page.post(`${path}/week/rhythm`, { ...times, isOn: 'true', closedMonths: '1' });
    expect([done.status, done.location]).toEqual([303, `${path}/week`]);
    expect((await page.get(`${path}/calendar?day=${addDays(today, 7)}`)).text).toContain('Si raccoglie');
  });
});

describe('“no thanks”', () => {
  it('is respected where shares and matches are proposed, by one or many of it', async () => {
    const ask = async (without: string[]) => {
      const self = await client(await ente.person({ withLogin: false }));
      const request = { service: 'orti', category: 'produce', title: 'Una cassetta', details: { without } };
      return (await self.post<{ id: string }>('/requests', request)).body.id;
    };
    const [refusing, taking] = [await ask(['fragola']), await ask(['noci'])];
    const { body: offer } = await keeper.post<{ id: string }>('/offers', {
      ...{ service: 'orti', category: 'produce', title: 'Fragole', placeId: ente.places['garden'] },
      when: { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] },
      details: { gardenId: ente.gardenId, crop: 'fragole', kg: 6, crateKg: 3 },
    });
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM harvests WHERE offer_id = $1', [offer.id]);
    const { body } = await keeper.get<{ lines: { requestId: string }[] }>(`/harvests/${String(rows[0]?.['id'])}/share`);
    expect(body.lines.map(({ requestId }) => requestId)).toEqual([taking]);
    const proposed = await ente.query('SELECT request_id AS id FROM proposals WHERE offer_id = $1', [offer.id]);
    expect(proposed.rows.map(({ id }) => id)).not.toContain(refusing);
  });
});
