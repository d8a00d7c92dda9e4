// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approximate } from '@reciproca/territory';
import { place } from '../../builders/territory.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signIn } from '../../support/neighbour.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const RIDERS = 16;
const MIDDLE = { lat: 44.69, lon: 8.03 };
/** Where a driver may say that they leave from, to see where the hours take another step. */
const ANCHORS = [-2, -1, 0, 1, 2].map((north) => ({
  lat: MIDDLE.lat + north * 0.013,
  lon: MIDDLE.lon - north * 0.017,
}));
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Spread evenly and the same in every run: parts of the golden ratio. */
const spread = (index: number, turn: number): number => ((index + 1) * 0.618034 + turn * 0.381966) % 1;

let app: TestApp;
const enti: TestEnte[] = [];

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
});
afterAll(async () => {
  for (const ente of enti) await ente.close();
  await app.close();
});

/** What a driver reads of everybody who asks to be taken along; each turn the riders live elsewhere in their cells. */
async function drive(slug: string, turn: number): Promise<string[]> {
  const ente = await TestEnte.create(app.database.url, slug);
  enti.push(ente);
  const hospital = await ente.add(place({ kind: 'hospital', name: 'Verduno', lat: 44.6841, lon: 7.9362 }));
  const ride = { service: 'trasporto', category: 'ride' };
  for (let index = 0; index < RIDERS; index += 1) {
    const rider = await signIn(app, ente, (await ente.person({ withLogin: false })).id);
    const cell = approximate(
      MIDDLE.lat + (spread(index, 0) - 0.5) * 0.05,
      MIDDLE.lon + (spread(index, 1) - 0.5) * 0.06,
    );
    await ente.query("UPDATE places SET lat = $2, lon = $3, comune_code = '004003' WHERE id = $1", [
      ente.places[`home:${rider.id}`],
      cell.lat + (spread(index, turn) - 0.5) * 0.0044,
      cell.lon + (spread(index, 2 * turn) - 0.5) * 0.0063,
    ]);
    const arriveBy = dayAhead(4, `${9 + (index % 3)}:30`.padStart(5, '0'));
    await rider.client.post('/requests', {
      ...ride,
      title: `Visita ${index}`,
      toPlaceId: hospital,
      details: { arriveBy },
    });
  }
  const driver = await signIn(app, ente, (await ente.driver({ withLogin: false })).id);
  for (const [index, anchor] of ANCHORS.entries()) {
    const placeId = await ente.add(place({ name: `Piazza ${index}`, ...anchor }));
    await driver.client.post('/offers', {
      ...ride,
      title: `Da ${index}`,
      placeId,
      toPlaceId: hospital,
      when: { windows: [{ start: dayAhead(4, '07:30'), end: dayAhead(4, '11:00') }] },
      details: { detourMinutes: 60, seats: 4 },
      again: true,
    });
  }
  await app.settle();
  const { items } = (await driver.client.get<{ items: object[] }>('/proposals?limit=100')).body;
  return items.map((item) =>
    JSON.stringify(item)
      .replaceAll(slug, 'ente')
      .replace(UUID, 'id')
      .replace(/"(createdAt|updatedAt|expiresAt|holdsUntil)":"[^"]*"/g, '"$1":""'),
  );
}

describe('a driver who offers to leave from everywhere', () => {
  it('reads the same of riders wherever in its cell each of them lives', async () => {
    const [one, other] = [await drive('alba', 1), await drive('moretta', 2)];
    expect(one.length).toBeGreaterThan(RIDERS);
    expect(other.toSorted()).toEqual(one.toSorted());
  });
});
