// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { delegation } from '../../builders/identity.js';
import { area as areaOf } from '../../builders/territory.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly href: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly startsAt: string;
}

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let anna: Neighbour;
let paolo: Neighbour;
let agreementId: string;
const people: Record<'anna' | 'paolo' | 'carla', TestPerson> = {} as never;
const DAY = dayAhead(4).slice(0, 10);
const span = `from=${DAY}&to=${DAY}`;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  people.anna = await ente.person({ withLogin: false, staircase: 0 });
  people.paolo = await ente.person({ withLogin: false, staircase: 1 });
  people.carla = await ente.person({ withLogin: false, roles: ['operator'] });
  [anna, paolo, operator] = [
    await signIn(app, ente, people.anna.id),
    await signIn(app, ente, people.paolo.id),
    await signIn(app, ente, people.carla.id),
  ];
  agreementId = await agree('10:00', '12:00');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function list(
  who: Neighbour,
  kind: 'offers' | 'requests',
  start: string,
  end: string,
  title: string,
): Promise<string> {
  const { status, body } = await who.client.post<{ id: string }>(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title,
    when: { windows: [{ start: dayAhead(4, start), end: dayAhead(4, end) }] },
    ...(kind === 'requests' && { durationMinutes: 60 }),
  });
  expect([status, body]).toEqual([201, expect.anything()]);
  await app.settle();
  return body.id;
}

async function agree(start: string, end: string): Promise<string> {
  const offerId = await list(paolo, 'offers', start, end, 'Ti faccio la spesa');
  const requestId = await list(anna, 'requests', start, end, 'La spesa dal dottore');
  const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offer_id = $2', [
    requestId,
    offerId,
  ]);
  const proposalId = String(rows[0]?.['id']);
  await anna.client.post(`/proposals/${proposalId}/accept`);
  const { body } = await paolo.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
  await app.settle();
  return body.agreementId;
}

async function items(who: Neighbour, query = span): Promise<Item[]> {
  const { status, body } = await who.client.get<{ items: Item[] }>(`/calendar?${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body.items;
}

/** As a telephone asks for it: with nothing but the address. */
async function subscribe(address: string): Promise<{ status: number; type: string; text: string }> {
  const answer = await fetch(app.url + new URL(address).pathname);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
}

describe('a calendar', () => {
  it('shows what is agreed to both of the two, each with the other’s name', async () => {
    const [hers] = await items(anna);
    expect(hers).toMatchObject({ id: agreementId, kind: 'agreed', href: `/agreements/${agreementId}` });
    expect(hers?.people.map(({ id }) => id)).toEqual([people.paolo.id]);
    const [his] = (await items(paolo)).filter(({ kind }) => kind === 'agreed');
    expect(his?.people.map(({ id }) => id)).toEqual([people.anna.id]);
  });

  it('shows what somebody still looks for, to themselves and to staff, and as one thing where two people are in it', async () => {
    const requestId = await list(anna, 'requests', '16:00', '17:00', 'Annaffiare');
    expect(await items(anna)).toContainEqual(
      expect.objectContaining({ kind: 'wanted', href: `/requests/${requestId}`, title: 'Annaffiare' }),
    );
    expect((await items(paolo)).filter(({ kind }) => kind === 'wanted')).toEqual([]);
    const all = await items(operator);
    expect(all.filter(({ id }) => id === agreementId)).toHaveLength(1);
    expect(all).toContainEqual(
      expect.objectContaining({ kind: 'wanted', people: [expect.objectContaining({ id: people.anna.id })] }),
    );
  });

  it('of somebody else, or of an area, is for staff alone', async () => {
    expect((await items(operator, `${span}&personId=${people.anna.id}`)).map(({ id }) => id)).toContain(agreementId);
    const { rows } = await ente.query('SELECT id FROM areas LIMIT 1');
    const area = String(rows[0]?.['id']);
    expect((await items(operator, `${span}&areaId=${area}`)).map(({ id }) => id)).toContain(agreementId);
    const elsewhere = await ente.add(areaOf({ comuneCode: '004003', name: 'Piave' }));
    expect(await items(operator, `${span}&areaId=${elsewhere}`)).toEqual([]);
    for (const query of [`personId=${people.anna.id}`, `areaId=${area}`]) {
      const { status } = await paolo.client.get(`/calendar?${span}&${query}`);
      expect(status).toBe(403);
    }
  });

  it('tells who answers in another service alone that time is taken, and by nothing', async () => {
    const { id } = await ente.person({ withLogin: false });
    await ente.add(
      delegation({ delegatorId: people.anna.id, delegateId: id, createdBy: people.carla.id, scope: 'trasporto' }),
    );
    const delegate = await signIn(app, ente, id);
    const seen = await items(delegate, `${span}&onBehalfOf=${people.anna.id}`);
    expect(seen).toEqual([
      expect.objectContaining({ id: agreementId, kind: 'agreed', title: 'Impegno', href: null, people: [] }),
    ]);
  });

  it('says that days are missing, too many or the wrong way round, at the field', async () => {
    for (const query of [`from=${DAY}`, `from=${DAY}&to=2000-01-01`, `from=${DAY}&to=${dayAhead(90).slice(0, 10)}`]) {
      const { status, body } = await anna.client.get<{ errors: { field: string }[] }>(`/calendar?${query}`);
      expect([query, status, body.errors.map(({ field }) => field)]).toEqual([query, 422, ['to']]);
    }
  });

  it('has days when somebody is away, and says nothing of why', async () => {
    const { status, body } = await paolo.client.post<{ id: string }>('/absences', {
      startsOn: dayAhead(20).slice(0, 10),
      endsOn: dayAhead(22).slice(0, 10),
      reason: 'other',
    });
    expect([status, body]).toEqual([201, expect.anything()]);
    await app.settle();
    const query = `from=${dayAhead(19).slice(0, 10)}&to=${dayAhead(23).slice(0, 10)}`;
    for (const who of [paolo, operator]) {
      const away = (await items(who, query)).find(({ id }) => id === body.id);
      expect(away).toMatchObject({ kind: 'absent', title: 'Assenza' });
    }
  });

  it('is a page of a day, a week and a month, whatever else its address says', async () => {
    const page = await PageClient.open(app.url, ente, people.anna.id);
    for (const query of [`?view=day&day=${DAY}`, `?view=week&day=${DAY}`]) {
      const { status, text } = await page.get(`/calendar${query}`);
      expect(status).toBe(200);
      expect(text).toContain('10:00–11:00');
      expect(text).toContain('La spesa dal dottore');
    }
    expect((await page.get(`/calendar?view=month&day=${DAY}`)).text).toContain('un impegno');
    for (const query of ['?view=anno&day=2026-13-45&area=x', '?view=month&day=1900-01-01', '?day=2100-12-31'])
      expect([query, (await page.get(`/calendar${query}`)).status]).toEqual([query, 200]);
    const staff = await PageClient.open(app.url, ente, people.carla.id);
    expect((await staff.get(`/people/${people.anna.id}/calendar?day=${DAY}`)).text).toContain('La spesa dal dottore');
    expect((await page.get(`/people/${people.paolo.id}/calendar`)).status).toBe(403);
  });
});

describe('a calendar on one’s telephone', () => {
  let address: string;
  let feedId: string;

  it('is read by three programs to the same events, which say neither with whom nor why', async () => {
    const made = await anna.client.post<{ id: string; address: string }>('/calendar/feeds', {
      label: 'Il mio telefono',
    });
    expect(made.status).toBe(201);
    ({ address, id: feedId } = made.body);
    const { status, type, text } = await subscribe(address);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    for (const said of ['spesa', 'dottore', 'Nome', 'Cognome', 'Casa']) expect(text).not.toContain(said);

    const ofNode = Object.values(nodeIcal.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
    const ofIcalJs = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    const ofTsIcs = convertIcsCalendar(undefined, text).events ?? [];
    const expected = [
      [expect.stringContaining(agreementId), 'Condominio solidale', dayAhead(4, '10:00'), dayAhead(4, '11:00')],
    ];
    const read = [
      ofNode.map(({ uid, summary, start, end }) => [uid, summary, start, end]),
      ofIcalJs.map(({ uid, summary, startDate, endDate }) => [uid, summary, startDate.toJSDate(), endDate.toJSDate()]),
      ofTsIcs.map(({ uid, summary, start, end }) => [uid, summary, start.date, end?.date]),
    ];
    for (const events of read)
      expect(events.map(([uid, summary, ...times]) => [uid, summary, ...times.map((time) => Number(time))])).toEqual(
        expected.map(([uid, summary, ...times]) => [uid, summary, ...times.map((time) => Date.parse(String(time)))]),
      );
  });

  it('keeps an appointment that moves, and loses one that is called off', async () => {
    await ente.query("UPDATE agreements SET starts_at = starts_at + interval '15 minutes' WHERE id = $1", [
      agreementId,
    ]);
    const moved = await subscribe(address);
    expect(moved.text).toContain(`UID:${agreementId}`);
    const other = await agree('14:00', '15:00');
    expect((await subscribe(address)).text).toContain(other);
    await anna.client.post(`/agreements/${other}/cancel`, { reason: 'Non serve' });
    await app.settle();
    expect((await subscribe(address)).text).not.toContain(other);
  });

  it('is ended by its owner alone, and says no more to whoever it was passed on to', async () => {
    expect((await paolo.client.send('DELETE', `/calendar/feeds/${feedId}`)).status).toBe(404);
    expect((await subscribe(address)).status).toBe(200);
    expect((await anna.client.send('DELETE', `/calendar/feeds/${feedId}`)).status).toBe(204);
    expect((await subscribe(address)).status).toBe(404);
  });

  it('is silent once nobody has read it for a year, or its owner is no longer here', async () => {
    const { body } = await paolo.client.post<{ id: string; address: string }>('/calendar/feeds', { label: 'Tablet' });
    expect((await subscribe(body.address)).status).toBe(200);
    await ente.query("UPDATE calendar_feeds SET last_read_at = now() - interval '366 days' WHERE id = $1", [body.id]);
    expect((await subscribe(body.address)).status).toBe(404);
    expect((await paolo.client.get<{ items: unknown[] }>('/calendar/feeds')).body.items).toEqual([]);
    await ente.query('UPDATE calendar_feeds SET last_read_at = now() WHERE id = $1', [body.id]);
    await ente.query("UPDATE people SET state = 'left' WHERE id = $1", [people.paolo.id]);
    expect((await subscribe(body.address)).status).toBe(404);
    await ente.query("UPDATE people SET state = 'active' WHERE id = $1", [people.paolo.id]);
    expect((await subscribe(body.address)).status).toBe(200);
  });

  it('has five addresses at most, each with a name; a guessed one is none', async () => {
    const page = await PageClient.open(app.url, ente, people.anna.id);
    for (let nth = 0; nth < 5; nth += 1) await page.post('/calendar/feeds', { label: `Telefono ${nth}` });
    const refused = await page.post('/calendar/feeds', { label: 'Telefono sesto' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('al massimo 5 indirizzi');
    expect(refused.html).toContain('Telefono sesto');
    expect((await page.post('/calendar/feeds', { label: '' })).status).toBe(422);
    for (const file of [`${'a'.repeat(43)}.ics`, 'x.ics', `${'a'.repeat(43)}`])
      expect((await fetch(`${app.url}/feeds/${file}`)).status).toBe(404);
  });

  it('takes one appointment from its page, for the two alone', async () => {
    const page = await PageClient.open(app.url, ente, people.anna.id);
    const saved = await page.get(`/agreements/${agreementId}/ics`);
    expect([saved.status, saved.html]).toEqual([200, expect.stringContaining('BEGIN:VEVENT')]);
    const stranger = await PageClient.open(app.url, ente, (await ente.person({ withLogin: false })).id);
    expect((await stranger.get(`/agreements/${agreementId}/ics`)).status).toBe(404);
  });
});
