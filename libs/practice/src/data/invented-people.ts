// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonInput } from '@reciproca/identity';
import type { Role } from '@reciproca/kernel';

/** Somebody who does not exist, by a name nobody has. */
export interface Invented extends Pick<PersonInput, 'givenName' | 'familyName' | 'devices'> {
  readonly age: number;
  /** A flat of the invented house by its number, or a house of its own. */
  readonly door: number | 'elsewhere';
  readonly role?: Role;
  /** Brought up by whoever stands before them. */
  readonly isChild?: boolean;
}

const FAMILIES = ['Esempio', 'Inventati', 'Provetti', 'Fantasia', 'Immaginari', 'Finti'] as const;

type Line = readonly [givenName: string, age: number, devices: Invented['devices'], more?: Partial<Invented>];

const IN_THE_HOUSE: readonly Line[] = [
  ['Ada', 83, 'none'],
  ['Bruno', 79, 'none'],
  ['Carla', 71, 'basic_phone'],
  ['Dino', 68, 'basic_phone', { role: 'gardener' }],
  ['Elsa', 41, 'smartphone', { role: 'sentinel' }],
  ['Fabio', 38, 'smartphone'],
  ['Gaia', 35, 'smartphone'],
  ['Ugo', 9, 'none', { isChild: true }],
  ['Ivo', 52, 'smartphone'],
  ['Lia', 47, 'smartphone'],
  ['Milo', 29, 'smartphone'],
  ['Nora', 76, 'none'],
];

const ELSEWHERE: readonly Line[] = [
  ['Oreste', 61, 'smartphone', { role: 'driver' }],
  ['Pina', 58, 'smartphone', { role: 'driver' }],
  ['Quinto', 66, 'smartphone', { role: 'driver' }],
  ['Rita', 81, 'none'],
  ['Santo', 77, 'none'],
  ['Tea', 74, 'basic_phone'],
  ['Umberto', 85, 'none'],
  ['Vera', 44, 'smartphone', { role: 'gardener' }],
  ['Zoe', 33, 'smartphone'],
  ['Alba', 55, 'smartphone'],
  ['Berto', 63, 'basic_phone'],
  ['Cinzia', 49, 'smartphone'],
  ['Dora', 88, 'none'],
  ['Enea', 26, 'smartphone'],
  ['Flora', 69, 'none'],
  ['Gino', 72, 'basic_phone'],
  ['Irma', 80, 'none'],
  ['Olga', 45, 'smartphone', { role: 'operator' }],
];

/** Some thirty: enough for a morning, few enough to be made in seconds. */
export const INVENTED_PEOPLE: readonly Invented[] = [
  ...IN_THE_HOUSE.map((line, index) => invented(line, index, index + 1)),
  ...ELSEWHERE.map((line, index) => invented(line, index + IN_THE_HOUSE.length, 'elsewhere')),
];

function invented([givenName, age, devices, more]: Line, index: number, door: Invented['door']): Invented {
  // A child lives with whoever stands before, and bears their name.
  const nth = more?.isChild ? index - 1 : index;
  const familyName = FAMILIES[nth % FAMILIES.length] ?? FAMILIES[0];
  return {
    givenName,
    familyName,
    age,
    devices,
    ...more,
    door: more?.isChild && door !== 'elsewhere' ? door - 1 : door,
  };
}
