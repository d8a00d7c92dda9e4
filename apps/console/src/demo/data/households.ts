// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Device, Gender } from '@reciproca/identity';
import type { Role } from '@reciproca/kernel';
import type { Origin } from './names.js';

/** Ages from and to, both included. */
export type Ages = readonly [number, number];

export interface MemberData {
  readonly ages: Ages;
  readonly gender?: Gender;
  readonly cast?: { readonly login: string; readonly givenName: string };
  readonly givenName?: string;
  readonly roles?: readonly Role[];
  readonly languages?: readonly string[];
  readonly device?: Device;
  readonly vetted?: boolean;
}

export interface HouseholdData {
  readonly members: readonly MemberData[];
  readonly familyName?: string;
  readonly origin?: Origin;
  /** Number of the staircase within the ente; any when left out. */
  readonly staircase?: number;
  readonly comune?: string;
}

const elder: MemberData = { ages: [65, 93] };
const adult: MemberData = { ages: [24, 63] };
const parent: MemberData = { ages: [26, 49] };
const child: MemberData = { ages: [1, 17] };
const woman = (member: MemberData): MemberData => ({ ...member, gender: 'f' });
const man = (member: MemberData): MemberData => ({ ...member, gender: 'm' });
const children = (count: number): MemberData[] => Array.from({ length: count }, () => child);

function times(count: number, make: (index: number) => HouseholdData): HouseholdData[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
const couple = (member: MemberData): MemberData[] => [woman(member), man(member)];

function cast(
  login: string,
  givenName: string,
  gender: Gender,
  age: number,
  more: Partial<MemberData> = {},
): MemberData {
  return { ages: [age, age], gender, cast: { login, givenName }, device: 'smartphone', ...more };
}

/** The people of Alba one can meet by name; staircase 0 is in Moretta, 12 in Piave, 22 in Mussotto. */
const ALBA_CAST: readonly HouseholdData[] = [
  { familyName: 'Ferrero', origin: 'it', staircase: 0, members: [cast('lucia', 'Lucia', 'f', 79, { device: 'none' })] },
  {
    familyName: 'Rosso',
    origin: 'it',
    staircase: 0,
    members: [
      cast('anna', 'Anna', 'f', 34),
      { ages: [7, 7], gender: 'f', givenName: 'Marta' },
      { ages: [4, 4], gender: 'm', givenName: 'Pietro' },
    ],
  },
  { familyName: 'Giacosa', origin: 'it', staircase: 0, members: [cast('paolo', 'Paolo', 'm', 58, { vetted: true })] },
  {
    familyName: 'El Amrani',
    origin: 'ar',
    staircase: 12,
    members: [
      cast('samira', 'Samira', 'f', 41, { languages: ['ar', 'fr', 'it'] }),
      man(parent),
      { ages: [12, 12], gender: 'f', givenName: 'Salma' },
      { ages: [8, 8], gender: 'm', givenName: 'Ilyas' },
    ],
  },
  {
    familyName: 'Cravero',
    origin: 'it',
    staircase: 22,
    members: [cast('elena', 'Elena', 'f', 52, { roles: ['sentinel'], vetted: true })],
  },
  {
    familyName: 'Sandri',
    origin: 'it',
    staircase: 3,
    members: [cast('teresa', 'Teresa', 'f', 66, { roles: ['gardener'] }), man({ ages: [70, 70] })],
  },
];

/** 558 people in the public housing of Alba, 190 of them elderly. The cast stands for one household of each kind it is of. */
export const ALBA_HOUSING: readonly HouseholdData[] = [
  ...ALBA_CAST,
  ...times(91, () => ({ members: [elder] })),
  ...times(41, () => ({ members: couple(elder) })),
  ...times(14, () => ({ members: [{ ages: [72, 93] }, { ages: [38, 60] }] })),
  ...times(60, () => ({ members: [adult] })),
  ...times(30, () => ({ members: couple(adult) })),
  ...times(31, (index) => ({ members: [woman(parent), ...children(index % 2 === 0 ? 1 : 2)] })),
  ...times(12, () => ({ members: [...couple(parent), child] })),
  ...times(23, () => ({ members: [...couple(parent), ...children(2)] })),
  ...times(4, () => ({ members: [...couple(parent), ...children(3)] })),
];

/** 142 people elsewhere in the comuni of the ente, two drivers of the cast among them. */
export const ALBA_ELSEWHERE: readonly HouseholdData[] = [
  {
    familyName: 'Bosio',
    origin: 'it',
    comune: 'Alba',
    members: [cast('marco', 'Marco', 'm', 46, { roles: ['driver'] })],
  },
  {
    familyName: 'Marengo',
    origin: 'it',
    comune: 'Guarene',
    members: [cast('giulia', 'Giulia', 'f', 39, { roles: ['driver'] })],
  },
  ...times(22, () => ({ members: [elder] })),
  ...times(14, () => ({ members: couple(elder) })),
  ...times(16, () => ({ members: [adult] })),
  ...times(18, () => ({ members: couple(adult) })),
  ...times(3, () => ({ members: [...couple(parent), child] })),
  ...times(6, () => ({ members: [...couple(parent), ...children(2)] })),
  ...times(1, () => ({ members: [...couple(parent), ...children(3)] })),
];

export const ALBA_STAFF: readonly HouseholdData[] = [
  {
    familyName: 'Dutto',
    origin: 'it',
    comune: 'Alba',
    members: [cast('olga', 'Olga', 'f', 44, { roles: ['operator'] })],
  },
  {
    familyName: 'Revello',
    origin: 'it',
    comune: 'Alba',
    members: [cast('carla', 'Carla', 'f', 55, { roles: ['operator', 'coordinator'] })],
  },
  ...times(4, () => ({
    comune: 'Alba',
    origin: 'it' as const,
    members: [{ ages: [28, 60] as const, roles: ['operator' as const], device: 'smartphone' as const }],
  })),
];

/** 56 residents of Bra; with its four of staff they are 60. */
export const BRA_HOUSING: readonly HouseholdData[] = [
  {
    familyName: 'Fissore',
    origin: 'it',
    staircase: 0,
    members: [cast('bruno', 'Bruno', 'm', 61, { roles: ['driver'] })],
  },
  ...times(7, () => ({ members: [elder] })),
  ...times(3, () => ({ members: couple(elder) })),
  ...times(4, () => ({ members: [adult] })),
];
export const BRA_ELSEWHERE: readonly HouseholdData[] = [
  ...times(4, () => ({ members: [elder] })),
  ...times(6, () => ({ members: couple(adult) })),
  ...times(4, () => ({ members: [...couple(parent), child] })),
  ...times(2, () => ({ members: [...couple(parent), ...children(3)] })),
];
export const BRA_STAFF: readonly HouseholdData[] = [
  {
    familyName: 'Testa',
    origin: 'it',
    comune: 'Bra',
    members: [cast('bianca', 'Bianca', 'f', 48, { roles: ['operator', 'coordinator'] })],
  },
  ...times(3, () => ({
    comune: 'Bra',
    origin: 'it' as const,
    members: [{ ages: [28, 60] as const, roles: ['operator' as const], device: 'smartphone' as const }],
  })),
];
