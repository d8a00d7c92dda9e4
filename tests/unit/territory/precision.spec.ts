// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { approximateMetres, comuneKnownBy, isVague, knownMetres, nearnessOf, sureMetres } from '@reciproca/territory';
import { readPosition } from '../../../libs/territory/src/domain/position.js';
import { precisionOf } from '../../../libs/territory/src/domain/precision.js';
import { refusalOf } from '../../builders/parties.js';

const ALBA = { lat: 44.6999, lon: 8.0347 };
const SERRALUNGA = { lat: 44.61004, lon: 7.99944 };
const viaRoma = { lat: 44.70123, lon: 8.03612, comuneCode: '004003' };
const viaBra = { lat: 44.69012, lon: 8.01234, comuneCode: '004003' };

describe('what is known of a place', () => {
  it('is its comune alone where it stands in the very middle of one, whatever was said', () => {
    expect(comuneKnownBy(ALBA)).toBe('004003');
    expect([isVague(ALBA), isVague(viaRoma)]).toEqual([true, false]);
    expect([precisionOf(ALBA, 'exact'), precisionOf(viaRoma), precisionOf(viaRoma, 'street')]).toEqual([
      'comune',
      'exact',
      'street',
    ]);
  });

  it('is told in metres only where both are known better than that', () => {
    expect(nearnessOf(viaRoma, viaBra)).toEqual({ known: 'metres', metres: approximateMetres(viaRoma, viaBra) });
    expect(nearnessOf(viaRoma, ALBA)).toEqual({ known: 'same_comune' });
    expect(nearnessOf(ALBA, ALBA)).toEqual({ known: 'same_comune' });
    expect(knownMetres(nearnessOf(ALBA, viaBra))).toBeNull();
    expect(nearnessOf(viaRoma, SERRALUNGA)).toEqual(nearnessOf(viaBra, SERRALUNGA));
    expect(nearnessOf(ALBA, SERRALUNGA)).toEqual({ known: 'between_comuni', km: 10 });
    // Far out in a large comune it is still the same one.
    expect(nearnessOf({ lat: 44.66, lon: 8.09, comuneCode: '004003' }, ALBA)).toEqual({ known: 'same_comune' });
  });

  it('asks nobody for time on a way that may be none', () => {
    expect([sureMetres(ALBA, viaBra), sureMetres(viaBra, ALBA)]).toEqual([0, 0]);
    expect(sureMetres(viaRoma, viaBra)).toBeGreaterThan(2_000);
    expect(sureMetres(ALBA, SERRALUNGA)).toBeGreaterThan(9_000);
  });
});

describe('a position', () => {
  it.each([
    '44.7009, 8.0355',
    '44,7009 8,0355',
    '44,7009, 8,0355',
    '44,7009; 8,0355',
    '(44.7009, 8.0355)',
    '44.7009° N, 8.0355° E',
    'geo:44.7009,8.0355',
    'https://www.google.com/maps/@44.7009,8.0355,17z',
    'https://www.google.com/maps?q=44.7009,8.0355',
    'https://maps.google.com/?ll=44.7009%2C8.0355',
    'https://www.google.it/maps/place/Via+Roma/@44.6,8.1,17z/data=!3m1!4b1!4m6!3m5!8m2!3d44.7009!4d8.0355',
    'https://www.openstreetmap.org/#map=17/44.7009/8.0355',
    'https://www.openstreetmap.org/?mlat=44.7009&mlon=8.0355#map=12/44.1/8.9',
  ])('is read from %s', (text) => expect(readPosition(text, 'position')).toEqual({ lat: 44.7009, lon: 8.0355 }));

  it('is read by degrees, minutes and seconds', () => {
    expect(readPosition(`44°42'03.2"N 8°02'07.8"E`, 'position')).toEqual({ lat: 44.700889, lon: 8.0355 });
  });

  it('is none where nothing is written', () =>
    expect([readPosition('', 'p'), readPosition(' ', 'p')]).toEqual([null, null]));

  it.each(['via Roma', '44.7009', '12.5, 44.1', '60.1, 8.0', 'https://goo.gl/maps/abc', '44.7.1, 8'])(
    'is refused as %s',
    (text) => expect(refusalOf(() => readPosition(text, 'p'))).toBe('place.position_wrong'),
  );
});
