// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Listing, Party } from '@reciproca/exchange';
import { distanceMetres } from '@reciproca/territory';
import fc from 'fast-check';
import { OffersNearby } from '../../../libs/planning/src/domain/offers-nearby.js';
import { listing, person, residence } from '../../builders/parties.js';

const MOST = 5;

function party(id: string, change: Partial<Listing>): Party {
  return {
    listing: listing({ id, ...change }),
    person: person(),
    residence: residence(),
    slots: [],
  } as unknown as Party;
}

const degrees = fc.record({
  lat: fc.double({ min: 44, max: 45, noNaN: true }),
  lon: fc.double({ min: 7, max: 8, noNaN: true }),
  owner: fc.integer({ min: 0, max: 6 }),
});

function offersOf(
  drawn: readonly { lat: number; lon: number; owner: number }[],
  change: Partial<Listing> = {},
): Party[] {
  return drawn.map(({ lat, lon, owner }, at) =>
    party(`offer ${at}`, { lat, lon, personId: `person ${owner}`, ...change }),
  );
}

describe('offers near a request', () => {
  it('are the nearest of all that are not of the same person, nearest first', () => {
    fc.assert(
      fc.property(fc.array(degrees, { maxLength: 200 }), degrees, (drawn, { lat, lon, owner }) => {
        const request = party('request', { kind: 'request', lat, lon, personId: `person ${owner}` });
        const found = new OffersNearby(offersOf(drawn)).find(request, MOST);
        const all = drawn
          .filter((one) => one.owner !== owner)
          .map((one) => Math.round(distanceMetres(one, { lat, lon })))
          .sort((a, b) => a - b);
        expect(found.map(({ metres }) => metres)).toEqual(all.slice(0, MOST));
      }),
    );
  });

  it('are found in the one building all of them are in, by their ids', () => {
    const home = { lat: 44.7, lon: 8.03, owner: 1 };
    const offers = offersOf([home, home, home].map((one) => ({ ...one })));
    const request = party('request', { kind: 'request', ...home, personId: 'somebody else' });
    const found = new OffersNearby(offers).find(request, MOST);
    expect(found.map(({ offer }) => offer.listing.id)).toEqual(['offer 0', 'offer 1', 'offer 2']);
  });

  it('of rides are those with the least way round, wherever they begin', () => {
    const [far, alba, hospital] = [
      { lat: 44.9, lon: 8.03 },
      { lat: 44.7, lon: 8.03 },
      { lat: 44.6, lon: 8.03 },
    ];
    const offers = [
      party('there from near by', { personId: 'a', ...alba, toLat: far.lat, toLon: far.lon }),
      party('past on the way', { personId: 'b', ...far, toLat: hospital.lat, toLon: hospital.lon }),
    ];
    const wish = { kind: 'request' as const, ...alba, toLat: hospital.lat, toLon: hospital.lon };
    const found = new OffersNearby(offers).find(party('request', wish), 1);
    expect(found.map(({ offer }) => offer.listing.id)).toEqual(['past on the way']);
  });
});
