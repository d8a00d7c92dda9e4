// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  actOnPin,
  isLooking,
  PIN_NAMES,
  type PinView,
  readPinAct,
  readPinView,
  startsAgain,
  writePinView,
} from '@reciproca/maps';
import { DomainError } from '@reciproca/kernel';
import type { FormState, PageDoor } from '@reciproca/web';
import type { FindAddress } from '../application/find-address.js';
import type { FoundAddress } from '../application/geocoder.js';
import type { Point } from '../domain/distance.js';
import { readPosition, writePosition } from '../domain/position.js';

/** What a map shows at first: around a point that is known, around a comune, around all of Piedmont. */
const AROUND_POINT_METRES = 2_000;
const AROUND_COMUNE_METRES = 10_000;
const PIEDMONT: PinView = { lat: 44.95, lon: 7.9, metres: 60_000 };

/** The form as it was typed, with the pin where it was put; null where it was sent to be saved. */
export function movedPin(page: PageDoor): FormState | null {
  if (startsAgain(page.body)) return { errors: {}, typed: { ...page.body, [PIN_NAMES.view]: '' }, general: null };
  if (isLooking(page.body)) return { errors: {}, typed: page.body, general: null };
  const act = readPinAct(page.body);
  if (!act) return null;
  const { view, pin } = actOnPin(readPinView(page.body[PIN_NAMES.view]) ?? PIEDMONT, act);
  const typed = { ...page.body, ...(pin && { position: writePosition(pin) }), [PIN_NAMES.view]: writePinView(view) };
  return { errors: {}, typed, general: null };
}

/** Where the map of a form looks, and its pin. */
export function pinOf(
  { typed }: FormState,
  comune: Point | null,
): { readonly view: PinView; readonly pin: Point | null } {
  const pin = pinIn(typed['position']);
  const kept = readPinView(typed[PIN_NAMES.view]);
  const first = pin
    ? { ...pin, metres: AROUND_POINT_METRES }
    : comune && { lat: comune.lat, lon: comune.lon, metres: AROUND_COMUNE_METRES };
  return { pin, view: kept ?? first ?? PIEDMONT };
}

/** The address that is nearest to the pin, where there is a map to ask. With no transaction open; in practice none is asked. */
export async function nearestTo(page: PageDoor, { typed }: FormState, find: FindAddress): Promise<FoundAddress | null> {
  const pin = pinIn(typed['position']);
  return pin && !page.viewer.practiceOf ? find.nearest(pin) : null;
}

/** What cannot be read is said at the field, not on the map. */
function pinIn(position: unknown): Point | null {
  try {
    return typeof position === 'string' ? readPosition(position, 'position') : null;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
