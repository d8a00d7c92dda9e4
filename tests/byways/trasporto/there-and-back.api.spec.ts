// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { toDateInput, toTimeInput } from '@reciproca/ui';
import { answerTime } from '../../support/answer-time.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Leg {
  readonly listingId: string;
  readonly leg: 'out' | 'back';
  readonly state: string;
  readonly helper: { readonly id: string } | null;
  readonly agreementId: string | null;
}
interface Asked {
  readonly id: string;
  readonly title: string;
  readonly leg: string | null;
  readonly legs: readonly Leg[];
  readonly state: string;
}
interface Proposed extends Asked {
  readonly requestId: string;
  readonly otherLeg: { readonly proposalId: string } | null;
  readonly place: { readonly name: string; readonly approximate: boolean };
  readonly toPlace: { readonly name: string; readonly approximate: boolean } | null;
}

let app: TestApp;
let ente: TestEnte;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
});
afterEach(async () => {
  await app.settle();
  await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('open', 'matched')");
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const signedIn = (id: string): Promise<Neighbour> => signIn(app, ente, id);
const rider = async () => signedIn((await ente.person({ withLogin: false })).id);
const driver = async () => signedIn((await ente.driver({ withLogin: false })).id);
const operator = async () => signedIn((await ente.person({ withLogin: false, roles: ['operator'] })).id);

const ride = { service: 'trasporto', category: 'ride' };
const hospital = () => ente.places['hospital'] ?? '';

/** To the hospital by nine, home again from half past eleven. */
async function asksThereAndBack(who: Neighbour): Promise<Asked> {
  const { status, body } = await who.client.post<Asked>('/requests', {
    ...ride,
    title: 'Visita',
    toPlaceId: hospital(),
    details: { arriveBy: dayAhead(day, '09:00'), returnAt: dayAhead(day, '11:30') },
  });
  expect(status).toBe(201);
  return body;
}

async function offersOut(who: Neighbour, more: object = {}): Promise<Asked> {
  const { status, body } = await who.client.post<Asked>('/offers', {
    ...ride,
    title: 'Vado a Verduno',
    toPlaceId: hospital(),
    when: { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:00') }] },
    ...more,
    details: { seats: 3, detourMinutes: 20, ...(more as { details?: object }).details },
  });
  expect(status).toBe(201);
  return body;
}

const both = { details: { returnTime: '11:30' } };
const waiting = async ({ client }: Neighbour) => (await client.get<{ items: Proposed[] }>('/proposals')).body.items;
const asked = async ({ client }: Neighbour, id: string) => (await client.get<Asked>(`/requests/${id}`)).body;
const statesOf = ({ legs }: Asked) => legs.map(({ leg, state }) => `${leg} ${state}`);

/** One driver for both ways, agreed by both in one yes each. */
async function agreedBothWays() {
  day += 1;
  const [lucia, marco] = [await rider(), await driver()];
  const request = await asksThereAndBack(lucia);
  await offersOut(marco, both);
  await app.settle();
  const [first] = await waiting(marco);
  await marco.client.post(`/proposals/${first?.id}/accept`, { legs: 'all' });
  const { body } = await lucia.client.post<{ agreementId: string }>(`/proposals/${first?.id}/accept`, { legs: 'all' });
  return { lucia, marco, request, agreementId: body.agreementId };
}

describe('a ride there and back', () => {
  it('is one thing: whichever way is looked at, both are there, each with who drives it or that nobody does', async () => {
    day += 1;
    const [lucia, marco] = [await rider(), await driver()];
    const request = await asksThereAndBack(lucia);
    expect(statesOf(request)).toEqual(['out open', 'back open']);
    await offersOut(marco);
    await app.settle();
    const [proposal] = await waiting(marco);
    expect([proposal?.leg, proposal?.otherLeg]).toEqual(['out', null]);
    await marco.client.post(`/proposals/${proposal?.id}/accept`);
    const { body } = await lucia.client.post<{ agreementId: string }>(`/proposals/${proposal?.id}/accept`);
    const agreement = (await lucia.client.get<Asked>(`/agreements/${body.agreementId}`)).body;
    expect(statesOf(agreement)).toEqual(['out agreed', 'back open']);
    expect(agreement.legs[0]?.helper?.id).toBe(marco.id);
    const back = await asked(lucia, agreement.legs[1]?.listingId ?? '');
    expect([back.title, back.leg, statesOf(back)]).toEqual(['Visita', 'back', ['out agreed', 'back open']]);
    expect(await textsTo(lucia)).toContain('Per il ritorno non c’è ancora nessuno');
    expect(await textsTo(marco)).not.toContain('non c’è ancora nessuno');
    expect(await pageOf(lucia, '/agreements')).toContain('Il ritorno è senza autista');
    const driven = await pageOf(marco, '/agreements');
    expect(driven).toContain('Tu fai solo l’andata');
    expect(driven).not.toContain('senza autista');
    expect(await pageOf(marco, `/agreements/${body.agreementId}`)).toContain('Il ritorno non tocca a te');
  });

  it('is agreed with one yes each where one driver can do both, all of it or nothing', async () => {
    const { lucia, marco, request, agreementId } = await agreedBothWays();
    const whole = await asked(lucia, request.id);
    expect(statesOf(whole)).toEqual(['out agreed', 'back agreed']);
    expect(whole.legs.map(({ helper }) => helper?.id)).toEqual([marco.id, marco.id]);
    expect(whole.legs[0]?.agreementId).toBe(agreementId);
    expect(await textsTo(lucia)).not.toContain('non c’è ancora nessuno');
  });

  it('takes the time between there and back too, until it is called off', async () => {
    const { lucia, request } = await agreedBothWays();
    const staysUntil = async () =>
      (
        await ente.query(
          'SELECT stays_until FROM diary_entries WHERE person_id = $1 AND group_id = $2 ORDER BY starts_at',
          [lucia.id, request.id],
        )
      ).rows.map(({ stays_until: until }) => until as Date | null);
    const [there, back] = await staysUntil();
    expect(there && there >= new Date(dayAhead(day, '11:30'))).toBe(true);
    expect(back).toBeNull();
    // Meanwhile she cannot set out from home.
    const wish = {
      ...ride,
      title: 'Al mercato',
      toPlaceId: ente.places['market'],
      details: { leaveAt: dayAhead(day, '10:00') },
    };
    const refused = await lucia.client.post<{ code: string }>('/requests', wish);
    expect([refused.status, refused.body.code]).toEqual([409, 'listing.alike']);
    expect((await lucia.client.post('/requests', { ...wish, again: true })).status).toBe(201);
    const anna = await driver();
    const { status } = await anna.client.post('/offers', {
      ...ride,
      title: 'Vado al mercato',
      toPlaceId: ente.places['market'],
      when: { windows: [{ start: dayAhead(day, '10:00'), end: dayAhead(day, '10:30') }] },
      details: { seats: 3, detourMinutes: 30 },
    });
    expect(status).toBe(201);
    await app.settle();
    expect((await waiting(anna)).map(({ title }) => title)).toEqual([]);

    const legs = (await asked(lucia, request.id)).legs;
    await lucia.client.post(`/agreements/${legs[1]?.agreementId}/cancel`, { stillNeeded: false, legs: 'this' });
    await app.settle();
    const [alone] = await staysUntil();
    expect(alone).toBeNull();
  });

  it('is asked about before another journey on the telephone, whichever is said first', async () => {
    const staff = await operator();
    const web = await WebVisitor.open(app, ente, staff.id);
    for (const isFirst of [true, false]) {
      day += 1;
      const lucia = await rider();
      const call = `/calls/with/${lucia.id}`;
      const wish = { what: 'trasporto:ride', date: dayAhead(day).slice(0, 10) };
      const journey = { ...wish, toPlaceId: hospital(), time: '11:00', timing: 'arrive', returnTime: '13:30' };
      const other = { ...wish, toPlaceId: ente.places['market'], time: '11:10', timing: 'leave' };
      const say = async (one: object) => {
        await web.get(call);
        return web.post(`${call}/requests`, one as Record<string, string>);
      };
      expect((await say(isFirst ? journey : other)).status).toBe(303);
      const asks = await say(isFirst ? other : journey);
      expect([asks.status, asks.text.includes('È un’altra richiesta, in più')]).toEqual([409, true]);
    }
  });

  it('where the way back is gone in the meantime, the one yes for both takes nothing', async () => {
    day += 1;
    const [lucia, marco] = [await rider(), await driver()];
    const request = await asksThereAndBack(lucia);
    await offersOut(marco, both);
    await app.settle();
    const [first] = await waiting(marco);
    const other = first?.otherLeg?.proposalId;
    await ente.query("UPDATE listings SET state = 'withdrawn' WHERE linked_to_id = $1", [request.id]);
    const answer = await lucia.client.post(`/proposals/${first?.id}/accept`, { legs: 'all' });
    expect(answer.status).toBe(409);
    const { rows } = await ente.query('SELECT DISTINCT state FROM proposals WHERE id = ANY($1::uuid[])', [
      [first?.id, other],
    ]);
    expect(rows).toEqual([{ state: 'proposed' }]);
  });

  it('one way alone may be agreed, and the other stays open and loud', async () => {
    day += 1;
    const [lucia, marco] = [await rider(), await driver()];
    const request = await asksThereAndBack(lucia);
    await offersOut(marco, both);
    await app.settle();
    const first = (await waiting(marco)).find(({ leg }) => leg === 'out');
    await marco.client.post(`/proposals/${first?.id}/accept`, { legs: 'this' });
    await lucia.client.post(`/proposals/${first?.id}/accept`, { legs: 'this' });
    expect(statesOf(await asked(lucia, request.id))).toEqual(['out agreed', 'back open']);
  });

  it('a driver sees from where to where before the yes: the home as near as its comune, the hospital by name', async () => {
    day += 1;
    const [lucia, marco] = [await rider(), await driver()];
    await asksThereAndBack(lucia);
    await offersOut(marco);
    await app.settle();
    const [seen] = await waiting(marco);
    expect([seen?.place.approximate, seen?.toPlace]).toMatchObject([true, { name: 'Ospedale', approximate: false }]);
    expect(JSON.stringify(seen)).not.toContain(ente.places[`home:${lucia.id}`]);
    const page = await pageOf(marco, `/proposals/${seen?.id}`);
    expect(page).toMatch(/Partenza.*Arrivo.*Ospedale/s);
    expect(page).toContain('Nessuno riporta ancora');
  });
});

describe('calling off one way', () => {
  it('takes that way alone where that is said, and both where both are', async () => {
    const one = await agreedBothWays();
    await one.lucia.client.post(`/agreements/${one.agreementId}/cancel`, { legs: 'this' });
    expect(statesOf(await asked(one.lucia, one.request.id))).toEqual(['out open', 'back agreed']);
    const two = await agreedBothWays();
    await two.marco.client.post(`/agreements/${two.agreementId}/cancel`, { legs: 'all' });
    expect(statesOf(await asked(two.lucia, two.request.id))).toEqual(['out open', 'back open']);
    await app.settle();
    const { rows } = await ente.query(
      "SELECT count(*)::int AS n FROM notifications WHERE person_id = $1 AND type = 'giver_cannot'",
      [two.lucia.id],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('is asked about on a page that needs no script', async () => {
    const { lucia, request, agreementId } = await agreedBothWays();
    const web = await WebVisitor.open(app, ente, lucia.id);
    const asks = await web.post(`/agreements/${agreementId}/cancel`, {});
    expect(asks.status).toBe(422);
    expect(statesOf(await asked(lucia, request.id))).toEqual(['out agreed', 'back agreed']);
    const page = await web.get(`/agreements/${agreementId}/ask/cancel`);
    expect(page.text).toContain('Solo l’andata: il ritorno resta');
    await web.post(`/agreements/${agreementId}/cancel`, { legs: 'all', stillNeeded: 'false' });
    expect(statesOf(await asked(lucia, request.id))).not.toContain('back agreed');
  });

  it('a request taken back whole takes the agreements with it', async () => {
    const { lucia, request } = await agreedBothWays();
    await lucia.client.post(`/requests/${request.id}/withdraw`, { legs: 'all' });
    expect(statesOf(await asked(lucia, request.id))).toEqual(['out off', 'back off']);
  });
});

describe('afterwards', () => {
  it('both ways are said done and confirmed in one word', async () => {
    const { lucia, marco, request, agreementId } = await agreedBothWays();
    const whole = await asked(lucia, request.id);
    for (const { agreementId: id } of whole.legs) await ente.letPass(id ?? '');
    const asks = await pageOf(marco, `/agreements/${agreementId}/ask/complete`);
    expect(asks).toContain('Andata e ritorno insieme');
    await marco.client.post(`/agreements/${agreementId}/complete`, { legs: 'all' });
    await lucia.client.post(`/agreements/${agreementId}/confirm`, { legs: 'all' });
    const { rows } = await ente.query('SELECT state FROM agreements WHERE receiver_id = $1', [lucia.id]);
    expect(rows).toEqual([{ state: 'settled' }, { state: 'settled' }]);
  });
});

describe('there and back at another hour', () => {
  const HALF_HOUR = 30 * 60_000;
  const startsOf = async (who: Neighbour): Promise<number[]> =>
    (
      await ente.query("SELECT starts_at FROM agreements WHERE receiver_id = $1 AND state = 'agreed' ORDER BY 1", [
        who.id,
      ])
    ).rows.map(({ starts_at: at }) => (at as Date).getTime());

  it('is one question, and both ways move with one yes', async () => {
    const { lucia, marco, agreementId } = await agreedBothWays();
    const before = await startsOf(lucia);
    const startsAt = new Date((before[0] ?? 0) + HALF_HOUR).toISOString();
    const path = `/agreements/${agreementId}/other-time`;
    expect((await marco.client.post(path, { startsAt, legs: 'all' })).status).toBe(200);
    expect(await textsTo(lucia)).toMatch(/Andata e ritorno\. .* chiede di cambiare ora/);
    expect(await pageOf(lucia, `/agreements/${agreementId}`)).toContain('Vale per andata e ritorno');
    expect(await startsOf(lucia)).toEqual(before);
    expect((await answerTime(lucia.client, `/agreements/${agreementId}`, 'accept')).status).toBe(200);
    expect(await startsOf(lucia)).toEqual(before.map((at) => at + HALF_HOUR));
    expect(await textsTo(marco)).toMatch(/Andata e ritorno\. L’appuntamento con .* è cambiato/);
  });

  it('is asked about on the page, for staff as well, and one way alone stays possible', async () => {
    const { lucia, marco, agreementId } = await agreedBothWays();
    const before = await startsOf(lucia);
    const path = `/agreements/${agreementId}/other-time`;
    const olga = await operator();
    const earlier = new Date((before[0] ?? 0) - HALF_HOUR);
    const form = { date: toDateInput(earlier.toISOString()), from: toTimeInput(earlier.toISOString()) };
    for (const [who, heard] of [
      [olga, { heard: 'giver' }],
      [marco, {}],
    ] as const) {
      const web = await WebVisitor.open(app, ente, who.id);
      expect((await web.get(path)).text).toContain('Andata e ritorno insieme');
      expect((await web.post(path, { ...form, ...heard })).status).toBe(422);
      await web.get(path);
      expect((await web.post(path, { ...form, ...heard, legs: 'all' })).status).toBe(303);
    }
    await answerTime(lucia.client, `/agreements/${agreementId}`, 'accept');
    const after = await startsOf(lucia);
    expect(after.map((at, index) => Math.floor(((before[index] ?? 0) - at) / 60_000))).toEqual([30, 30]);
    const startsAt = new Date((after[0] ?? 0) - HALF_HOUR).toISOString();
    await marco.client.post(path, { startsAt });
    await answerTime(lucia.client, `/agreements/${agreementId}`, 'accept');
    expect(await startsOf(lucia)).toEqual([(after[0] ?? 0) - HALF_HOUR, after[1]]);
  });
});

describe('one way at another hour, while nobody drives the other', () => {
  async function agreedOneWay() {
    day += 1;
    const [lucia, marco] = [await rider(), await driver()];
    await asksThereAndBack(lucia);
    await offersOut(marco);
    await app.settle();
    const [proposal] = await waiting(marco);
    await marco.client.post(`/proposals/${proposal?.id}/accept`);
    const { body } = await lucia.client.post<{ agreementId: string }>(`/proposals/${proposal?.id}/accept`);
    const backId = (await lucia.client.get<Asked>(`/agreements/${body.agreementId}`)).body.legs[1]?.listingId ?? '';
    return { lucia, marco, backId, path: `/agreements/${body.agreementId}/other-time` };
  }
  const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

  it('stays before the way back, whoever moves it and however', async () => {
    const { lucia, marco, path } = await agreedOneWay();
    const afterwards = { startsAt: dayAhead(day, '12:00') };
    expect(codeOf(await marco.client.post(path, afterwards))).toBe('agreement.legs_crossed');
    const olga = await operator();
    const heard = ['giver', 'receiver'];
    expect(codeOf(await olga.client.post(path, { ...afterwards, heard, overrule: 'Va bene lo stesso' }))).toBe(
      'agreement.legs_crossed',
    );
    const web = await WebVisitor.open(app, ente, lucia.id);
    const shown = await web.get(path);
    expect(shown.text).toContain('è ancora senza autista: resta com’è');
    const refused = await web.post(path, { date: dayAhead(day, '12:00').slice(0, 10), from: '12:00' });
    expect([refused.status, refused.text.includes('Così andata e ritorno si incrociano')]).toEqual([409, true]);
  });

  it('is not called both ways: what nobody drives yet would stay behind without a word', async () => {
    const { marco, path } = await agreedOneWay();
    const both = { startsAt: dayAhead(day, '07:30'), legs: 'all' };
    expect(codeOf(await marco.client.post(path, both))).toBe('agreement.leg_stays');
    expect((await marco.client.post(path, { ...both, legs: 'this' })).status).toBe(200);
  });

  it('keeps the way back from being asked for before it', async () => {
    const { lucia, backId } = await agreedOneWay();
    const details = { leaveAt: dayAhead(day, '08:15') };
    expect(codeOf(await lucia.client.send('PATCH', `/requests/${backId}`, { details }))).toBe('agreement.legs_crossed');
    const later = { details: { leaveAt: dayAhead(day, '12:15') } };
    expect((await lucia.client.send('PATCH', `/requests/${backId}`, later)).status).toBe(200);
  });

  it('is asked for before anything is agreed under the same rule', async () => {
    day += 1;
    const [lucia, marco] = [await rider(), await driver()];
    await asksThereAndBack(lucia);
    await offersOut(marco);
    await app.settle();
    const [proposal] = await waiting(marco);
    const asked = await marco.client.post(`/proposals/${proposal?.id}/other-time`, {
      startsAt: dayAhead(day, '12:00'),
    });
    expect(codeOf(asked)).toBe('agreement.legs_crossed');
  });
});

describe('for who answers the telephone', () => {
  it('board, why not and the text to read tell the ways apart and say what is missing', async () => {
    day += 1;
    const [lucia, marco, olga] = [await rider(), await driver(), await operator()];
    await asksThereAndBack(lucia);
    await offersOut(marco);
    await app.settle();
    const [proposal] = await waiting(marco);
    await marco.client.post(`/proposals/${proposal?.id}/accept`);
    const { body } = await lucia.client.post<{ agreementId: string }>(`/proposals/${proposal?.id}/accept`);
    const board = await pageOf(olga, '/board?view=unmatched');
    expect(board).toContain('Visita · ritorno');
    expect(board).toContain('Nessuno riporta ancora');
    expect(await pageOf(olga, '/why-not')).toMatch(/Visita · Ritorno · .*11:30/);
    const read = await pageOf(olga, `/calls/with/${lucia.id}/agreed/${body.agreementId}`);
    expect(read).toContain('Per il ritorno non c’è ancora nessuno');
  });
});

/** What somebody has been told, as they read it. */
async function textsTo(who: Neighbour): Promise<string> {
  await app.settle();
  const { body } = await who.client.get<{ items: { title: string }[] }>('/notifications');
  return body.items.map(({ title }) => title).join('\n');
}

async function pageOf(who: Neighbour, path: string): Promise<string> {
  const { status, text } = await (await WebVisitor.open(app, ente, who.id)).get(path);
  expect([path, status]).toEqual([path, 200]);
  return text;
}
