// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { publicHoliday } from '@reciproca/kernel';
import { place } from '../../builders/territory.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Shown {
  readonly closedFrom: string | null;
  readonly closedDays: { id: string; startsOn: string; endsOn: string }[];
  readonly joinedInto: string | null;
  readonly standing: { kind: string; href: string; people: string[]; closed: boolean }[];
  readonly joined: { id: string; canPart: boolean }[];
}

let app: TestApp;
let ente: TestEnte;
let desk: Neighbour;
let pages: WebVisitor;
let who: Neighbour;
let placeId: string;
let made = 0;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  desk = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  pages = await WebVisitor.open(app, ente, desk.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});
beforeEach(async () => {
  made += 1;
  placeId = await addPlace(`Circolo ${made}`);
  who = await neighbour();
});

const addPlace = (name: string, lat = 44.69) => ente.add(place({ kind: 'meeting_point', name, lat }));
const neighbour = async () => signIn(app, ente, (await ente.person({ withLogin: false })).id);
const dayOf = (days: number): string => dayAhead(days).slice(0, 10);
async function show(id = placeId): Promise<Shown> {
  const { status, body } = await desk.client.get<Shown>(`/places/${id}`);
  expect(status).toBe(200);
  return body;
}
async function asks(days: number, person = who, at = placeId, over: Record<string, unknown> = {}) {
  const answer = await person.client.post<{ id: string; code?: string; errors?: { field: string; code: string }[] }>(
    '/requests',
    {
      ...{ service: 'condominio', category: 'shopping', title: `Al circolo ${made}`, durationMinutes: 60 },
      when: { windows: [{ start: dayAhead(days, '09:00'), end: dayAhead(days, '10:00') }] },
      ...{ placeId: at, details: { where: 'elsewhere' }, again: true },
      ...over,
    },
  );
  await app.settle();
  return answer;
}
async function told({ id }: Neighbour): Promise<{ type: string; link: string }[]> {
  await app.settle();
  const { rows } = await ente.query(
    "SELECT type, link FROM notifications WHERE person_id = $1 AND type LIKE 'place%' ORDER BY seq",
    [id],
  );
  return rows as unknown as { type: string; link: string }[];
}
const choices = async (): Promise<string[]> =>
  (await who.client.get<{ items: { id: string }[] }>('/places')).body.items.map(({ id }) => id);
const errorOf = ({ body }: { body: { code?: string; errors?: { field: string; code: string }[] } }) =>
  body.errors?.[0]?.code ?? body.code;

describe('a place that closes', () => {
  it('is shown with what is open there before, and whoever has something there from that day on is told, once', async () => {
    const [before, after] = [await asks(3), await asks(9)];
    const other = await neighbour();
    await asks(2, other);
    const page = await pages.get(`/places/${placeId}`);
    expect(page.html).toContain(`/requests/${before.body.id}`);
    expect(page.html).toContain(`/people/${other.id}`);
    const done = await pages.post(`/places/${placeId}/close`, { from: dayOf(5), because: 'Va a Verduno' });
    expect(done.location).toBe(`/places/${placeId}`);
    expect(await told(who)).toEqual([{ type: 'place_closed', link: `/requests/${after.body.id}` }]);
    expect(await told(other)).toEqual([]);
    expect((await show()).standing.map(({ closed }) => closed)).toEqual([false, false, true]);
    const listing = await WebVisitor.open(app, ente, who.id);
    const said = (await listing.get(`/requests/${after.body.id}`)).text;
    expect(said).toContain('chiuso per sempre dal');
    expect(said).toContain('Va a Verduno');
    expect((await listing.get(`/requests/${before.body.id}`)).text).not.toContain('chiuso per sempre');
  });

  it('is offered until its day and never after, and stays named where it was', async () => {
    const { body } = await asks(3);
    await desk.client.post(`/places/${placeId}/close`, { from: dayOf(5) });
    expect(await choices()).toContain(placeId);
    await desk.client.post(`/places/${placeId}/close`, {});
    expect(await choices()).not.toContain(placeId);
    expect(errorOf(await asks(4))).toBe('place.closed');
    expect((await who.client.get<{ place: { name: string } }>(`/requests/${body.id}`)).body.place.name).toBe(
      `Circolo ${made}`,
    );
    expect((await pages.get('/places')).html).toContain(`/places/${placeId}`);
    const changed = await who.client.send('PATCH', `/requests/${body.id}`, { durationMinutes: 45, again: true });
    expect(changed.status).toBe(200);
  });

  it('is reopened, which is told too', async () => {
    await asks(3);
    expect((await desk.client.post(`/places/${placeId}/reopen`, {})).status).toBe(409);
    await desk.client.post(`/places/${placeId}/close`, {});
    await desk.client.post(`/places/${placeId}/reopen`, {});
    expect((await told(who)).map(({ type }) => type)).toEqual(['place_closed', 'place_reopened']);
    expect(await choices()).toContain(placeId);
  });

  it('is no home, nor a place of others', async () => {
    expect((await desk.client.post(`/places/${ente.places[`home:${who.id}`]}/close`, {})).status).toBe(404);
    expect((await desk.client.get(`/places/${ente.places[`home:${who.id}`]}`)).status).toBe(403);
    expect((await who.client.post(`/places/${placeId}/close`, {})).status).toBe(403);
  });

  it('says what is wrong with a day, and keeps what was typed', async () => {
    const refused = await pages.post(`/places/${placeId}/close`, { from: '31/31/2027', because: 'Va a Verduno' });
    expect(refused.status).toBe(422);
    for (const typed of ['31/31/2027', 'Va a Verduno']) expect(refused.html).toContain(typed);
    expect((await show()).closedFrom).toBeNull();
  });
});

describe('days on which a place is closed', () => {
  it('are told to whom they concern, named, and taken away again', async () => {
    const meant = await asks(7);
    await asks(9);
    const done = await pages.post(`/places/${placeId}/closed-days`, {
      startsOn: dayOf(6),
      endsOn: dayOf(8),
      name: 'Ferie',
    });
    expect(done.status).toBe(303);
    expect((await show()).standing.map(({ closed }) => closed)).toEqual([true, false]);
    const [days] = (await show()).closedDays;
    await pages.post(`/places/${placeId}/closed-days/${days?.id}/remove`, {});
    expect((await show()).closedDays).toEqual([]);
    expect(await told(who)).toEqual([
      { type: 'place_closed_days', link: `/requests/${meant.body.id}` },
      { type: 'place_reopened', link: `/requests/${meant.body.id}` },
    ]);
  });

  it('are the public holidays, whichever they are, where that is said', async () => {
    const isHoliday = Array.from({ length: 365 }, (_, days) => publicHoliday(dayOf(days + 1)) !== null);
    const first = isHoliday.indexOf(true) + 1;
    const { body } = await asks(3);
    // Further ahead than people can ask for.
    await ente.query('UPDATE slots SET starts_at = $2, ends_at = $3 WHERE listing_id = $1', [
      body.id,
      dayAhead(first, '09:00'),
      dayAhead(first, '10:00'),
    ]);
    const plain = Array.from({ length: 40 }, (_, days) => days + 4).find((days) => !isHoliday[days - 1]) ?? 4;
    expect((await asks(plain)).status).toBe(201);
    await desk.client.send('PUT', `/places/${placeId}/holidays`, { closed: true });
    expect(await told(who)).toEqual([{ type: 'place_closed_days', link: `/requests/${body.id}` }]);
    await desk.client.send('PUT', `/places/${placeId}/holidays`, { closed: false });
    expect((await told(who)).map(({ type }) => type)).toEqual(['place_closed_days', 'place_reopened']);
  });

  it('say what is wrong at their field', async () => {
    const wrong = await desk.client.post<{ errors: { field: string; code: string }[] }>(
      `/places/${placeId}/closed-days`,
      { startsOn: dayOf(6), endsOn: dayOf(5) },
    );
    expect(wrong.body.errors[0]).toMatchObject({ field: 'endsOn', code: 'closed_days.ends_before' });
    expect((await desk.client.send('DELETE', `/places/${placeId}/closed-days/${placeId}`)).status).toBe(404);
  });
});

describe('hours at which a place is closed', () => {
  const edit = (hours: string) =>
    pages.post(`/places/${placeId}/edit`, {
      ...{ kind: 'meeting_point', name: `Circolo ${made}`, comune: 'Alba', position: '44.69, 8.03', hours },
      address: `Circolo ${made} 1`,
    });
  const types = async (person = who) => (await told(person)).map(({ type }) => type);

  it('are told to whom they concern, where its week changes, and again where it changes back', async () => {
    const meant = await asks(5);
    const other = await neighbour();
    const later = { windows: [{ start: dayAhead(5, '16:00'), end: dayAhead(5, '17:00') }] };
    await asks(5, other, placeId, { when: later });
    expect((await edit('lun-dom 8-19')).status).toBe(303);
    expect(await types()).toEqual([]);
    await edit('lun-dom 9:30-19');
    expect(await told(who)).toEqual([{ type: 'place_closed_hours', link: `/requests/${meant.body.id}` }]);
    expect(await types(other)).toEqual([]);
    expect((await show()).standing.map(({ closed }) => closed)).toEqual([true, false]);
    expect((await pages.get(`/places/${placeId}`)).text).toContain('chiuso:');
    const theirs = await WebVisitor.open(app, ente, who.id);
    expect((await theirs.get(`/requests/${meant.body.id}`)).text).toContain(`Circolo ${made} apre alle 9:30.`);
    await edit('lun-dom 9:30-19');
    await edit('');
    expect(await types()).toEqual(['place_closed_hours', 'place_reopened']);
  });

  it('are some of one day, and taken away again', async () => {
    const meant = await asks(6);
    const half = await pages.post(`/places/${placeId}/closed-days`, { startsOn: dayOf(6), fromTime: '09:30' });
    expect([half.status, half.html]).toEqual([422, expect.stringContaining('09:30')]);
    const hours = { startsOn: dayOf(6), fromTime: '09:30', untilTime: '12:00', name: 'Assemblea' };
    await pages.post(`/places/${placeId}/closed-days`, hours);
    expect(await told(who)).toEqual([{ type: 'place_closed_hours', link: `/requests/${meant.body.id}` }]);
    expect((await pages.get(`/places/${placeId}`)).text).toContain('dalle 9:30 alle 12:00');
    // Before them there is time enough.
    await asks(6, who, placeId, { when: { windows: [{ start: dayAhead(6, '08:00'), end: dayAhead(6, '09:15') }] } });
    expect((await show()).standing.map(({ closed }) => closed)).toEqual([false, true]);
    const [days] = (await show()).closedDays;
    await pages.post(`/places/${placeId}/closed-days/${days?.id}/remove`, {});
    expect(await types()).toEqual(['place_closed_hours', 'place_reopened']);
  });

  it('are told to both of a proposal, once', async () => {
    const helper = await neighbour();
    const { body } = await asks(4);
    const offered = await helper.client.post<{ id: string }>('/offers', {
      ...{ service: 'condominio', category: 'shopping', title: 'La spesa', durationMinutes: 60 },
      when: { windows: [{ start: dayAhead(4, '08:00'), end: dayAhead(4, '12:00') }] },
    });
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [body.id]);
    expect([offered.status, rows.length]).toEqual([201, 1]);
    const link = `/proposals/${String(rows[0]?.['id'])}`;
    expect((await show()).standing.map(({ href }) => href)).toContain(link);
    await edit('lun-dom 10-19');
    for (const one of [who, helper]) expect(await told(one)).toEqual([{ type: 'place_closed_hours', link }]);
  });
});

describe('two places that are one', () => {
  const stands = async (id: string): Promise<string[]> => (await show(id)).standing.map(({ href }) => href);

  it('become one with all that stands at the first, past things too, and two again within a day', async () => {
    const other = await addPlace(`Il circolo ${made}`, 44.71);
    const [mine, theirs] = [await asks(3), await asks(5, who, other)];
    const past = await asks(4);
    await who.client.post(`/requests/${past.body.id}/withdraw`, {});
    const garden = await ente.garden(who.id);
    await ente.query('UPDATE gardens SET place_id = $2 WHERE id = $1', [garden, placeId]);
    const asked = await pages.get(`/places/${placeId}/join?into=${other}`);
    expect(asked.text).toContain('2 cose passano');
    expect((await pages.post(`/places/${placeId}/join`, { intoId: other })).location).toBe(`/places/${other}`);

    expect(await stands(other)).toEqual([
      `/requests/${mine.body.id}`,
      `/requests/${theirs.body.id}`,
      `/gardens/${garden}`,
    ]);
    const placesOf = async (id: string | undefined) =>
      (await ente.query('SELECT place_id, lat FROM listings WHERE id = $1', [id])).rows[0];
    expect(await placesOf(mine.body.id)).toEqual({ place_id: other, lat: 44.71 });
    expect((await placesOf(past.body.id))?.['place_id']).toBe(other);
    expect(await choices()).not.toContain(placeId);
    expect((await told(who)).map(({ type }) => type)).toContain('place_moved');
    // Whoever still has the first one on the screen is led to the other.
    const late = await asks(6);
    expect((await placesOf(late.body.id))?.['place_id']).toBe(other);

    await pages.post(`/places/${placeId}/part`, {});
    expect(await placesOf(mine.body.id)).toEqual({ place_id: placeId, lat: 44.69 });
    expect((await placesOf(past.body.id))?.['place_id']).toBe(placeId);
    expect((await placesOf(late.body.id))?.['place_id']).toBe(other);
    expect(await stands(other)).toEqual([`/requests/${theirs.body.id}`, `/requests/${late.body.id}`]);
    expect(await choices()).toContain(placeId);
  });

  it('are found as one by whoever writes the first down again', async () => {
    const other = await addPlace(`Il circolo ${made}`);
    await desk.client.post(`/places/${placeId}/join`, { intoId: other });
    const { body } = await desk.client.post<{ id: string }>('/places', {
      ...{ kind: 'meeting_point', name: `Circolo ${made}`, comuneCode: '004003', address: `Circolo ${made} 1` },
    });
    expect(body.id).toBe(other);
  });

  it('are not parted after a day, nor while the second is one with a third', async () => {
    const [other, third] = [await addPlace(`Il circolo ${made}`), await addPlace(`Un circolo ${made}`)];
    await desk.client.post(`/places/${placeId}/join`, { intoId: other });
    await desk.client.post(`/places/${other}/join`, { intoId: third });
    expect(errorOf(await desk.client.post(`/places/${placeId}/part`, {}))).toBe('place.joined_on');
    await desk.client.post(`/places/${other}/part`, {});
    await ente.query("UPDATE place_joins SET joined_at = joined_at - interval '1 day' WHERE place_id = $1", [placeId]);
    expect((await show(other)).joined).toEqual([expect.objectContaining({ id: placeId, canPart: false })]);
    expect(errorOf(await desk.client.post(`/places/${placeId}/part`, {}))).toBe('place.joined_too_long_ago');
  });

  it('are two while somebody is taken from one to the other', async () => {
    const other = await addPlace(`Il circolo ${made}`, 44.75);
    const { body } = await who.client.post<{ id: string }>('/requests', {
      ...{ service: 'trasporto', category: 'ride', title: 'Passaggio', placeId, toPlaceId: other },
      details: { arriveBy: dayAhead(3, '10:00') },
    });
    expect(body.id).toBeDefined();
    const joined = await desk.client.post(`/places/${placeId}/join`, { intoId: other });
    expect(errorOf(joined)).toBe('place.way_between');
    expect((await show()).joinedInto).toBeNull();
  });

  it('are not the same one, nor one that is closed, nor one of others', async () => {
    const closed = await addPlace(`Un circolo ${made}`);
    await desk.client.post(`/places/${closed}/close`, {});
    for (const [intoId, code] of [
      [placeId, 'place.same_one'],
      [closed, 'place.into_closed'],
      [ente.places[`home:${who.id}`], 'place.not_found'],
    ])
      expect(errorOf(await desk.client.post(`/places/${placeId}/join`, { intoId }))).toBe(code);
  });
});

describe('a place with another address', () => {
  it('is told where one has to go elsewhere, and not where it is only better known', async () => {
    await asks(3);
    const written = { kind: 'meeting_point', name: `Circolo ${made}`, comune: 'Alba', address: 'Via Nuova 1' };
    await pages.post(`/places/${placeId}/edit`, { ...written, position: '44.6903, 8.03' });
    expect(await told(who)).toEqual([]);
    await pages.post(`/places/${placeId}/edit`, { ...written, position: '44.70, 8.03' });
    expect((await told(who)).map(({ type }) => type)).toEqual(['place_moved']);
  });
});
