// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import type { Precision } from '../domain/precision.js';
import { type Dialect, labelOf, type MapAnswer, MOST_FOUND } from './dialect.js';

/** Without it a photon looks one kilometre around. */
const FARTHEST_KM = '10';
const word = z.string().optional();
const propertiesShape = z.object({
  name: word,
  street: word,
  housenumber: word,
  locality: word,
  district: word,
  city: word,
  type: word,
});
const answerShape = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) }),
      properties: propertiesShape,
    }),
  ),
});

/** https://github.com/komoot/photon */
export const photon: Dialect = {
  ask({ address, comune: { name, province, lat, lon } }) {
    const query = {
      q: `${address}, ${name}, ${province}`,
      lat: String(lat),
      lon: String(lon),
      limit: String(MOST_FOUND),
    };
    return `/api?${new URLSearchParams(query).toString()}`;
  },
  askNear({ lat, lon }) {
    return `/reverse?${new URLSearchParams({ lat: String(lat), lon: String(lon), radius: FARTHEST_KM, limit: '1' }).toString()}`;
  },
  readNear: read,
  read,
};

function read(answer: unknown): MapAnswer[] {
  return answerShape.parse(answer).features.map(({ geometry, properties }) => {
    const [lon, lat] = geometry.coordinates;
    const { name, street, housenumber, locality, district, city } = properties;
    const door = [street ?? name, housenumber].filter(Boolean).join(' ');
    const label = labelOf([name === street ? undefined : name, door, locality ?? district, city]);
    return { lat, lon, label, comune: city ?? null, precision: precisionOf(properties) };
  });
}

function precisionOf({ type, housenumber }: z.output<typeof propertiesShape>): Precision {
  if (housenumber || type === 'house') return 'exact';
  return type === 'street' || type === 'locality' || type === 'district' ? 'street' : 'comune';
}
