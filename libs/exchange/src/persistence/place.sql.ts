// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpenWindow } from '@reciproca/territory';

/** A place as read models read it; what of it may be shown is decided where it is answered. */
export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly comune: string;
  readonly lat: number;
  readonly lon: number;
  readonly isPublic: boolean;
}

/** A place with what only the two of an agreement may know of it. */
export interface AddressRow extends PlaceRow {
  readonly address: string | null;
  readonly phone: string | null;
  readonly driverNote: string | null;
  readonly hours: readonly OpenWindow[] | null;
}

const FACTS = `'id', place.id, 'name', place.name, 'comune', comune.name, 'lat', place.lat, 'lon', place.lon, 'isPublic', place.is_public`;

/** Selected by itself, not joined: a statement with six more tables takes longer to plan than to run. */
const placeWith = (facts: string, placeId: string): string => `
  (SELECT json_build_object(${facts}) FROM places place JOIN comuni comune ON comune.code = place.comune_code WHERE place.id = ${placeId})`;

/** Of a place's id, as `PlaceRow`; null where there is none. */
export const PLACE_OF = (placeId: string): string => placeWith(FACTS, placeId);

/** Of a place's id, as `AddressRow`; null where there is none. */
export const ADDRESS_OF = (placeId: string): string =>
  placeWith(
    `${FACTS}, 'address', place.address, 'phone', place.phone, 'driverNote', place.driver_note, 'hours', place.hours`,
    placeId,
  );
