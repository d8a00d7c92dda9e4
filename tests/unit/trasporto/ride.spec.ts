// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Listing, Slot } from '@reciproca/exchange';
import type { PersonCard } from '@reciproca/identity';
import { comuneKnownBy } from '@reciproca/territory';
import fc from 'fast-check';
import { corridorOf } from '../../../libs/trasporto/src/domain/corridor.js';
import { arePapersValid } from '../../../libs/trasporto/src/domain/driver-papers.js';
import { rideOfferShape, rideRequestShape, seatsFor } from '../../../libs/trasporto/src/domain/ride.details.js';
import { fitRide } from '../../../libs/trasporto/src/domain/ride.fit.js';
import { detourMinutes, travelMinutes } from '../../../libs/trasporto/src/domain/travel.js';
import { listing, person, slot } from '../../builders/parties.js';

const degrees = { noNaN: true, noDefaultInfinity: true };
/** Piedmont, corner to corner. */
const point = fc.record({
  lat: fc.double({ min: 44, max: 46.5, ...degrees }),
  lon: fc.double({ min: 6.6, max: 9.3, ...degrees }),
});

describe('a detour', () => {
  it('is never negative, and nothing for who is taken along the whole way', () => {
    fc.assert(
      fc.property(point, point, point, point, (o, t, p, q) => {
        expect(detourMinutes(o, t, p, q)).toBeGreaterThanOrEqual(0);
        expect(detourMinutes(o, t, o, t)).toBe(0);
        expect(detourMinutes(o, t, p, p)).toBeLessThanOrEqual(detourMinutes(o, t, p, q) + 2 * travelMinutes(p, q));
      }),
    );
  });

  it('within the limit lies within the corridor, wherever one gets in and out', () => {
    const near = fc.double({ min: -0.3, max: 1.3, ...degrees });
    const aside = fc.double({ min: -0.5, max: 0.5, ...degrees });
    fc.assert(
      fc.property(
        point,
        point,
        near,
        aside,
        near,
        aside,
        fc.integer({ min: 0, max: 120 }),
        (o, t, alongP, asideP, alongQ, asideQ, limit) => {
          const between = (along: number, off: number) => ({
            lat: o.lat + (t.lat - o.lat) * along - (t.lon - o.lon) * off,
            lon: o.lon + (t.lon - o.lon) * along + (t.lat - o.lat) * off,
          });
          const [p, q] = [between(alongP, asideP), between(alongQ, asideQ)];
          if (detourMinutes(o, t, p, q) > limit) return;
          const { south, west, north, east } = corridorOf(o, t, limit);
          for (const { lat, lon } of [p, q])
            expect([lat >= south, lat <= north, lon >= west, lon <= east]).toEqual([true, true, true, true]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('just within the limit lies within the corridor too: straight on, and off to the side', () => {
    fc.assert(
      fc.property(
        point,
        fc.constantFrom([1, 0], [-1, 0], [0, 1], [0, -1]),
        fc.integer({ min: 5, max: 120 }),
        (o, [north = 0, east = 0], limit) => {
          let [inside, outside] = [0, 3];
          const at = (reach: number) => ({ lat: o.lat + north * reach, lon: o.lon + east * reach });
          for (let step = 0; step < 50; step += 1) {
            const middle = (inside + outside) / 2;
            if (detourMinutes(o, o, at(middle), at(middle)) <= limit) inside = middle;
            else outside = middle;
          }
          const edge = at(inside);
          const box = corridorOf(o, o, limit);
          expect([edge.lat >= box.south, edge.lat <= box.north, edge.lon >= box.west, edge.lon <= box.east]).toEqual([
            true,
            true,
            true,
            true,
          ]);
        },
      ),
    );
  });
});

describe('a corridor without any detour', () => {
  it('holds the middle of the shortest way, which bows away from the straight line on the map', () => {
    const radians = Math.PI / 180;
    const vector = ({ lat, lon }: { lat: number; lon: number }) => [
      Math.cos(lat * radians) * Math.cos(lon * radians),
      Math.cos(lat * radians) * Math.sin(lon * radians),
      Math.sin(lat * radians),
    ];
    fc.assert(
      fc.property(point, point, (o, t) => {
        const [x = 0, y = 0, z = 0] = vector(o).map((value, axis) => value + (vector(t)[axis] ?? 0));
        const middle = { lat: Math.atan2(z, Math.hypot(x, y)) / radians, lon: Math.atan2(y, x) / radians };
        const box = corridorOf(o, t, 0);
        expect(detourMinutes(o, t, middle, middle)).toBeCloseTo(0, 6);
        expect([
          middle.lat >= box.south,
          middle.lat <= box.north,
          middle.lon >= box.west,
          middle.lon <= box.east,
        ]).toEqual([true, true, true, true]);
      }),
    );
  });
});

interface Change {
  readonly person?: Partial<PersonCard>;
  readonly listing?: Partial<Listing>;
  readonly details?: object;
  readonly slots?: Slot[];
}

const alba = { lat: 44.69, lon: 8.03 };
const verduno = { toLat: 44.684, toLon: 7.936 };
const departure = slot('2026-06-01T06:00:00Z', '2026-06-01T07:00:00Z', { capacity: 3 });
const wish = slot('2026-06-01T05:00:00Z', '2026-06-01T07:30:00Z');
const byHalfPastSeven = { arriveBy: '2026-06-01T07:30:00Z' };

function fit(offer: Change = {}, request: Change = {}) {
  return fitRide(
    {
      listing: listing({ ...alba, ...verduno, ...offer.listing }),
      slots: offer.slots ?? [departure],
      details: rideOfferShape.parse({ seats: 3, ...offer.details }),
      person: person({ id: 'd', ...offer.person }),
      residence: null,
    },
    {
      listing: listing({ kind: 'request', ...alba, ...verduno, ...request.listing }),
      slots: request.slots ?? [wish],
      details: rideRequestShape.parse(request.details ?? byHalfPastSeven),
      person: person({ id: 'r', ...request.person }),
      residence: null,
    },
  );
}

function refusals(...args: Parameters<typeof fit>): string[] {
  const result = fit(...args);
  return result.fits ? [] : result.refusals.map(({ code }) => code);
}

describe('a ride', () => {
  it('fits who goes the same way at the same time, the same each time', () => {
    expect(fit()).toMatchObject({ fits: true, fit: { units: 1 } });
    expect(fit()).toEqual(fit());
  });

  it('promises no detour through a comune in which it does not know the address', () => {
    const reasonOf = (offer: Change, request: Change) => {
      const result = fit(offer, request);
      return result.fits ? [result.fit.reasons[0], result.fit.parts.closeness] : null;
    };
    const middleOfAlba = { listing: { lat: 44.6999, lon: 8.0347 } };
    const middleOfGuarene = { listing: { lat: 44.74004, lon: 8.03514 } };
    const details = { detourMinutes: 60 };
    expect(reasonOf({}, {})).toEqual([{ code: 'on_the_way' }, 1]);
    expect(reasonOf(middleOfAlba, middleOfAlba)).toEqual([{ code: 'detour_unknown' }, 0.5]);
    const [reason, closeness] = reasonOf({ details }, middleOfAlba) ?? [];
    expect(reason).toMatchObject({ code: expect.stringMatching(/^detour_(unknown|between_comuni)$/) });
    expect(closeness).toBeLessThanOrEqual(0.5);
    expect(comuneKnownBy(middleOfGuarene.listing)).not.toBeNull();
    expect(reasonOf({ details }, middleOfGuarene)?.[0]).toMatchObject({ code: 'detour_between_comuni' });
  });

  it.each<[string, Change, Change]>([
    ['suspended', { person: { state: 'suspended' } }, {}],
    ['no_destination', { listing: { toLat: null } }, {}],
    [
      'too_far_out_of_the_way',
      {},
      {
        listing: { lat: 45.2, lon: 8.5 },
        slots: [wish],
        details: { leaveAt: '2026-06-01T06:30:00Z', leaveUntil: '2026-06-01T12:00:00Z' },
      },
    ],
    ['no_wheelchair_space', {}, { details: { ...byHalfPastSeven, wheelchair: true } }],
    ['no_walker_space', {}, { details: { ...byHalfPastSeven, walker: true } }],
    ['no_common_time', {}, { details: { arriveBy: '2026-06-01T05:30:00Z' } }],
    ['no_common_time', {}, { details: { arriveBy: '2026-06-01T11:00:00Z' } }],
    ['no_common_time', { slots: [{ ...departure, taken: 3 }] }, {}],
    ['no_common_time', {}, { slots: [{ ...wish, taken: 1 }] }],
    ['speaks_no_italian', { person: { spokenLanguages: ['mk'] } }, { listing: { needs: ['speaks_italian'] } }],
  ])('is refused as %s', (code, offer, request) => expect(refusals(offer, request)).toEqual([code]));

  it('is refused as too_few_seats when more come than there are seats', () => {
    expect(refusals({ details: { seats: 2 } }, { details: { ...byHalfPastSeven, companions: 3 } })).toContain(
      'too_few_seats',
    );
  });

  it('takes a seat for each, and none for a parcel', () => {
    expect([
      seatsFor({ companions: 0, parcel: false }),
      seatsFor({ companions: 3, parcel: false }),
      seatsFor({ companions: 0, parcel: true }),
    ]).toEqual([1, 4, 0]);
    expect(
      fit({ slots: [{ ...departure, taken: 3 }] }, { details: { ...byHalfPastSeven, parcel: true } }),
    ).toMatchObject({ fits: true, fit: { units: 0 } });
  });

  it('sets down in time, within the hour, and picks up when the car can be there', () => {
    fc.assert(
      fc.property(fc.integer({ min: -120, max: 240 }), fc.boolean(), (shift, isArrival) => {
        const wished = new Date(Date.parse('2026-06-01T07:00:00Z') + shift * 60_000);
        const result = fit(
          {},
          { details: isArrival ? { arriveBy: wished.toISOString() } : { leaveAt: wished.toISOString() } },
        );
        if (!result.fits) return;
        const { startsAt, endsAt, minutes, parts } = result.fit;
        const waiting = isArrival ? wished.getTime() - endsAt.getTime() : startsAt.getTime() - wished.getTime();
        expect(waiting).toBeGreaterThanOrEqual(0);
        expect(waiting).toBeLessThanOrEqual(60 * 60_000);
        expect(startsAt.getTime()).toBeGreaterThanOrEqual(departure.startsAt.getTime());
        expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime());
        expect(minutes).toBeGreaterThanOrEqual(10);
        for (const part of Object.values(parts)) expect(part >= 0 && part <= 1).toBe(true);
      }),
    );
  });
});

describe('a driver’s papers', () => {
  const papers = {
    personId: 'd',
    car: 'Panda',
    seats: 4,
    wheelchairSpaces: 0,
    walkerSpaces: 0,
    licenceUntil: '2026-06-01',
    insuranceUntil: '2026-06-01',
    inspectionUntil: '2026-06-01',
    coverUntil: '2026-06-01',
    approvedBy: 'o',
    approvedAt: new Date(),
  };
  it('hold on their last day and not a day longer, each of them, and only once approved', () => {
    expect(arePapersValid(papers, '2026-06-01')).toBe(true);
    for (const name of ['licenceUntil', 'insuranceUntil', 'inspectionUntil', 'coverUntil'])
      expect(arePapersValid({ ...papers, [name]: '2026-05-31' }, '2026-06-01')).toBe(false);
    expect(arePapersValid({ ...papers, inspectionUntil: null }, '2026-06-01')).toBe(true);
    expect(arePapersValid({ ...papers, approvedAt: null }, '2026-06-01')).toBe(false);
    expect(arePapersValid(null, '2026-06-01')).toBe(false);
  });
});
