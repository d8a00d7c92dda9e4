// SPDX-License-Identifier: AGPL-3.0-or-later
import { isNameAlike, isPersonAlike, nameKey } from '../../../libs/identity/src/domain/likeness.rules.js';

describe('a name', () => {
  it.each([
    ["NICOLO'", 'Nicolò'],
    ['D ANGELO', 'D’Angelo'],
    ["MONTA'", 'Montà'],
    ['Maria  Rosa', 'Mariarosa'],
    ['De Luca', 'DELUCA'],
    ['Łukasz', 'Lukasz'],
    ['Muñoz', 'munoz'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('in another alphabet is not thrown away', () => {
    expect(nameKey('سميرة')).toBe('سميرة'.normalize('NFKD'));
  });

  it.each([
    ['Ferrero', 'Ferero', true],
    ['Giacosa', 'Giacsoa', true],
    ['Bartolomeo', 'Bartolommeo', true],
    ['Ferrero', 'Ferraris', false],
    ['Anna', 'Anita', false],
    ['Rosa', 'Rossa', false],
  ])('%s and %s: alike %s', (one, other, isAlike) => {
    expect(isNameAlike(one, other)).toBe(isAlike);
  });
});

describe('a person', () => {
  const named = (givenName: string, familyName: string) => ({ givenName, familyName });
  it('is known with the names the other way round, and not by one of them alone', () => {
    expect(isPersonAlike(named('Ferero', 'Lucia'), named('Lucia', 'Ferrero'))).toBe(true);
    expect(isPersonAlike(named('Lucia', 'Ferrero'), named('Paola', 'Ferrero'))).toBe(false);
  });
});
