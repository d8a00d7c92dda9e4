// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { geocoderProvider } from '../../../libs/territory/src/geocoding/geocoder.provider.js';
import { HttpGeocoder } from '../../../libs/territory/src/geocoding/http-geocoder.js';
import { nominatim } from '../../../libs/territory/src/geocoding/nominatim.js';
import { photon } from '../../../libs/territory/src/geocoding/photon.js';
import { type FakeGeocoder, type GeocoderMood, openGeocoder } from '../../support/geocoder.js';

const comune = { name: 'Alba', province: 'CN', lat: 44.6999, lon: 8.0347 };
const roma3 = { road: 'Via Roma', number: '3', comune: 'Alba', lat: 44.7011, lon: 8.0361 };
const roma = { road: 'Via Roma', comune: 'Alba', lat: 44.7015, lon: 8.0366 };
const limits = { timeoutMs: 300, mostBytes: 200_000, atOnce: 2, mostWaiting: 10, restMs: 0 };

let map: FakeGeocoder;
const warned: string[] = [];

beforeAll(async () => {
  map = await openGeocoder();
  jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: unknown) => void warned.push(String(line)));
});
afterEach(() => {
  map.mood = 'well';
  map.questions.length = 0;
  warned.length = 0;
});
afterAll(async () => {
  jest.restoreAllMocks();
  await map.close();
});

describe.each([
  ['photon', photon, '/api?'],
  ['nominatim', nominatim, '/search?'],
] as const)('a %s', (kind, dialect, path) => {
  const find = (address = 'via Roma 3') => new HttpGeocoder(`${map.url}/`, dialect, limits).find({ address, comune });

  it('is asked for the address and its comune, and for nothing else', async () => {
    map.entries = [roma3];
    expect(await find()).toEqual([{ lat: 44.7011, lon: 8.0361, precision: 'exact', label: 'Via Roma 3, Alba' }]);
    expect(map.questions).toHaveLength(1);
    expect(map.questions[0]?.startsWith(path)).toBe(true);
    expect(new URL(map.questions[0] ?? '', map.url).searchParams.get('q')).toBe('via Roma 3, Alba, CN');
  });

  it('says a street is a street, and leaves it out where the door is known', async () => {
    map.entries = [roma];
    expect(await find()).toMatchObject([{ precision: 'street' }]);
    map.entries = [roma, roma3];
    expect(await find()).toMatchObject([{ precision: 'exact' }]);
  });

  it('names several to choose from, no door twice, and none in another comune', async () => {
    map.entries = [
      roma3,
      { ...roma3, lat: 44.70111 },
      { ...roma3, hamlet: 'Mussotto', lat: 44.715, lon: 8.01 },
      { ...roma3, comune: 'Bra', lat: 44.6975, lon: 7.8534 },
      { ...roma3, lat: 45.07, lon: 7.68 },
    ];
    expect((await find()).map(({ label }) => label)).toEqual(['Via Roma 3, Alba', 'Via Roma 3, Mussotto, Alba']);
  });

  it.each<GeocoderMood>(['slow', 'busy', 'broken json', 'wrong shape', 'too long', 'hangs up', 'sends away'])(
    'that is %s is gone on without, and no address stands in the log',
    async (mood) => {
      map.entries = [roma3];
      map.mood = mood;
      expect(await find('via Segreta 7')).toEqual([]);
      expect(warned).toEqual([expect.stringContaining('The geocoder fails')]);
      expect(warned.join()).not.toMatch(/Segreta/i);
    },
  );

  it('says what is nearest to a point, and is told nothing but the point', async () => {
    map.entries = [roma3];
    const nearest = () => new HttpGeocoder(map.url, dialect, limits).nearest({ lat: 44.702, lon: 8.04 });
    expect(await nearest()).toEqual({ lat: 44.7011, lon: 8.0361, precision: 'exact', label: 'Via Roma 3, Alba' });
    const { pathname, searchParams } = new URL(map.questions[0] ?? '', map.url);
    expect([pathname, searchParams.get('lat'), searchParams.get('lon')]).toEqual(['/reverse', '44.702', '8.04']);
    map.entries = [];
    expect(await nearest()).toBeNull();
    map.mood = 'broken json';
    expect(await nearest()).toBeNull();
  });

  it('is the one the environment names', async () => {
    map.entries = [roma3];
    const made = geocoderProvider.useFactory({ GEOCODER_URL: map.url, GEOCODER_KIND: kind }) as HttpGeocoder;
    expect(await made.find({ address: 'via Roma 3', comune })).toHaveLength(1);
  });
});

describe('a geocoder', () => {
  it('is nobody on the net by itself', async () => {
    const none = geocoderProvider.useFactory({}) as HttpGeocoder;
    expect(await none.find({ address: 'via Roma 3', comune })).toEqual([]);
    expect(await none.nearest(comune)).toBeNull();
    expect(map.questions).toEqual([]);
  });

  it('that has failed is left alone for a while', async () => {
    map.mood = 'busy';
    const geocoder = new HttpGeocoder(map.url, photon, { ...limits, restMs: 60_000 });
    await geocoder.find({ address: 'via Roma 3', comune });
    map.mood = 'well';
    map.entries = [roma3];
    expect(await geocoder.find({ address: 'via Roma 3', comune })).toEqual([]);
    expect(map.questions).toHaveLength(1);
  });
});
