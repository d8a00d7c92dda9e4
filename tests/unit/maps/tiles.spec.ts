// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { tilesProvider } from '../../../libs/maps/src/application/tiles.js';
import { drawMap } from '../../../libs/maps/src/domain/map-drawing.js';
import { streetFactsOf } from '../../../libs/maps/src/domain/street-facts.js';
import { hostOf } from '../../../libs/maps/src/domain/tiles.config.js';

const read = (environment: Record<string, string>): unknown => tilesProvider.useFactory(environment);
const CREDIT = { TILES_CREDIT: 'Chi le ha fatte' };

describe('where streets are fetched', () => {
  it.each<Record<string, string>>([{}, { TILES_URL: '' }, CREDIT])('is nowhere, with %j', (environment) => {
    expect(read(environment)).toBeNull();
  });

  it.each([
    ['https://tiles.example/{z}/{x}/{y}.png', 'https://tiles.example'],
    ['http://127.0.0.1:8080/osm/{z}/{x}/{y}?key=1', 'http://127.0.0.1:8080'],
  ])('is %s', (url, host) => {
    expect(read({ TILES_URL: url, ...CREDIT })).toEqual({ url, credit: 'Chi le ha fatte' });
    expect(hostOf({ url, credit: '' })).toBe(host);
  });

  it.each([
    'tiles.example/{z}/{x}/{y}.png',
    'https://tiles.example/{z}/{x}.png',
    'https://{s}.tiles.example/{z}/{x}/{y}.png',
    'https://tiles.example/{z}/{x}/{y}{r}.png',
    'https://tiles.example/{z}/{x}/{y}.png; script-src *',
    'javascript:{z}{x}{y}',
  ])('is refused at the start: %s', (url) => {
    expect(() => read({ TILES_URL: url, ...CREDIT })).toThrow(/TILES_URL/);
  });

  it('is refused without the words of whose they are', () => {
    expect(() => read({ TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png' })).toThrow(/TILES_CREDIT: needed/);
  });
});

describe('what streets are laid under', () => {
  const factsOf = (isRough: boolean) => {
    const drawing = drawMap({ ground: [], markers: [{ at: { lat: 44.7, lon: 8.03 }, isRough, text: '1' }] });
    if (!drawing) throw new Error('nothing drawn');
    return streetFactsOf(drawing);
  };

  it('is looked at as close as one likes where the place is known', () => {
    expect(factsOf(false)).toMatchObject({ closest: 18, marks: [{ at: [44.7, 8.03], text: '1', cell: null }] });
  });

  it('is never closer than its cell of the grid where no more is known', () => {
    const { closest, marks, bounds } = factsOf(true);
    expect(closest).toBe(15);
    const [[south, west], [north, east]] = marks[0]?.cell ?? [
      [0, 0],
      [0, 0],
    ];
    expect([north - south, east - west]).toEqual([expect.closeTo(0.0045, 4), expect.closeTo(0.0064, 4)]);
    expect(bounds[0][0]).toBeLessThan(south);
    expect(bounds[1][1]).toBeGreaterThan(east);
  });

  it('has one mark for all that is in one cell', () => {
    const at = { lat: 44.7, lon: 8.03 };
    const markers = ['1', 'Casa'].map((text) => ({ at, isRough: true, text }));
    const drawing = drawMap({ ground: [], markers });
    expect(drawing && streetFactsOf(drawing).marks.map(({ text }) => text)).toEqual(['1, Casa']);
  });
});
