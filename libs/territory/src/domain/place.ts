// SPDX-License-Identifier: AGPL-3.0-or-later

export const PLACE_KINDS = [
  'home',
  'hospital',
  'clinic',
  'service',
  'shop',
  'market',
  'garden',
  'station',
  'meeting_point',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly comuneCode: string;
  readonly comuneName: string;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  /** Homes are not: only the two people of an agreement see where they are. */
  readonly isPublic: boolean;
}

export interface NewPlace {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly comuneCode: string;
  readonly address?: string | null | undefined;
  /** The comune's main town when left out. */
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

/** What may be said of a place before an agreement: its name if public, otherwise only the comune. */
export function areaLabel(place: Pick<Place, 'isPublic' | 'name' | 'comuneName'>): string {
  return place.isPublic ? place.name : place.comuneName;
}
