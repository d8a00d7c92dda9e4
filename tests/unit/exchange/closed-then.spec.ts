// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { translator } from '@reciproca/ui';
import { type Reviewed, reviewOf } from '../../../libs/exchange/src/pages/form-review.js';

const hours = [
  { day: 1, from: '08:30', until: '12:30' },
  { day: 1, from: '15:00', until: '19:00' },
];
const times = {
  hours,
  closedDays: [{ id: 'd', startsOn: '2026-06-08', endsOn: '2026-06-15', name: 'Ferie' }],
  closedOnHolidays: true,
  closedFrom: '2027-01-01',
};
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
      places: [{ value: 'f', label: 'Farmacia Rossi, Alba', name: 'Farmacia Rossi', ...times }],
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
    ['2026-05-31T08:00:00.000Z', ['Farmacia Rossi: quel giorno è chiuso. Va bene lo stesso?']],
    ['2026-06-08T08:00:00.000Z', ['Farmacia Rossi: chiuso dall’8 giugno 2026 al 15 giugno 2026. Va bene lo stesso?']],
    ['2026-06-22T08:00:00.000Z', []],
    ['2026-06-02T08:00:00.000Z', ['Farmacia Rossi: quel giorno è festa ed è chiuso. Va bene lo stesso?']],
    ['2027-01-04T09:00:00.000Z', ['Farmacia Rossi: chiuso per sempre dal 1º gennaio 2027. Va bene lo stesso?']],
  ])('asks before it is posted, at %s', (arriveBy, said) => expect(attention(arriveBy)).toEqual(said));
});
