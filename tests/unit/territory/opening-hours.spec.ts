// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { hoursText } from '@reciproca/territory';
import { translator } from '@reciproca/ui';
import { outOfHours, readOpeningHours } from '../../../libs/territory/src/domain/opening-hours.js';
import { refusalOf } from '../../builders/parties.js';

const PHARMACY = 'lun-ven 8:30-12:30, 15-19; sab 9-12';

describe('when a place is open', () => {
  it.each([
    [PHARMACY, 'lun-ven 8:30-12:30, 15:00-19:00 · sab 9:00-12:00'],
    ['Lunedì e giovedì 9.00–12.00', 'lun 9:00-12:00 · gio 9:00-12:00'],
    ['lun, mer, ven 14-16', 'lun 14:00-16:00 · mer 14:00-16:00 · ven 14:00-16:00'],
    ['mon-fri: 8:30-12:30 and 15-19', 'lun-ven 8:30-12:30, 15:00-19:00'],
    ['sab-lun 10-12', 'lun 10:00-12:00 · sab-dom 10:00-12:00'],
    ['dal lunedì al venerdì dalle 9 alle 12 e dalle 15 alle 19', 'lun-ven 9:00-12:00, 15:00-19:00'],
    ['mar 8-10\ngio 8-10', 'mar 8:00-10:00 · gio 8:00-10:00'],
  ])('is read from %j', (text, said) =>
    expect(hoursText(translator('it'), readOpeningHours(text, 'hours') ?? [])).toBe(said),
  );

  it('is not known where nothing is written', () => expect(readOpeningHours(' ', 'hours')).toBeNull());

  it.each(['sempre', 'lun', 'lun 12-9', 'lun 9', '9-12', 'lun 25-26', 'lun 9-12; boh', 'quando capita 9-12'])(
    'is refused as %j',
    (text) => expect(refusalOf(() => readOpeningHours(text, 'hours'))).toBe('place.hours_wrong'),
  );

  it.each([
    [1, '09:00', null],
    [1, '12:30', null],
    [1, '13:00', { is: 'opens', at: '15:00' }],
    [1, '19:30', { is: 'closes', at: '19:00' }],
    [6, '12:40', { is: 'closes', at: '12:00' }],
    [6, '08:00', { is: 'opens', at: '09:00' }],
    [7, '10:00', { is: 'closed_that_day' }],
  ] as const)('says what there is to say on day %d at %s', (day, time, said) =>
    expect(outOfHours(readOpeningHours(PHARMACY, 'hours'), day, time)).toEqual(said),
  );

  it('says nothing of a place whose hours nobody knows', () => expect(outOfHours(null, 7, '03:00')).toBeNull());
});
