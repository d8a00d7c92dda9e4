// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { translator } from '@reciproca/ui';
import { type Reviewed, reviewOf } from '../../../libs/exchange/src/pages/form-review.js';

const hours = [
  { day: 1, from: '08:30', until: '12:30' },
  { day: 1, from: '15:00', until: '19:00' },
];
/** Going there on a Monday (or the Sunday before it) at this hour of Rome. */
function attention(arriveBy: string): string[] {
  const reviewed = {
    kind: 'request',
    form: { fieldLabels: {}, fieldNames: [] },
    questions: { destination: true, duration: false, visibility: false },
    posting: { category: 'c', title: 'Farmacia', toPlaceId: 'f', details: { arriveBy } },
    lines: [],
    material: {
      categories: [],
      places: [{ value: 'f', label: 'Farmacia Rossi, Alba', name: 'Farmacia Rossi', hours }],
    },
    isElsewhere: false,
  } as unknown as Reviewed;
  const rows = reviewOf({ t: translator('it'), language: 'it' }, reviewed);
  return rows.filter(({ term }) => term === 'Attenzione').map(({ value }) => value);
}

describe('a request for an hour at which the place is closed', () => {
  it.each([
    ['2026-06-01T08:00:00.000Z', []],
    ['2026-06-01T11:00:00.000Z', ['Farmacia Rossi apre alle 15:00. Va bene lo stesso?']],
    ['2026-06-01T17:30:00.000Z', ['Farmacia Rossi chiude alle 19:00. Va bene lo stesso?']],
    ['2026-05-31T08:00:00.000Z', ['Farmacia Rossi quel giorno è chiuso. Va bene lo stesso?']],
  ])('asks before it is posted, at %s', (arriveBy, said) => expect(attention(arriveBy)).toEqual(said));
});
