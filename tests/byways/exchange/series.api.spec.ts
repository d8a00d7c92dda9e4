// SPDX-License-Identifier: AGPL-3.0-or-later
import { answerTime } from '../../support/answer-time.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantInRome, WEEKDAYS } from '@reciproca/exchange';
import { addDays, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { listUnsound } from '../../support/sound.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Listed {
  readonly id: string;
  readonly seriesId: string | null;
  readonly recurrence: string | null;
  readonly state: string;
  readonly details: Record<string, unknown>;
  readonly linkedToId: string | null;
}
interface Proposed {
  readonly id: string;
  readonly offerId: string;
  readonly startsAt: string;
  readonly series: { readonly startsAts: readonly string[] } | null;
}
interface Answered {
  readonly agreementId: string | null;
  readonly further: readonly { readonly agreementId: string | null }[];
  readonly left: readonly string[];
}
interface Agreed {
  readonly id: string;
  readonly startsAt: string;
  readonly state: string;
}

let app: TestApp;
let ente: TestEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, vetted: true });
  return signIn(app, ente, id);
}
async function staff(): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: ['operator'] });
  return signIn(app, ente, id);
}
const romeAt = (date: string, time: string): string => instantInRome(date, time).toISOString();
const today = romeDay(new Date());
/** The first such day that is at least three days away. */
function next(weekday: (typeof WEEKDAYS)[number]): string {
  const number = WEEKDAYS.indexOf(weekday) + 1;
  const soon = addDays(today, 3);
  return addDays(soon, (number - DateTime.fromISO(soon).weekday + 7) % 7);
}
const dayOf = ({ startsAt }: { startsAt: string }): string => romeDay(new Date(startsAt));

async function post(who: Neighbour, kind: 'offers' | 'requests', posting: object): Promise<Listed> {
  const { status, body } = await who.client.post<Listed>(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa',
    ...posting,
  });
  expect([status, body]).toEqual([201, expect.anything()]);
  await app.settle();
  return body;
}
async function proposalsOf(who: Neighbour, path: string): Promise<Proposed[]> {
  return (await who.client.get<{ items: Proposed[] }>(`${path}/proposals`)).body.items;
}
async function agreementsOf(who: Neighbour): Promise<Agreed[]> {
  const { items } = (await who.client.get<{ items: Agreed[] }>('/agreements?limit=100')).body;
  return items.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}
async function answer(who: Neighbour, id: string, body: object = {}): Promise<Answered> {
  const { status, body: answered } = await who.client.post<Answered>(`/proposals/${id}/accept`, body);
  expect([status, answered]).toEqual([200, expect.anything()]);
  await app.settle();
  return answered;
}
async function newsOf(who: Neighbour): Promise<string[]> {
  const sql = 'SELECT type FROM notifications WHERE person_id = $1 ORDER BY id';
  return (await ente.query(sql, [who.id])).rows.map(({ type }) => String(type));
}

/** Of an offer: whatever day it is tried on, holidays among them are not left out. */
const alsoOnHolidays = (first: string): string[] => Array.from({ length: 20 }, (_, week) => addDays(first, 7 * week));
const tuesdays = { days: ['TU'], from: '16:00', until: '18:00' };

describe('a request that comes round', () => {
  it('is one request, agreed by one yes of each for all its dates, and told once', async () => {
    const [anna, paolo] = [await neighbour(), await neighbour()];
    const first = next('TU');
    const except = [addDays(first, 7)];
    const offer = await post(paolo, 'offers', {
      when: { weekly: { ...tuesdays, from: '15:00', until: '19:00', also: alsoOnHolidays(first) } },
    });
    const asked = await post(anna, 'requests', {
      durationMinutes: 120,
      when: { weekly: { ...tuesdays, startsOn: first, count: 3, except } },
    });
    const mine = (await anna.client.get<{ items: Listed[] }>('/requests?scope=mine')).body.items;
    expect(mine.map(({ id }) => id)).toEqual([asked.id]);
    expect(asked.seriesId).toBe(asked.id);

    const proposals = await proposalsOf(anna, `/requests/${asked.id}`);
    const [one] = proposals.filter(({ offerId }) => offerId === offer.id);
    expect(proposals.filter(({ offerId }) => offerId === offer.id)).toHaveLength(1);
    const dates = [first, addDays(first, 14), addDays(first, 21)];
    expect(one?.series?.startsAts.map((startsAt) => romeDay(new Date(startsAt)))).toEqual(dates);
    expect(await newsOf(paolo)).toEqual(['proposal_for_offer']);

    expect((await answer(anna, one?.id ?? '')).further).toHaveLength(2);
    expect((await newsOf(paolo)).slice(1)).toEqual(['series_accepted']);
    const agreed = await answer(paolo, one?.id ?? '');
    expect(agreed.agreementId).not.toBeNull();
    expect(agreed.left).toEqual([]);
    const agreements = await agreementsOf(anna);
    expect(agreements.map(dayOf)).toEqual(dates);
    expect((await newsOf(anna)).filter((type) => /agree/.test(type))).toEqual(['series_agreed']);

    const { status } = await paolo.client.post(`/agreements/${agreements[1]?.id}/cancel`, { fromHere: true });
    await app.settle();
    expect(status).toBe(200);
    expect((await agreementsOf(anna)).map(({ state }) => state)).toEqual(['agreed', 'cancelled', 'cancelled']);
    expect((await newsOf(anna)).filter((type) => /off|cancel/.test(type))).toEqual(['series_called_off']);

    const page = await WebVisitor.open(app, ente, paolo.id);
    expect((await page.get(`/agreements/${agreements[1]?.id}`)).text).toContain('vale di nuovo, con un’altra data');
    await page.post(`/agreements/${agreements[1]?.id}/restore`, { all: 'true' });
    await app.settle();
    expect((await agreementsOf(anna)).map(({ state }) => state)).toEqual(['agreed', 'agreed', 'agreed']);
    expect((await newsOf(anna)).filter((type) => /restored/.test(type))).toEqual(['agreement_restored']);
    expect(await listUnsound(app, ente)).toEqual({});
    const { rows } = await ente.query(
      "SELECT act FROM exchange_acts WHERE subject_id = $1 AND act IN ('agree_series', 'end_series') ORDER BY at DESC, id DESC LIMIT 1",
      [asked.seriesId],
    );
    expect(rows).toEqual([{ act: 'agree_series' }]);
  });

  it('is moved, one date or all from here on, by one question and one yes, and later weeks follow', async () => {
    const [anna, paolo, operator] = [await neighbour(), await neighbour(), await staff()];
    const first = next('TU');
    const offer = await post(paolo, 'offers', {
      when: { weekly: { ...tuesdays, from: '15:00', until: '19:00', also: alsoOnHolidays(first) } },
    });
    const asked = await post(anna, 'requests', {
      durationMinutes: 120,
      when: { weekly: { ...tuesdays, startsOn: first, endsOn: addDays(first, 70) } },
    });
    const one = (await proposalsOf(anna, `/requests/${asked.id}`)).find(({ offerId }) => offerId === offer.id);
    await answer(anna, one?.id ?? '');
    await answer(paolo, one?.id ?? '');
    const before = await agreementsOf(anna);
    const [single, from] = [before[0], before[1]];
    const ask = (who: Neighbour, id: string | undefined, body: object) =>
      who.client.post<{ code: string }>(`/agreements/${id}/other-time`, body);
    const hours = async (): Promise<string[]> =>
      (await agreementsOf(anna)).map(({ startsAt }) =>
        DateTime.fromISO(startsAt, { zone: 'Europe/Rome' }).toFormat('ccc HH:mm'),
      );

    await ask(paolo, single?.id, { startsAt: romeAt(first, '15:30') });
    await answerTime(anna.client, `/agreements/${single?.id}`, 'accept');
    expect(await hours()).toEqual(['Tue 15:30', ...before.slice(1).map(() => 'Tue 16:00')]);

    const second = addDays(first, 7);
    const otherWeek = await ask(paolo, from?.id, { startsAt: romeAt(addDays(second, 7), '17:00'), fromHere: true });
    expect(otherWeek.body.code).toBe('agreement.series_other_week');
    await ask(paolo, from?.id, { startsAt: romeAt(second, '17:00'), fromHere: true });
    await app.settle();
    expect((await newsOf(anna)).filter((type) => type === 'time_asked')).toHaveLength(2);
    expect(await hours()).toEqual(['Tue 15:30', ...before.slice(1).map(() => 'Tue 16:00')]);
    await answerTime(anna.client, `/agreements/${from?.id}`, 'accept');
    expect(await hours()).toEqual(['Tue 15:30', ...before.slice(1).map(() => 'Tue 17:00')]);
    await app.settle();
    expect((await newsOf(paolo)).filter((type) => type === 'time_moved')).toHaveLength(2);

    await ask(operator, from?.id, { startsAt: romeAt(second, '16:30'), fromHere: true, heard: ['giver', 'receiver'] });
    expect(await hours()).toEqual(['Tue 15:30', ...before.slice(1).map(() => 'Tue 16:30')]);
    await app.settle();
    expect(await listUnsound(app, ente)).toEqual({});
    const { rows } = await ente.query(
      'SELECT l.recurrence FROM listings l JOIN agreements a ON a.request_id = l.id WHERE l.series_id = $1 ORDER BY a.starts_at DESC LIMIT 1',
      [asked.id],
    );
    expect(String(rows[0]?.['recurrence'])).toMatch(/DTSTART[^:]*:\d{8}T163000/);

    await ask(anna, from?.id, { startsAt: romeAt(addDays(second, 1), '16:30'), fromHere: true });
    await answerTime(paolo.client, `/agreements/${from?.id}`, `accept`);
    expect(await hours()).toEqual(['Tue 15:30', ...before.slice(1).map(() => 'Wed 16:30')]);
    await app.settle();
    expect(await listUnsound(app, ente)).toEqual({});
    const moved = await ente.query(
      `SELECT l.recurrence, (SELECT count(*)::int FROM diary_entries d WHERE d.cause_id = a.id AND d.starts_at <> a.starts_at) AS off
       FROM listings l JOIN agreements a ON a.request_id = l.id WHERE l.series_id = $1 ORDER BY a.starts_at DESC LIMIT 1`,
      [asked.id],
    );
    expect(String(moved.rows[0]?.['recurrence'])).toContain('BYDAY=WE');
    expect(moved.rows[0]?.['off']).toBe(0);
  });

  it('keeps its days where each week has several', async () => {
    const [anna, paolo] = [await neighbour(), await neighbour()];
    const first = next('MO');
    const weekly = { ...tuesdays, days: ['MO', 'TH'] };
    const offer = await post(paolo, 'offers', {
      when: { weekly: { ...weekly, from: '15:00', until: '19:00', also: [first, addDays(first, 3)] } },
    });
    const asked = await post(anna, 'requests', {
      durationMinutes: 120,
      when: { weekly: { ...weekly, startsOn: first, endsOn: addDays(first, 20) } },
    });
    const one = (await proposalsOf(anna, `/requests/${asked.id}`)).find(({ offerId }) => offerId === offer.id);
    await answer(anna, one?.id ?? '');
    await answer(paolo, one?.id ?? '');
    const [own] = await agreementsOf(anna);
    const day = addDays(romeDay(new Date(own?.startsAt ?? '')), 1);
    const { body } = await paolo.client.post<{ code: string }>(`/agreements/${own?.id}/other-time`, {
      startsAt: romeAt(day, '16:00'),
      fromHere: true,
    });
    expect(body.code).toBe('agreement.series_many_days');
  });

  it('leaves open what does not fit, and a yes may be to one date alone', async () => {
    const [anna, paolo] = [await neighbour(), await neighbour()];
    const first = next('WE');
    const wednesdays = { days: ['WE'], startsOn: first };
    const except = [addDays(first, 7)];
    const offer = await post(paolo, 'offers', {
      category: 'babysitting',
      when: { weekly: { ...wednesdays, from: '09:00', until: '12:00', except, also: [first, addDays(first, 14)] } },
    });
    const asked = await post(anna, 'requests', {
      category: 'babysitting',
      durationMinutes: 60,
      when: { weekly: { ...wednesdays, from: '10:00', until: '11:00', endsOn: addDays(first, 14) } },
    });
    const own = async (): Promise<Proposed | undefined> =>
      (await proposalsOf(anna, `/requests/${asked.id}`)).find(({ offerId }) => offerId === offer.id);
    const both = [first, addDays(first, 14)];
    expect((await own())?.series?.startsAts.map((startsAt) => romeDay(new Date(startsAt)))).toEqual(both);
    const id = (await own())?.id ?? '';
    expect((await answer(anna, id, { only: true })).further).toEqual([]);
    await answer(paolo, id, { only: true });
    expect((await agreementsOf(anna)).map(dayOf)).toEqual([first]);
    expect((await own())?.series?.startsAts).toHaveLength(1);

    const { status } = await anna.client.post(`/requests/${asked.id}/withdraw`, { fromHere: true });
    expect(status).toBe(200);
    const sql = 'SELECT state FROM listings WHERE series_id = $1 ORDER BY id';
    const { rows } = await ente.query(sql, [asked.id]);
    expect(rows.map(({ state }) => state)).toEqual(['matched', 'withdrawn', 'withdrawn']);
  });

  it('is a ride with its way back, at the hours of the clock', async () => {
    const lucia = await neighbour();
    const first = next('MO');
    const ahead = Math.round((Date.parse(first) - Date.parse(today)) / 86_400_000);
    const asked = await post(lucia, 'requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Dialisi',
      toPlaceId: ente.places['hospital'],
      details: { arriveBy: dayAhead(ahead, '08:00'), returnAt: dayAhead(ahead, '12:30') },
      repeat: { days: ['MO', 'WE', 'FR'], count: 5, except: [addDays(first, 4)] },
    });
    const sql = 'SELECT details FROM listings WHERE person_id = $1 ORDER BY id';
    const all = (await ente.query(sql, [lucia.id])).rows as { details: Record<string, string> }[];
    const there = all.filter(({ details }) => details['arriveBy']);
    const days = [0, 2, 7, 9, 11].map((later) => addDays(first, later));
    expect(there.map(({ details }) => romeDay(new Date(details['arriveBy'] ?? '')))).toEqual(days);
    expect(all).toHaveLength(10);
    const inRome = (moment: string | undefined): string =>
      DateTime.fromISO(moment ?? '', { zone: 'Europe/Rome' }).toFormat('HH:mm');
    expect(new Set(there.map(({ details }) => inRome(details['arriveBy'])))).toEqual(new Set(['08:00']));
    const mine = (await lucia.client.get<{ items: Listed[] }>('/requests?scope=mine')).body.items;
    expect(mine.filter(({ linkedToId }) => linkedToId === null).map(({ id }) => id)).toEqual([asked.id]);
    expect(mine).toHaveLength(2);
  });

  it('goes to another weekday with its ways back, which bring no notice of their own', async () => {
    const lucia = await neighbour();
    const marco = await signIn(app, ente, (await ente.driver({ withLogin: false })).id);
    const first = next('TU');
    const ahead = Math.round((Date.parse(first) - Date.parse(today)) / 86_400_000);
    const asked = await post(lucia, 'requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Terapia',
      toPlaceId: ente.places['hospital'],
      details: { arriveBy: dayAhead(ahead, '09:00'), returnAt: dayAhead(ahead, '11:30') },
      repeat: { days: ['TU'], count: 3 },
    });
    await post(marco, 'offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      details: { seats: 3, detourMinutes: 20, returnTime: '11:30' },
      when: {
        weekly: { days: ['TU', 'WE'], from: '08:00', until: '09:00', startsOn: first, also: alsoOnHolidays(first) },
      },
    });
    await app.settle();
    const told = async (): Promise<string[]> => {
      await app.settle();
      const { items } = (await marco.client.get<{ items: { type: string; title: string }[] }>('/notifications')).body;
      return items.map(({ type, title }) => `${type} ${title.split('.')[0]}`);
    };
    const waiting = (await marco.client.get<{ items: (Proposed & { requestId: string })[] }>('/proposals')).body.items;
    const one = waiting.find(({ requestId }) => requestId === asked.id);
    expect((await marco.client.post(`/proposals/${one?.id}/accept`, { legs: 'all' })).status).toBe(200);
    const before = await told();
    const details = { arriveBy: dayAhead(ahead + 1, '09:00'), returnAt: dayAhead(ahead + 1, '11:30') };
    const moved = await lucia.client.send('PATCH', `/requests/${asked.id}`, { details, fromHere: true });
    expect([moved.status, moved.body]).toEqual([200, expect.anything()]);
    const all = await told();
    expect(all.slice(before.length)).toEqual(['proposal_changed Andata e ritorno']);
  });

  it('goes on by itself with who said yes to all of it', async () => {
    const [anna, paolo] = [await neighbour(), await neighbour()];
    const first = next('TH');
    const thursdays = { days: ['TH'], startsOn: first };
    const offer = await post(paolo, 'offers', {
      when: { weekly: { ...thursdays, from: '09:00', until: '12:00', also: alsoOnHolidays(first) } },
    });
    const asked = await post(anna, 'requests', {
      durationMinutes: 60,
      when: { weekly: { ...thursdays, from: '09:30', until: '11:00' } },
    });
    const one = (await proposalsOf(anna, `/requests/${asked.id}`)).find(({ offerId }) => offerId === offer.id);
    await answer(anna, one?.id ?? '');
    await answer(paolo, one?.id ?? '');
    const before = await agreementsOf(anna);
    expect(before.length).toBeGreaterThan(4);
    await app.reach(new Date(Date.now() + 21 * 86_400_000));
    await app.settle();
    const after = await agreementsOf(anna);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.map(({ state }) => state)).toEqual(after.map(() => 'agreed'));
  });
});

describe('an offer', () => {
  it.each([{ repeat: { days: ['MO'] } }])('repeats by its hours alone: %j is refused', async (wrong) => {
    const paolo = await neighbour();
    const { status, body } = await paolo.client.post<{ errors: { field: string; code: string }[] }>('/offers', {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa',
      when: { weekly: tuesdays },
      ...wrong,
    });
    expect([status, body.errors.map(({ field }) => field)]).toEqual([422, ['repeat']]);
  });
});

describe('what waits for an answer, in pages', () => {
  it('has each request once, with all its dates, wherever a page ends', async () => {
    await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('open', 'matched')");
    const [anna, paolo] = [await neighbour(), await neighbour()];
    const first = next('TU');
    await post(paolo, 'offers', {
      when: { weekly: { ...tuesdays, from: '15:00', until: '19:00', also: alsoOnHolidays(first) } },
    });
    const asked = await post(anna, 'requests', {
      durationMinutes: 120,
      when: { weekly: { ...tuesdays, startsOn: first, count: 5 } },
    });
    const single = await post(anna, 'requests', {
      durationMinutes: 30,
      when: { windows: [{ start: romeAt(first, '15:00'), end: romeAt(first, '15:30') }] },
    });
    const seen: { requestId: string; dates: number }[] = [];
    let after = '';
    for (let pages = 0; pages < 9; pages += 1) {
      const { body } = await anna.client.get<{
        items: (Proposed & { requestId: string })[];
        next: string | null;
      }>(`/proposals?limit=1${after}`);
      seen.push(...body.items.map(({ requestId, series }) => ({ requestId, dates: series?.startsAts.length ?? 1 })));
      if (!body.next) break;
      after = `&after=${body.next}`;
    }
    expect(seen).toHaveLength(2);
    expect(seen).toEqual(
      expect.arrayContaining([
        { requestId: asked.id, dates: 5 },
        { requestId: single.id, dates: 1 },
      ]),
    );
  });
});

describe('the hours of what comes round, while it is open', () => {
  async function asked() {
    const anna = await neighbour();
    const first = next('TU');
    const { id, seriesId } = await post(anna, 'requests', {
      durationMinutes: 60,
      when: { weekly: { ...tuesdays, startsOn: first, count: 4 } },
    });
    const hoursOf = async () =>
      (
        await ente.query(
          `SELECT l.id, to_char(s.starts_at AT TIME ZONE 'Europe/Rome', 'HH24:MI') AS at FROM listings l
           JOIN slots s ON s.listing_id = l.id AND s.capacity > 0 WHERE l.series_id = $1 ORDER BY s.starts_at`,
          [seriesId],
        )
      ).rows as unknown as { id: string; at: string }[];
    return { anna, first, id, hoursOf, ids: (await hoursOf()).map((one) => one.id) };
  }
  const at = (day: string, from: string, until: string) => ({
    when: { windows: [{ start: romeAt(day, from), end: romeAt(day, until) }] },
  });

  it('are changed of one date, or from there on, and it stays one request', async () => {
    const { anna, first, hoursOf, ids } = await asked();
    const second = addDays(first, 7);
    const path = `/requests/${ids[1]}`;
    expect((await anna.client.send('PATCH', path, at(second, '09:00', '11:00'))).status).toBe(200);
    expect((await hoursOf()).map((one) => one.at)).toEqual(['16:00', '09:00', '16:00', '16:00']);
    const later = { ...at(second, '10:00', '12:00'), fromHere: true };
    const { status, body } = await anna.client.send<Listed>('PATCH', path, later);
    expect([status, body.recurrence]).toEqual([200, expect.stringContaining('T100000')]);
    expect((await hoursOf()).map((one) => one.at)).toEqual(['16:00', '10:00', '10:00', '10:00']);
    await app.settle();
    const mine = (await anna.client.get<{ items: Listed[] }>('/requests?scope=mine')).body.items;
    expect(mine).toHaveLength(1);
  });

  it('go to another day of the week from one date on, with their rule', async () => {
    const { anna, first, id, ids } = await asked();
    const second = addDays(first, 7);
    const other = { ...at(addDays(second, 1), '10:00', '12:00'), fromHere: true };
    const { status, body } = await anna.client.send<Listed>('PATCH', `/requests/${ids[1]}`, other);
    expect([status, body.recurrence]).toEqual([200, expect.stringMatching(/BYDAY=WE/)]);
    const daysOf = async (): Promise<unknown[]> =>
      (
        await ente.query(
          `SELECT to_char(s.starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD HH24:MI') AS at FROM listings l
           JOIN slots s ON s.listing_id = l.id AND s.capacity > 0 WHERE l.series_id = $1 ORDER BY s.starts_at`,
          [id],
        )
      ).rows.map((row) => row['at']);
    expect(await daysOf()).toEqual([`${first} 16:00`, ...[8, 15, 22].map((days) => `${addDays(first, days)} 10:00`)]);
    const far = { ...at(addDays(second, 9), '10:00', '12:00'), fromHere: true };
    expect((await anna.client.send<{ code: string }>('PATCH', `/requests/${ids[1]}`, far)).body.code).toBe(
      'agreement.series_other_week',
    );
  });

  it('that are agreed already are asked about where the others go to another day', async () => {
    const { anna, first, ids } = await asked();
    const paolo = await neighbour();
    const said = await paolo.client.post<{ proposalId: string }>(`/requests/${ids[2]}/answer`, {});
    const { body: agreed } = await anna.client.post<{ agreementId: string }>(
      `/proposals/${said.body.proposalId}/accept`,
    );
    await app.settle();
    const path = `/requests/${ids[1]}`;
    const other = { ...at(addDays(first, 8), '16:00', '18:00'), fromHere: true };
    const refused = await anna.client.send<{ code: string; errors: { field: string }[] }>('PATCH', path, other);
    expect([refused.status, refused.body.code, refused.body.errors[0]?.field]).toEqual([
      409,
      'series.agreed_too',
      'agreed',
    ]);
    const web = await WebVisitor.open(app, ente, anna.id);
    const version = /name="version" value="([^"]+)"/.exec((await web.get(`${path}/edit`)).html)?.[1] ?? '';
    const form = { version, title: 'La spesa', date: addDays(first, 8), from: '16:00', until: '18:00', fromHere: 'on' };
    expect((await web.post(`${path}/edit`, form)).html).toContain('name="agreed"');
    expect((await web.post(`${path}/edit`, { ...form, agreed: 'ask' })).status).toBe(303);
    await app.settle();
    const { items } = (await paolo.client.get<{ items: { type: string; title: string }[] }>('/notifications')).body;
    expect(items.map(({ type }) => type)).toContain('time_asked');
    const { startsAt, otherTime } = (
      await paolo.client.get<{ startsAt: string; otherTime: { question: string } }>(`/agreements/${agreed.agreementId}`)
    ).body;
    expect(new Date(startsAt)).toEqual(new Date(romeAt(addDays(first, 14), '16:00')));
    await paolo.client.post(`/agreements/${agreed.agreementId}/other-time/accept`, { question: otherTime.question });
    const moved = (await paolo.client.get<{ startsAt: string }>(`/agreements/${agreed.agreementId}`)).body;
    expect(new Date(moved.startsAt)).toEqual(new Date(romeAt(addDays(first, 15), '16:00')));
  });

  it('can be changed on the page, by staff for them too', async () => {
    const { anna, first, hoursOf, ids } = await asked();
    for (const [who, from] of [
      [anna, '09:00'],
      [await staff(), '08:00'],
    ] as const) {
      const web = await WebVisitor.open(app, ente, who.id);
      const path = `/requests/${ids[1]}/edit`;
      const { html, text } = await web.get(path);
      expect(text).toContain('Cambia anche tutte le date dopo questa');
      const version = /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const form = { version, title: 'La spesa', date: addDays(first, 7), from, until: '12:00', fromHere: 'on' };
      expect((await web.post(path, form)).status).toBe(303);
      expect((await hoursOf()).map((one) => one.at)).toEqual(['16:00', from, from, from]);
    }
  });
});
