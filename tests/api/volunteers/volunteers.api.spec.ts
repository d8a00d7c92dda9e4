// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retentionMonths, retentionPolicy } from '../../builders/privacy.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Line {
  id: string;
  number: number;
  code: string;
}
interface Whole {
  entries: { number: number; corrects: number | null; residence: string }[];
  periods: { number: number; from: string; until: string | null }[];
  isCovered: boolean;
}

const day = (ahead: number): string => dayAhead(ahead).slice(0, 10);

let app: TestApp;
let ente: TestEnte;
let operatorIn: TestPerson;
let operator: ApiClient;
let coordinator: ApiClient;
let desk: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operatorIn = await ente.person({ roles: ['operator'] });
  operator = await app.signIn(operatorIn.login);
  coordinator = await app.signIn((await ente.person({ roles: ['coordinator'] })).login);
  desk = await PageClient.open(app.url, ente, operatorIn.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const wish = (more: object = {}) => ({
  ...{ day: day(-20), section: 'regular', activity: 'driver', birthPlace: 'Alba', residence: 'Via Roma 1, Alba' },
  ...more,
});
const enter = (id: string, more: object = {}) => operator.post<Line>(`/volunteers/${id}/entries`, wish(more));
const leave = (id: string, more: object = {}) =>
  operator.post<Line>(`/volunteers/${id}/exit`, { day: day(-2), reason: 'Si trasferisce', ...more });
const correct = (id: string, more: object) =>
  operator.post<Line>(`/volunteer-entries/${id}/corrections`, { reason: 'Scritto male', ...more });
const whole = async (id: string, client = operator): Promise<Whole> =>
  (await client.get<Whole>(`/volunteers/${id}`)).body;
const cover = (id: string, until: string) =>
  ente.query('UPDATE people SET covered_until = $2 WHERE id = $1', [id, until]);

describe('the register of volunteers', () => {
  it('is numbered without holes, also when several are entered at once', async () => {
    const people: TestPerson[] = [];
    for (let nth = 0; nth < 4; nth += 1) people.push(await ente.person());
    const numbers = (await Promise.all(people.map(({ id }) => enter(id)))).map(({ body }) => body.number);
    const first = Math.min(...numbers);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3].map((nth) => first + nth));
  });

  it('says who came and went, refuses what cannot be, and asks who it is', async () => {
    const { id } = await ente.person();
    expect((await leave(id)).body.code).toBe('volunteers.not_entered');
    expect((await enter(id, { day: day(1) })).body.code).toBe('volunteers.day_to_come');
    expect((await enter(id, { birthPlace: undefined })).body.code).toBe('volunteers.identity_needed');
    expect((await enter(id, { taxCode: 'RSSMRA85T10A562X' })).body.code).toMatch(/^fiscal_code\./);
    expect((await enter(id)).status).toBe(201);
    expect((await enter(id)).body.code).toBe('volunteers.entered_already');
    expect((await leave(id, { day: day(-21) })).body.code).toBe('volunteers.out_of_order');
    expect((await leave(id)).status).toBe(201);
    expect((await whole(id)).periods).toMatchObject([{ from: day(-20), until: day(-2) }]);
    expect((await enter(id, { day: day(-2) })).body.code).toBe('volunteers.out_of_order');
    expect((await enter(id, { day: day(-1) })).status).toBe(201);
  });

  it('is corrected by a later line alone, each line once, and the database changes none', async () => {
    const { id } = await ente.person();
    const { body } = await enter(id);
    const fixed = await correct(body.id, { residence: 'Via Torino 2, Alba' });
    expect(fixed.status).toBe(201);
    expect((await correct(body.id, { day: day(-19) })).body.code).toBe('volunteers.corrected_already');
    expect((await correct(fixed.body.id, { isVoid: true })).status).toBe(201);
    const { entries, periods } = await whole(id);
    expect(entries.map(({ corrects }) => corrects)).toEqual([null, body.number, fixed.body.number]);
    expect(entries[0]?.residence).toBe('Via Roma 1, Alba');
    expect(periods).toEqual([]);
    await expect(ente.query('UPDATE volunteer_entries SET day = day - 1 WHERE id = $1', [body.id])).rejects.toThrow(
      'append-only',
    );
    await expect(ente.query('DELETE FROM volunteer_entries WHERE id = $1', [body.id])).rejects.toThrow('append-only');
  });

  it('takes nobody younger than fourteen on that day, nor by a correction', async () => {
    const { id } = await ente.person({ birthDate: '2010-06-01' });
    expect((await enter(id, { day: '2024-05-31' })).body).toMatchObject({
      code: 'volunteers.too_young',
      errors: [{ field: 'day' }],
    });
    const { status, body } = await enter(id, { day: '2024-06-01' });
    expect(status).toBe(201);
    expect((await correct(body.id, { day: '2024-05-31' })).body.code).toBe('volunteers.too_young');
    expect((await correct(body.id, { isVoid: true })).status).toBe(201);
  });

  it('begins with nobody before they were born, nor does what they were taught', async () => {
    const { id } = await ente.person({ birthDate: '1990-06-01' });
    const early = { day: '1990-05-31' };
    expect((await enter(id, early)).body.code).toBe('person.not_born_then');
    const { body } = await enter(id);
    expect((await correct(body.id, early)).body.code).toBe('person.not_born_then');
    const training = { title: 'Guida', hours: 3, givenBy: 'Croce Rossa', ...early };
    expect((await operator.post<Line>(`/volunteers/${id}/trainings`, training)).body.code).toBe('person.not_born_then');
  });

  it('forgets who left ten years ago or more where the office has set it, and keeps their lines', async () => {
    const [gone, back] = [await ente.person({ familyName: 'Antico' }), await ente.person({ familyName: 'Tornato' })];
    for (const { id } of [gone, back]) {
      await enter(id, { day: '2004-03-01', birthPlace: 'Cherasco' });
      await leave(id, { day: '2009-03-01' });
    }
    await enter(back.id);
    await ente.addAll([retentionMonths({ category: 'volunteers', months: 12 }), retentionPolicy()]);
    const recent = await ente.person({ familyName: 'Recente' });
    await enter(recent.id, { day: '2019-03-01' });
    await leave(recent.id, { day: '2020-03-01' });
    await app.reach(new Date(dayAhead(1, '04:00')));
    const lines = async (id: string) =>
      (await ente.query('SELECT id, name, tax_code, birth_place FROM volunteer_entries WHERE person_id = $1', [id]))
        .rows;
    const forgotten = await lines(gone.id);
    expect(forgotten).toHaveLength(2);
    for (const line of forgotten) expect(line).toMatchObject({ name: '—', tax_code: null, birth_place: '—' });
    for (const { id } of [back, recent]) expect(JSON.stringify(await lines(id))).not.toContain('—');
    expect((await correct(String(forgotten[0]?.['id']), { residence: 'Via Roma 3, Alba' })).body.code).toBe(
      'volunteers.forgotten',
    );
    await expect(
      ente.query("UPDATE volunteer_entries SET name = '—' WHERE person_id = $1", [recent.id]),
    ).rejects.toThrow('append-only');
  });

  it('leaves an entry in the audit with its number', async () => {
    const { id } = await ente.person();
    const { number } = (await enter(id)).body;
    const { rows } = await ente.query(
      "SELECT actor_id, detail->>'number' AS number FROM access_log WHERE person_id = $1 AND detail->>'what' = 'volunteer_entered'",
      [id],
    );
    expect(rows).toEqual([{ actor_id: operatorIn.id, number: String(number) }]);
  });

  it('has when a volunteer can be asked as they say it themselves, for as long as they are one', async () => {
    const person = await ente.person();
    const page = await PageClient.open(app.url, ente, person.id);
    const own = await app.signIn(person.login);
    const days = { purposes: 'Guidare', weekdays: [2, 4], words: 'Solo la mattina' };
    const path = `/volunteers/${person.id}/availability`;
    expect((await page.get('/me/volunteering')).html).not.toContain('/me/volunteering/availability');
    expect(await own.send('PUT', path, days)).toMatchObject({ status: 409, body: { code: 'volunteers.not_entered' } });
    await enter(person.id);
    expect((await page.get('/me/volunteering')).html).toContain('href="/absences"');
    const half = await page.post('/me/volunteering/availability', { weekdays: '4', words: 'Solo la mattina' });
    expect(half.status).toBe(422);
    expect(half.html).toContain('id="f-purposes-error"');
    expect(half.html).toContain('Solo la mattina</textarea>');
    const said = { ...days, weekdays: '4' };
    expect((await page.post('/me/volunteering/availability', said)).location).toBe('/me/volunteering');
    expect((await desk.get(`/volunteers/${person.id}`)).text).toContain('giovedì');
    expect((await own.send('PUT', path, { ...days, weekdays: [5] })).status).toBe(200);
    const neighbour = await app.signIn((await ente.person()).login);
    expect((await neighbour.send('PUT', path, days)).status).toBe(404);
  });

  it('is read by whom it is about, and by no neighbour', async () => {
    const person = await ente.person();
    await enter(person.id);
    const own = await app.signIn(person.login);
    expect((await whole(person.id, own)).entries).toHaveLength(1);
    const page = await PageClient.open(app.url, ente, person.id);
    const shown = await page.get('/me/volunteering');
    expect(shown.text).toContain('Via Roma 1, Alba');
    expect(shown.html).not.toContain(`action="/volunteers/`);
    const neighbour = await app.signIn((await ente.person()).login);
    expect((await neighbour.get(`/volunteers/${person.id}`)).status).toBe(404);
    expect((await neighbour.get('/volunteers')).status).toBe(403);
  });

  it('is printed and saved as a copy that says so', async () => {
    const person = await ente.person({ familyName: 'Registrato' });
    await enter(person.id);
    const paper = await desk.get('/volunteers/register');
    expect(paper.text).toContain('Registrato');
    expect(paper.text).toContain('non prende il posto del registro');
    expect((await desk.get('/lists/volunteer_register')).text).toContain('non prende il posto del registro');
    const csv = await desk.get('/lists/volunteer_register/csv');
    expect(csv.html).toContain('Registrato');
    expect((await desk.get('/lists/volunteer_register/xlsx')).status).toBe(200);
  });

  it('flags who has no valid cover: on the list, the person’s page, the board', async () => {
    const person = await ente.person({ familyName: 'Scoperto' });
    await enter(person.id);
    const find = async () => {
      const { body } = await operator.get<{ items: { id: string; isCovered: boolean }[] }>('/volunteers?limit=100');
      return body.items.find(({ id }) => id === person.id)?.isCovered;
    };
    expect(await find()).toBe(false);
    expect((await desk.get(`/volunteers/${person.id}`)).text).toContain('Oggi l’assicurazione non copre');
    expect((await desk.get(`/people/${person.id}`)).text).toContain('Senza assicurazione');
    expect((await desk.get('/board?view=volunteers_uncovered')).text).toContain('Scoperto');
    await cover(person.id, day(30));
    expect(await find()).toBe(true);
    expect((await desk.get('/board?view=volunteers_uncovered')).text).not.toContain('Scoperto');
  });

  it('takes a form back with what was typed, and names the field', async () => {
    const { id } = await ente.person();
    const refused = await desk.post(`/volunteers/${id}/entry`, {
      ...{ day: day(-3), section: 'occasional', activity: 'gardener', residence: 'Via Po 3' },
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Scrivi il codice fiscale, o il luogo di nascita.');
    expect(refused.html).toContain('value="Via Po 3"');
    const done = await desk.post(`/volunteers/${id}/entry`, {
      ...{ day: day(-3), section: 'occasional', activity: 'gardener', residence: 'Via Po 3', birthPlace: 'Bra' },
    });
    expect(done.location).toBe(`/volunteers/${id}`);
  });
});

describe('a badge', () => {
  it('has the number and the last day of the cover, and is refused without one of them', async () => {
    const person = await ente.person({ familyName: 'Tesserato' });
    const ask = () => desk.get(`/volunteers/${person.id}/badge`);
    expect((await ask()).text).toContain('non è nel registro');
    const { number } = (await enter(person.id)).body;
    const uncovered = await ask();
    expect(uncovered.status).toBe(409);
    expect(uncovered.text).toContain('Prima rinnovala');
    await cover(person.id, '2039-05-17');
    const badge = await ask();
    expect(badge.status).toBe(200);
    expect(badge.text).toContain('Tesserato');
    expect(badge.text).toContain('17 maggio 2039');
    expect(badge.html).toContain(`<dd>${number}</dd>`);
    await leave(person.id);
    expect((await ask()).status).toBe(409);
  });

  it.each([
    ['suspended', 'è sospesa'],
    ['left', 'non c’è più'],
  ])('is not printed for who is %s', async (state, words) => {
    const person = await ente.person();
    await enter(person.id);
    await cover(person.id, '2039-05-17');
    await ente.query('UPDATE people SET state = $2 WHERE id = $1', [person.id, state]);
    const badge = await desk.get(`/volunteers/${person.id}/badge`);
    expect(badge.status).toBe(409);
    expect(badge.text).toContain(words);
    expect((await desk.get(`/volunteers/${person.id}`)).html).not.toContain('/badge');
  });
});

describe('policies', () => {
  it('are written by coordinators, and what none covers today is said', async () => {
    const policy = { insurer: 'Assicura', number: 'A1', kinds: ['accident', 'illness'] };
    const wrong = await coordinator.post<Line>('/ente/volunteer-policies', {
      ...{ ...policy, startsOn: day(3), endsOn: day(1) },
    });
    expect(wrong.body.code).toBe('volunteers.policy_backwards');
    expect(
      (await operator.post('/ente/volunteer-policies', { ...policy, startsOn: day(-3), endsOn: day(9) })).status,
    ).toBe(403);
    await coordinator.post('/ente/volunteer-policies', { ...policy, startsOn: day(-3), endsOn: day(9) });
    const { body } = await operator.get<{ missing: string[] }>('/ente/volunteer-policies');
    expect(body.missing).toEqual(['liability']);
  });
});

describe('training', () => {
  it('stands with the papers that end; a newer one of the same title takes its place', async () => {
    const person = await ente.person({ familyName: 'Formato' });
    const train = (ahead: number, title = 'Primo soccorso') =>
      operator.post<Line>(`/volunteers/${person.id}/trainings`, {
        ...{ title, day: day(-100), hours: 4, validUntil: day(ahead), givenBy: 'Croce Rossa' },
      });
    expect((await train(-101)).body.code).toBe('volunteers.training_backwards');
    await train(12);
    const ending = async () =>
      (await operator.get<{ items: { personId: string; kind: string }[] }>('/validities/ending')).body.items.filter(
        ({ personId, kind }) => personId === person.id && kind === 'volunteer_training',
      );
    expect(await ending()).toHaveLength(1);
    expect((await desk.get('/lists/papers?asked=1&kind=volunteer_training&within=30')).text).toContain('Formato');
    expect((await desk.get('/lists/papers?asked=1&kind=driving_licence&within=30')).text).not.toContain('Formato');
    expect((await desk.get('/lists/papers?asked=1&kind=volunteer_training&within=7')).text).not.toContain('Formato');
    expect((await desk.get(`/volunteers/${person.id}`)).text).toContain('Croce Rossa');
    await train(900, 'primo soccorso');
    expect(await ending()).toHaveLength(0);
  });
});
