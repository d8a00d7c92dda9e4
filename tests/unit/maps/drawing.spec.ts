// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellsOf, CELL_REACH_METRES } from '../../../libs/maps/src/domain/cells.js';
import { frameOf, WIDTH } from '../../../libs/maps/src/domain/frame.js';
import { geoLink } from '../../../libs/maps/src/domain/geo-link.js';
import { drawMap } from '../../../libs/maps/src/domain/map-drawing.js';
import { numberMarkers } from '../../../libs/maps/src/domain/number-markers.js';
import { boxOf } from '../../../libs/maps/src/domain/place-labels.js';
import { metresOf } from '../../../libs/maps/src/domain/plane.js';
import { scaleBarOf } from '../../../libs/maps/src/domain/scale-bar.js';
import { MARKER_HEIGHT, spreadMarkers } from '../../../libs/maps/src/domain/spread-markers.js';
import { tintOf } from '../../../libs/maps/src/domain/tint.js';
import { comuneGround } from '../../../libs/territory/src/application/comune-ground.js';

const ALBA = { lat: 44.70029, lon: 8.03513 };
const BRA = { lat: 44.69776, lon: 7.85128 };
const piedmont = fc.record({
  lat: fc.double({ min: 44.1, max: 46.4, noNaN: true }),
  lon: fc.double({ min: 6.7, max: 9.1, noNaN: true }),
});

const metres = (one: typeof ALBA, other: typeof ALBA): number => {
  const [[x, y], [u, v]] = [metresOf(one), metresOf(other)];
  return Math.hypot(x - u, y - v);
};

describe('cells', () => {
  it('give every comune of Piedmont ground of its own', () => {
    const ground = comuneGround();
    expect(ground).toHaveLength(1180);
    for (const { outline } of ground) expect(outline.length).toBeGreaterThanOrEqual(3);
  });

  it('reach nowhere that another is nearer to, and no farther than said', () => {
    const ground = comuneGround();
    const middles = ground.map(({ middle }) => middle);
    for (const { middle, outline } of ground.filter((_, nth) => nth % 40 === 0))
      for (const corner of outline) {
        const own = metres(corner, middle);
        expect(own).toBeLessThanOrEqual(CELL_REACH_METRES + 1);
        expect(own).toBeLessThanOrEqual(Math.min(...middles.map((other) => metres(corner, other))) + 1);
      }
  });

  it('are round where there is one alone', () => {
    const [only] = cellsOf([ALBA]);
    for (const corner of only ?? []) expect(metres(corner, ALBA)).toBeCloseTo(CELL_REACH_METRES, 0);
    expect(only).toHaveLength(24);
  });
});

describe('a frame', () => {
  it('holds every point, and leads back from paper to earth', () => {
    fc.assert(
      fc.property(fc.array(piedmont, { minLength: 1, maxLength: 20 }), (points) => {
        const frame = frameOf(points);
        if (!frame) throw new Error('no frame');
        for (const point of points) {
          const [x, y] = frame.at(point);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(WIDTH);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(frame.height);
          expect(metres(frame.under([x, y]), point)).toBeLessThan(1);
        }
      }),
    );
  });

  it('is not there without a point, and shows two kilometres around one', () => {
    expect(frameOf([])).toBeNull();
    const frame = frameOf([ALBA]);
    expect(frame?.metresWide).toBeGreaterThan(2_000);
    expect(frame?.metresWide).toBeLessThan(4_000);
  });

  it('has a scale of a round number that takes a part of it', () => {
    expect(scaleBarOf({ width: 480, metresWide: 48_000 })).toEqual({ metres: 10_000, length: 100 });
    expect(scaleBarOf({ width: 480, metresWide: 2_400 })).toEqual({ metres: 500, length: 100 });
  });
});

describe('markers', () => {
  it('hide none of the others, wherever they belong', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 100, max: 380 }), fc.integer({ min: 100, max: 380 })), { maxLength: 20 }),
        (places) => {
          const stands = spreadMarkers(
            places,
            places.map(() => MARKER_HEIGHT / 2),
            { width: 480, height: 480 },
          );
          for (const [nth, [x, y]] of stands.entries())
            for (const [u, v] of stands.slice(nth + 1))
              expect(Math.hypot(x - u, y - v)).toBeGreaterThan(MARKER_HEIGHT * 0.7);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('carry the numbers of all that is in one place', () => {
    const [rough, known] = [
      { at: ALBA, isRough: true },
      { at: BRA, isRough: false },
    ];
    expect(numberMarkers([rough, known, rough])).toEqual([
      { ...rough, text: '1, 3' },
      { ...known, text: '2' },
    ]);
  });
});

describe('names on a map', () => {
  it('touch neither each other nor the edge, and those with something to say come first', () => {
    const ground = comuneGround();
    const own = ground.filter(({ middle }) => metres(middle, ALBA) < 15_000);
    const numbers = new Map(own.map(({ id, name }) => [id, name === 'Alba' ? 9 : 0]));
    const drawing = drawMap({ ground, numbers });
    if (!drawing) throw new Error('no drawing');
    expect(drawing.labels[0]?.text).toBe('Alba');
    expect(drawing.labels.length).toBeGreaterThan(3);
    const boxes = drawing.labels.map(boxOf);
    for (const [nth, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(WIDTH);
      for (const other of boxes.slice(nth + 1))
        expect(
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
        ).toBe(true);
    }
  });
});

it('tints by the share of the largest number, and nothing without one', () => {
  expect([0, 1, 4, 9].map((number) => tintOf(number, 9))).toEqual([0, 1, 2, 3]);
  expect(tintOf(0, 0)).toBe(0);
});

it('names a stop for the navigator without what would end the name', () => {
  expect(geoLink({ lat: 44.7, lon: 8.03 }, 'Via Roma 3 (scala B) & C')).toBe(
    'geo:44.7,8.03?q=44.7,8.03(Via%20Roma%203%20scala%20B%20%26%20C)',
  );
});
