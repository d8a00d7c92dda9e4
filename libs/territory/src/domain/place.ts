// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpenWindow } from './opening-hours.js';
import type { PlaceTimes } from './place-times.js';
import type { Precision } from './precision.js';

export const PLACE_KINDS = [
  'home',
  'hospital',
  'clinic',
  'pharmacy',
  'service',
  'shop',
  'market',
  'garden',
  'station',
  'meeting_point',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What people who go there should know; of public places only. */
export interface PlaceFacts {
  /** Null where nobody has said when it is open. */
  readonly hours: readonly OpenWindow[] | null;
  readonly phone: string | null;
  /** Such as which door. */
  readonly driverNote: string | null;
}

/** What becomes of a public place in time. */
export interface PlaceLife extends Omit<PlaceTimes, 'hours'> {
  readonly closedBecause: string | null;
  /** The place it turned out to be the same as. */
  readonly joinedInto: string | null;
}

export interface Place extends PlaceFacts, PlaceLife {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly comuneCode: string;
  readonly comuneName: string;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  /** How well the position is known. */
  readonly precision: Precision;
  /** Homes are not: only the two people of an agreement see where they are. */
  readonly isPublic: boolean;
}

export interface NewPlace extends Partial<PlaceFacts> {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly comuneCode: string;
  readonly address?: string | null | undefined;
  /** The comune's main town when left out. */
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  /** Of the position, where it is not the very door. */
  readonly precision?: Precision | undefined;
}

/** What may be said of a place before an agreement: its name if public, otherwise only the comune. */
export function areaLabel(place: Pick<Place, 'isPublic' | 'name' | 'comuneName'>): string {
  return place.isPublic ? place.name : place.comuneName;
}
