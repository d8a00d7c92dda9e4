// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { findPlaces, type KnownPlace } from '../../../libs/texting/src/domain/find-place.js';

const place = (kind: string, name: string, comune = 'Alba'): KnownPlace => ({ id: name, kind, name, comune });
const PLACES = [
  place('pharmacy', 'Dottor Rossi'),
  place('pharmacy', 'Degli Angeli', 'Bra'),
  place('market', 'Piazza Pertinace'),
  place('clinic', 'Casa della Salute'),
];

describe('a place by what it is for', () => {
  it.each([
    [['farmacia'], ['Dottor Rossi', 'Degli Angeli']],
    [['farmacia', 'bra'], ['Degli Angeli']],
    [['dal', 'farmacista', 'alba'], ['Dottor Rossi']],
    [['mercato'], ['Piazza Pertinace']],
    [['parrucchiera'], []],
  ])('%j: %j', (words, names) => {
    expect(findPlaces(words, PLACES).map(({ name }) => name)).toEqual(names);
  });
});
