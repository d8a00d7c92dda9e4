// SPDX-License-Identifier: AGPL-3.0-or-later
import { approximate, isVague } from '@reciproca/territory';
import { z } from 'zod';
import type { PlaceRow } from '../persistence/place.sql.js';

export const placeShape = z.object({
  id: z.uuid().nullable(),
  name: z.string().describe('A public place by name, a home by its comune only'),
  comune: z.string(),
  lat: z.number(),
  lon: z.number(),
  approximate: z.boolean().describe('True where only the grid point is shown'),
  isVague: z.boolean().describe('True where no more is known of it than the comune'),
});
export type PlaceResponse = z.infer<typeof placeShape>;

/** @param full whether the reader may know a home as well */
export function placeResponse(place: PlaceRow, full: boolean): PlaceResponse {
  if (full || place.isPublic) {
    const { id, name, comune, lat, lon } = place;
    return { id, name, comune, lat, lon, approximate: false, isVague: isVague(place) };
  }
  return {
    id: null,
    name: place.comune,
    comune: place.comune,
    ...approximate(place.lat, place.lon),
    approximate: true,
    isVague: isVague(place),
  };
}
