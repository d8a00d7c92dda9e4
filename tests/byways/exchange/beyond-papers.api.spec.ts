// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreement, listing, proposal, slot } from '../../builders/exchange.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const SAID = /Assicurazione[^:]*: vale fino al/i;

let app: TestApp;
let ente: TestEnte;
let desk: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  desk = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** Agreed for the day after tomorrow. */
async function agreed(service: 'condominio' | 'trasporto') {
  const giver = await ente.driver({ withLogin: false });
  const receiver = await ente.person({ withLogin: false });
  const categoryId = ente.categories[service === 'trasporto' ? 'ride' : 'shopping'] as string;
  const [startsAt, endsAt] = [new Date(dayAhead(2, '10:00')), new Date(dayAhead(2, '11:00'))];
  const of = {
    ...{ service, categoryId, placeId: ente.places['market'] as string },
    ...(service === 'trasporto' && { toPlaceId: ente.places['hospital'] as string, toLat: 44.684, toLon: 7.936 }),
  };
  const isRide = service === 'trasporto';
  const [details, wish] = isRide ? [{ seats: 2 }, { arriveBy: dayAhead(2, '11:00') }] : [{}, {}];
  const offer = listing({ ...of, personId: giver.id, kind: 'offer', state: 'open', details });
  const request = listing({ ...of, personId: receiver.id, kind: 'request', state: 'matched', details: wish });
  const slots = [offer, request].map(({ fields }) => slot({ listingId: fields.id, startsAt, endsAt }));
  const pair = {
    ...{ service, offerId: offer.fields.id, requestId: request.fields.id, startsAt, endsAt },
    ...{ offerSlotId: slots[0]?.fields.id as string, requestSlotId: slots[1]?.fields.id as string },
  };
  const match = proposal({ ...pair, requesterId: receiver.id, offererId: giver.id, state: 'agreed' });
  const parties = { giverId: giver.id, receiverId: receiver.id };
  const made = agreement({ ...pair, ...parties, categoryId, proposalId: match.fields.id, title: 'Oltre' });
  await ente.addAll([offer, request, ...slots, match, made]);
  return { id: made.fields.id, giver, receiver };
}
const cover = (id: string, ahead: number) =>
  ente.query('UPDATE people SET covered_until = $2 WHERE id = $1', [id, dayAhead(ahead).slice(0, 10)]);

describe('an agreement beyond a paper’s last day', () => {
  it('says so to staff and to who gives, on its page, on the call’s and on the board', async () => {
    const { id, giver, receiver } = await agreed('condominio');
    await cover(giver.id, 1);
    const pages = [`/agreements/${id}`, `/calls/with/${giver.id}`, `/calls/with/${giver.id}/agreed/${id}`];
    for (const path of pages)
      expect({ path, text: (await desk.get(path)).text }).toMatchObject({
        path,
        text: expect.stringMatching(SAID) as unknown,
      });
    expect((await desk.get('/board?view=beyond_papers')).html).toContain(id);
    const own = await PageClient.open(app.url, ente, giver.id);
    expect((await own.get(`/agreements/${id}`)).text).toMatch(SAID);
    const helped = await PageClient.open(app.url, ente, receiver.id);
    expect((await helped.get(`/agreements/${id}`)).text).not.toMatch(SAID);
  });

  it('says so on the driver’s agenda, beside what the papers of the car say', async () => {
    const { giver } = await agreed('trasporto');
    await cover(giver.id, 1);
    const own = await PageClient.open(app.url, ente, giver.id);
    expect((await own.get('/agenda')).text).toMatch(SAID);
    expect((await desk.get(`/people/${giver.id}/agenda`)).text).toMatch(SAID);
  });

  it('says so on the driver’s sheet on paper, once for all its rides', async () => {
    const { giver } = await agreed('trasporto');
    const day = dayAhead(2).slice(0, 10);
    const sheet = async () => (await desk.get(`/paper/people/${giver.id}/drive?day=${day}`)).text;
    await cover(giver.id, 2);
    expect(await sheet()).toContain('Sale ');
    expect(await sheet()).not.toMatch(SAID);
    await cover(giver.id, 1);
    expect((await sheet()).match(new RegExp(SAID, 'gi'))).toHaveLength(1);
    const own = await PageClient.open(app.url, ente, giver.id);
    expect((await own.get(`/paper/drive?day=${day}`)).text).toMatch(SAID);
  });

  it('is quiet where the paper lasts until that day', async () => {
    const { id, giver } = await agreed('condominio');
    await cover(giver.id, 2);
    expect((await desk.get(`/agreements/${id}`)).text).not.toMatch(SAID);
    expect((await desk.get('/board?view=beyond_papers')).html).not.toContain(id);
  });
});
