// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ApiClient } from './app.js';
import { dayAhead, type TestEnte, type TestPerson } from './world.js';

/** Something a person posts: the kind, and the body as the contract has it. */
export type Post = readonly ['offers' | 'requests', Record<string, unknown>];

const windowOn = (day: number, from: string, until: string): object => ({
  windows: [{ start: dayAhead(day, from), end: dayAhead(day, until) }],
});

/**
 * What three people post of whom nobody can help the other back: a gardener who gives vegetables and needs shopping,
 * a neighbour who shops and needs a ride, a driver who takes people along and would like vegetables.
 */
export function circlePosts(
  ente: TestEnte,
  day: number,
  crop = 'zucchine',
): Record<'gardener' | 'neighbour' | 'driver', readonly Post[]> {
  const shopping = {
    service: 'condominio',
    category: 'shopping',
    when: windowOn(day, '09:00', '12:00'),
    durationMinutes: 60,
  };
  const ride = { service: 'trasporto', category: 'ride', toPlaceId: ente.places['hospital'] };
  return {
    gardener: [
      [
        'offers',
        {
          service: 'orti',
          category: 'produce',
          title: `Cassette di ${crop}`,
          placeId: ente.places['garden'],
          when: windowOn(day + 1, '09:00', '12:00'),
          details: { gardenId: ente.gardenId, crop, kg: 9, crateKg: 3 },
        },
      ],
      ['requests', { ...shopping, title: 'La spesa del venerdì' }],
    ],
    neighbour: [
      ['offers', { ...shopping, title: 'Vado a fare la spesa' }],
      ['requests', { ...ride, title: 'Dal cardiologo', details: { arriveBy: dayAhead(day + 2, '09:00') } }],
    ],
    driver: [
      [
        'offers',
        {
          ...ride,
          title: 'Vado a Verduno',
          when: windowOn(day + 2, '08:00', '09:00'),
          details: { seats: 3, detourMinutes: 25 },
        },
      ],
      [
        'requests',
        { service: 'orti', category: 'produce', title: 'Verdura fresca', details: { crates: 1, crops: [crop] } },
      ],
    ],
  };
}

export async function postAll(client: ApiClient, posts: readonly Post[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [kind, body] of posts) {
    const { status, body: listing } = await client.post<{ id: string; state: string }>(`/${kind}`, body);
    if (status !== 201 || listing.state !== 'open') throw new Error(`${kind}: ${status} ${JSON.stringify(listing)}`);
    ids.push(listing.id);
  }
  return ids;
}

/** The three of {@link circlePosts}, in the order in which they give. */
export async function circlePeople(
  ente: TestEnte,
): Promise<{ gardener: TestPerson; driver: TestPerson; neighbour: TestPerson }> {
  const gardener = await ente.person({ roles: ['resident', 'gardener'] });
  await ente.garden(gardener.id);
  return { gardener, driver: await ente.driver(), neighbour: await ente.person() };
}
