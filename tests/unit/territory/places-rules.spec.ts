// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { approximate, areaLabel, closenessOf, distanceMetres } from '@reciproca/territory';
import fc from 'fast-check';

const alba = { lat: 44.6999, lon: 8.0347 };
const bra = { lat: 44.6975, lon: 7.8534 };
const piedmont = fc.record({
  lat: fc.double({ min: 44, max: 46.5, noNaN: true }),
  lon: fc.double({ min: 6.6, max: 9.2, noNaN: true }),
});

describe('distance', () => {
  it('from Alba to Bra is about 14 km', () => {
    expect(distanceMetres(alba, bra)).toBeGreaterThan(14_000);
    expect(distanceMetres(alba, bra)).toBeLessThan(14_700);
  });

  it('of one degree of latitude is 111.2 km', () => {
    expect(distanceMetres({ lat: 44, lon: 8 }, { lat: 45, lon: 8 })).toBeCloseTo(111_195, -2);
  });

  it('is the same both ways, nothing to itself, and never shorter by a third place', () => {
    fc.assert(
      fc.property(piedmont, piedmont, piedmont, (a, b, c) => {
        expect(distanceMetres(a, a)).toBe(0);
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6);
        expect(distanceMetres(a, b)).toBeLessThanOrEqual(distanceMetres(a, c) + distanceMetres(c, b) + 1e-6);
      }),
    );
  });
});

describe('the grid that hides homes', () => {
  it('stays within a cell, gives its centre again and again, and has few answers', () => {
    fc.assert(
      fc.property(piedmont, (point) => {
        const shown = approximate(point.lat, point.lon);
        expect(distanceMetres(point, shown)).toBeLessThan(365);
        expect(approximate(shown.lat, shown.lon)).toEqual(shown);
      }),
    );
    const around = Array.from({ length: 100 }, (_, index) =>
      approximate(44.7 + (index % 10) * 1e-4, 8.03 + Math.floor(index / 10) * 1e-4),
    );
    expect(new Set(around.map(({ lat, lon }) => `${lat} ${lon}`)).size).toBeLessThanOrEqual(4);
  });

  it('is told by the comune, never by the address', () => {
    expect(areaLabel({ isPublic: false, name: 'Via Roma 1', comuneName: 'Alba' })).toBe('Alba');
    expect(areaLabel({ isPublic: true, name: 'Ospedale di Verduno', comuneName: 'Verduno' })).toBe(
      'Ospedale di Verduno',
    );
  });
});

describe('closeness', () => {
  const home = { staircaseId: 's1', blockId: 'b1', areaId: 'a1' };
  it.each([
    [home, 'staircase'],
    [{ ...home, staircaseId: 's2' }, 'block'],
    [{ staircaseId: 's2', blockId: 'b2', areaId: 'a1' }, 'area'],
    [{ staircaseId: 's2', blockId: 'b2', areaId: 'a2' }, 'none'],
  ])('to %j is %s', (other, closeness) => expect(closenessOf(home, other)).toBe(closeness));

  it('is nothing between two people outside public housing', () => {
    const elsewhere = { staircaseId: null, blockId: null, areaId: null };
    expect(closenessOf(elsewhere, elsewhere)).toBe('none');
  });
});
