// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemClock } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { BALANCE_STEP_MINUTES } from '@reciproca/matching';
import { UnitOfWork } from '@reciproca/platform';
import { approximate, type Point } from '@reciproca/territory';
import { listing, slot } from '../builders/exchange.js';
import { place } from '../builders/territory.js';
import { ApiClient, startTestApp, type TestApp } from '../support/app.js';
import { openSession } from '../support/sessions.js';
import { dayAhead, TestEnte } from '../support/world.js';

const NEIGHBOURS = 200;
const MIDDLE = { lat: 44.69, lon: 8.03 };
/** Places anybody may name, as many and as far apart as somebody would take who wants to find a home from afar. */
const ANCHORS = [-2, -1, 0, 1, 2].flatMap((north) =>
  [-2, 0, 2].map((east) => ({ lat: MIDDLE.lat + north * 0.011, lon: MIDDLE.lon + east * 0.013 })),
);

/** The same sequence in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Where in its cell somebody is shown goes by the end of their id. */
const idOf = (index: number): string => newId().slice(0, -6) + (index * 7919).toString(16).padStart(6, '0').slice(-6);

interface Neighbour {
  readonly cell: Point;
  /** Whole steps of minutes earned. */
  readonly steps: number;
}

interface Settled {
  readonly ente: TestEnte;
  /** What each id stands for in both. */
  readonly names: Map<string, string>;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const next = random(20_261_128);
const neighbours: readonly Neighbour[] = Array.from({ length: NEIGHBOURS }, () => ({
  cell: approximate(MIDDLE.lat + (next() - 0.5) * 0.06, MIDDLE.lon + (next() - 0.5) * 0.08),
  steps: Math.floor(next() * 4),
}));

let app: TestApp;
const enti: TestEnte[] = [];

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
});
afterAll(async () => {
  for (const ente of enti) await ente.close();
  await app.close();
});

/** The neighbours somewhere in their cells and somewhere within their steps, as the seed has it. */
async function settleIn(slug: string, seed: number): Promise<Settled> {
  const ente = await TestEnte.create(app.database.url, slug);
  enti.push(ente);
  await ente.query("UPDATE places SET comune_code = '004003' WHERE ente_id = $1", [ente.id]);
  const dice = random(seed);
  const names = new Map<string, string>();
  const earned: { personId: string; minutes: number }[] = [];
  for (const [index, { cell, steps }] of neighbours.entries()) {
    const { id } = await ente.person({ id: idOf(index), withLogin: false });
    const home = {
      lat: cell.lat + (dice() - 0.5) * 0.0044,
      lon: cell.lon + (dice() - 0.5) * 0.0063,
    };
    const placeId = ente.places[`home:${id}`] ?? '';
    await ente.query("UPDATE places SET lat = $2, lon = $3, comune_code = '004003' WHERE id = $1", [
      placeId,
      home.lat,
      home.lon,
    ]);
    await leaveBlock(ente, id);
    const offer = listing({
      kind: 'offer',
      service: 'condominio',
      categoryId: ente.categories['shopping'] ?? '',
      personId: id,
      placeId,
      ...home,
      visibility: 'ente',
      title: `Spesa ${index}`,
      details: { where: ['giver_home', 'receiver_home', 'elsewhere'], mostPeople: 1 },
    });
    const hours = { startsAt: new Date(dayAhead(4, '08:00')), endsAt: new Date(dayAhead(4, '20:00')) };
    const hour = slot({ listingId: offer.fields.id, ...hours });
    await ente.addAll([offer, hour]);
    await ente.query('UPDATE listings SET free_when = tstzmultirange(tstzrange($2, $3)) WHERE id = $1', [
      offer.fields.id,
      hours.startsAt,
      hours.endsAt,
    ]);
    names.set(id, `person ${index}`).set(offer.fields.id, `offer ${index}`).set(hour.fields.id, `slot ${index}`);
    names.set(placeId, `home ${index}`);
    earned.push({ personId: id, minutes: steps * BALANCE_STEP_MINUTES + Math.floor(dice() * BALANCE_STEP_MINUTES) });
  }
  await pay(
    ente,
    earned.filter(({ minutes }) => minutes > 0),
  );
  return { ente, names };
}

/** Whoever lives in one of the ente's blocks is shown where that stands. */
async function leaveBlock(ente: TestEnte, id: string): Promise<void> {
  await ente.query('UPDATE residences SET staircase_id = NULL, block_id = NULL, area_id = NULL WHERE person_id = $1', [
    id,
  ]);
}

async function pay(ente: TestEnte, earned: readonly { personId: string; minutes: number }[]): Promise<void> {
  const seed = {
    enteId: ente.id,
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: systemClock,
  };
  await app.app.get(UnitOfWork).run(seed, async (ctx) => {
    for (const { personId, minutes } of earned)
      await app.app.get(Ledger).transfer(ctx, {
        reason: 'garden_work',
        idempotencyKey: newId(),
        postings: [
          { account: { kind: 'ente', ownerId: ente.id }, minutes: -minutes },
          { account: { kind: 'person', ownerId: personId }, minutes },
        ],
      });
  });
}

/** What a resident got to read, by what it is about, and in which order the offers for each request came. */
interface Learned {
  readonly facts: ReadonlyMap<string, string>;
  readonly orders: ReadonlyMap<string, readonly string[]>;
}

/** Everything a resident gets to read after asking for help at every anchor; ids by whose they are, times of writing left out. */
async function spy({ ente, names }: Settled): Promise<Learned> {
  const { id } = await ente.person({ id: idOf(NEIGHBOURS), withLogin: false });
  await leaveBlock(ente, id);
  const api = new ApiClient(app.url, await openSession(ente, id, 'api'));
  const cookie = `reciproca_session=${await openSession(ente, id, 'web')}`;
  const facts = new Map<string, string>();
  const orders = new Map<string, string[]>();
  names.set(id, 'spy');
  const plain = (text: string): string =>
    text
      .replaceAll(ente.slug, 'ente')
      .replace(UUID, (uuid) => names.get(uuid) ?? 'id')
      .replace(/"(createdAt|updatedAt|confirmedAt|expiresAt|version)":"[^"]*"/g, '"$1":""');
  const read = async <Body>(path: string): Promise<Body> => {
    const { body } = await api.get<Body>(path);
    return body;
  };
  const look = async (path: string): Promise<string> => {
    const page = await fetch(`${app.url}${path}`, { headers: { cookie } });
    const text = (await page.text()).replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
    return plain(text.replace(/\s+/g, ' '));
  };
  for (const [index, anchor] of ANCHORS.entries()) {
    const placeId = await ente.add(place({ name: `Piazza ${index}`, ...anchor }));
    const { body } = await api.post<{ id: string }>('/requests', {
      service: 'condominio',
      category: 'shopping',
      title: `Da ${index}`,
      placeId,
      again: true,
      when: { windows: [{ start: dayAhead(4, '10:00'), end: dayAhead(4, '11:00') }] },
      details: { where: 'elsewhere' },
    });
    names.set(body.id, `request ${index}`).set(placeId, `anchor ${index}`);
    await app.settle();
    const { items } = await read<{ items: { id: string; offerId: string }[] }>(`/requests/${body.id}/proposals`);
    const keys = items.map(({ offerId }) => `${names.get(offerId) ?? ''} for request ${index}`);
    orders.set(`request ${index}`, keys);
    for (const [at, proposal] of items.entries()) {
      names.set(proposal.id, 'proposal');
      const details = [proposal, await read(`/proposals/${proposal.id}`)].map((one) => plain(JSON.stringify(one)));
      facts.set(keys[at] ?? '', [...details, await look(`/proposals/${proposal.id}`)].join('\n'));
    }
  }
  for (let path: string | null = '/offers?scope=around&limit=50'; path;) {
    const page: { items: { id: string }[]; next: string | null } = await read(path);
    for (const offer of page.items) facts.set(names.get(offer.id) ?? '', plain(JSON.stringify(offer)));
    path = page.next && `/offers?scope=around&limit=50&after=${page.next}`;
  }
  return { facts, orders };
}

describe('a resident who asks for everything there is', () => {
  it('learns neither where in its cell a home is nor where within its step a balance is', async () => {
    const [one, other] = [await spy(await settleIn('alba', 1)), await spy(await settleIn('moretta', 2))];
    expect(one.facts.size).toBeGreaterThan(NEIGHBOURS + ANCHORS.length * 4);
    expect([...other.facts].toSorted()).toEqual([...one.facts].toSorted());
    expect([...other.orders]).toEqual([...one.orders]);
  });
});
