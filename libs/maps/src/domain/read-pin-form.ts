// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { type PinAct, PIN_SIZE, PIN_WAYS, type PinView, PIN_ZOOMS } from './pin-view.js';

/** Names that begin so are no part of what a form says. */
export const PIN_NAMES = {
  view: '_view',
  picture: '_pin',
  way: '_way',
  zoom: '_zoom',
  start: '_start',
  look: '_look',
} as const;

const pixel = z.coerce.number().min(0).max(PIN_SIZE);
const viewShape = z
  .string()
  .max(80)
  .transform((text) => text.split(' ').map(Number))
  .pipe(z.tuple([z.number().min(35).max(48), z.number().min(6).max(19), z.number().min(100).max(100_000)]))
  .transform(([lat, lon, metres]): PinView => ({ lat, lon, metres }));
const actShape = z.union([
  z.object({ '_pin.x': pixel, '_pin.y': pixel }).transform((at): PinAct => ({ pressed: [at['_pin.x'], at['_pin.y']] })),
  z.object({ _way: z.enum(PIN_WAYS) }).transform(({ _way: way }): PinAct => ({ way })),
  z.object({ _zoom: z.enum(PIN_ZOOMS) }).transform(({ _zoom: zoom }): PinAct => ({ zoom })),
]);

export function writePinView({ lat, lon, metres }: PinView): string {
  return [lat, lon, metres].join(' ');
}

export function readPinView(text: unknown): PinView | null {
  return viewShape.safeParse(text).data ?? null;
}

/** Whether the map should begin again where the form now says it is. */
export function startsAgain(body: Readonly<Record<string, unknown>>): boolean {
  return PIN_NAMES.start in body;
}

/** Whether only words are wanted for the pin as it is: the island has moved it already. */
export function isLooking(body: Readonly<Record<string, unknown>>): boolean {
  return PIN_NAMES.look in body;
}

/** What was done on the map of a form; null where the form itself was sent. */
export function readPinAct(body: Readonly<Record<string, unknown>>): PinAct | null {
  return actShape.safeParse(body).data ?? null;
}
