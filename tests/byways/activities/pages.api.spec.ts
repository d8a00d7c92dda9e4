// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let desk: PageClient;
let person: TestPerson;
let own: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  desk = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
  person = await ente.person({ familyName: 'Fiore' });
  own = await PageClient.open(app.url, ente, person.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const written = (days: number): string => dayAhead(days).slice(0, 10).split('-').toReversed().join('/');
const wish = (): Record<string, string> => ({
  ...{ kind: 'course', title: 'Corso di cucina', organiser: 'Cooperativa', audience: 'everybody', capacity: '1' },
  placeId: ente.places['market'] ?? '',
});

/** By the forms staff fill in. */
async function open(): Promise<string> {
  const { location } = await desk.post('/activities/new', wish());
  await desk.post(`${location}/meetings`, { day: written(3), from: '17:00', until: '19:00' });
  await desk.post(`${location}/state`, { state: 'open' });
  return location ?? '';
}

describe('the pages of activities', () => {
  it('lose nothing that was typed where something is wrong', async () => {
    const refused = await desk.post('/activities/new', { ...wish(), capacity: '3', least: '5' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Corso di cucina"');
    expect(refused.text).toContain('Il minimo non può superare i posti');
  });

  it('lay out what comes round, without the days that are left out, and name the field that is wrong', async () => {
    const { location } = await desk.post('/activities/new', wish());
    const weekly = { day: '01/03/2027', from: '18:00', until: '20:00', days: 'MO', endsOn: '29/03/2027' };
    const refused = await desk.post(`${location}/meetings`, { ...weekly, except: 'Pasquetta' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Pasquetta"');
    const endless = await desk.post(`${location}/meetings`, { ...weekly, endsOn: '' });
    expect(endless.html).toMatch(/href="#f-endsOn"/);
    expect((await desk.post(`${location}/meetings`, { ...weekly, except: '8/3/2027' })).status).toBe(303);
    const { rows } = await ente.query(
      "SELECT (starts_at AT TIME ZONE 'Europe/Rome')::date::text AS day FROM activity_meetings WHERE activity_id = $1 ORDER BY 1",
      [location?.split('/').at(-1)],
    );
    expect(rows.map(({ day }) => day)).toEqual(['2027-03-01', '2027-03-15', '2027-03-22', '2027-03-29']);
  });

  it('let a resident find it, sign up, see it among their own and in their calendar, and give it back', async () => {
    const path = await open();
    expect((await own.get('/activities')).text).toContain('Corso di cucina');
    const done = await own.post(`${path}/enrol`, { role: 'learner' });
    expect([done.status, done.location]).toEqual([303, path]);
    expect((await own.get('/me/activities')).text).toContain('Hai un posto');
    expect((await own.get(`/calendar?day=${dayAhead(3).slice(0, 10)}`)).text).toContain('Corso di cucina');
    const other = await ente.person();
    const late = await PageClient.open(app.url, ente, other.id);
    expect((await late.get(path)).text).toContain('I posti sono finiti');
    await late.post(`${path}/enrol`, { role: 'learner' });
    const back = /\/activities\/enrolments\/[0-9a-f-]{36}\/withdraw/.exec((await own.get(path)).html)?.[0] ?? '';
    expect((await own.post(back, {})).location).toBe(path);
    expect((await late.get(path)).text).toContain('C’è un posto per te');
    const take = /\/activities\/enrolments\/[0-9a-f-]{36}\/accept/.exec((await late.get(path)).html)?.[0] ?? '';
    await late.post(take, {});
    expect((await late.get(path)).text).toContain('Hai un posto');
  });

  it('let the office write somebody in while they are on the telephone, and say what is in the way', async () => {
    const path = await open();
    const activityId = path.split('/').at(-1) ?? '';
    const page = await desk.get(`/people/${person.id}`);
    expect(page.text).toContain('Iscrivi a un’attività');
    await desk.post(`/people/${person.id}/activities`, { activityId, role: 'learner' });
    expect((await desk.get(path)).text).toContain('Fiore');
    const clashing = (await open()).split('/').at(-1) ?? '';
    const refused = await desk.post(`/people/${person.id}/activities`, { activityId: clashing, role: 'learner' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Corso di cucina');
  });

  it('take a sheet as it comes back, and print it', async () => {
    const path = await open();
    await desk.post(`/people/${(await ente.person({ familyName: 'Bosco' })).id}/activities`, {
      ...{ activityId: path.split('/').at(-1) ?? '', role: 'learner' },
    });
    const meeting = /\/activities\/meetings\/[0-9a-f-]{36}/.exec((await desk.get(path)).html)?.[0] ?? '';
    expect((await desk.get(`${meeting}/sheet`)).text).toContain('Bosco');
    expect((await desk.get(`${path}/sheet`)).text).toContain('Corso di cucina');
    await ente.query(
      "UPDATE activity_meetings SET starts_at = starts_at - interval '5 days', ends_at = ends_at - interval '5 days' WHERE id = $1",
      [meeting.split('/').at(-1)],
    );
    const personId = /name="rows\.0\.personId" value="([0-9a-f-]{36})"/.exec((await desk.get(meeting)).html)?.[1] ?? '';
    const row = { 'rows.0.personId': personId, 'rows.0.state': 'late', 'rows.0.arrived': '17:30', 'rows.0.left': '' };
    const wrong = await desk.post(`${meeting}/attendance`, { ...row, 'rows.0.left': '16:00' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="17:30"');
    expect((await desk.post(`${meeting}/attendance`, row)).status).toBe(303);
    expect((await desk.get(meeting)).text).toContain('1 ora e 30 minuti');
  });

  it('lead whoever has a place to a ride there and back, filled in', async () => {
    const path = await open();
    const guest = await PageClient.open(app.url, ente, (await ente.person()).id);
    expect((await guest.get(path)).html).not.toContain('/requests/new/trasporto');
    await guest.post(`${path}/enrol`, { role: 'learner' });
    const page = await guest.get(path);
    const href = /href="(\/requests\/new\/trasporto[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await guest.get((await guest.get(href)).location ?? '');
    for (const value of [ente.places['market'], '17:00', '19:00', dayAhead(3).slice(0, 10)])
      expect(form.html).toContain(value);
  });
});
