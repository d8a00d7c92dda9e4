// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Device, Gender } from '@reciproca/identity';
import type { Role } from '@reciproca/kernel';
import type { FirstCategory } from '@reciproca/installation';
import type { Origin } from '../data/names.js';

export interface DemoHome {
  readonly placeId: string;
  readonly comuneCode: string;
  readonly lat: number;
  readonly lon: number;
  readonly dwellingId: string | null;
  readonly staircaseId: string | null;
  readonly blockId: string | null;
  readonly areaId: string | null;
}

export interface DemoPerson {
  readonly id: string;
  /** Login of the cast; null for everybody else. */
  readonly cast: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly gender: Gender;
  readonly age: number;
  readonly birthDate: string;
  readonly origin: Origin;
  readonly languages: readonly string[];
  readonly householdId: string;
  readonly home: DemoHome;
  readonly guardianId: string | null;
  readonly roles: Set<Role>;
  device: Device;
  vettedUntil: string | null;
  exempt: boolean;
  state: 'active' | 'suspended' | 'left';
}

export interface DemoPlace {
  readonly id: string;
  readonly key: string;
  readonly comuneCode: string;
  readonly lat: number;
  readonly lon: number;
}

export interface DemoEnte {
  readonly id: string;
  readonly slug: string;
  readonly categories: ReadonlyMap<string, FirstCategory & { readonly id: string }>;
  readonly places: ReadonlyMap<string, DemoPlace>;
  /** Codes of the categories in which an operator sees every listing first; all of them when '*' is among them. */
  readonly moderated: ReadonlySet<string>;
  readonly residents: readonly DemoPerson[];
  readonly staff: readonly DemoPerson[];
}

export const isAdult = (person: DemoPerson): boolean => person.age >= 18;
export const isElder = (person: DemoPerson): boolean => person.age >= 65;
export const isActiveAdult = (person: DemoPerson): boolean => isAdult(person) && person.state === 'active';

export function placeOf(ente: DemoEnte, key: string): DemoPlace {
  const place = ente.places.get(key);
  if (!place) throw new Error(`No place ${key} in ${ente.slug}`);
  return place;
}

export function categoryOf(ente: DemoEnte, code: string): FirstCategory & { readonly id: string } {
  const category = ente.categories.get(code);
  if (!category) throw new Error(`No category ${code} in ${ente.slug}`);
  return category;
}
