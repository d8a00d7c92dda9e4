// SPDX-License-Identifier: AGPL-3.0-or-later
import { approximate } from '@reciproca/territory';
import { z } from 'zod';
import type { PlaceRow } from '../persistence/place.sql.js';

export const placeShape = z.object({
  id: z.uuid().nullable(),
  name: z.string().describe('A public place by name, a home by its comune only'),
  comune: z.string(),
  lat: z.number(),
  lon: z.number(),
  approximate: z.boolean().describe('True where only the grid point is shown'),
});
export type PlaceResponse = z.infer<typeof placeShape>;

/** @param full whether the reader may know a home as well */
export function placeResponse(place: PlaceRow, full: boolean): PlaceResponse {
  if (full || place.isPublic) {
    return { id: place.id, name: place.name, comune: place.comune, lat: place.lat, lon: place.lon, approximate: false };
  }
  return {
    id: null,
    name: place.comune,
    comune: place.comune,
    ...approximate(place.lat, place.lon),
    approximate: true,
  };
}
