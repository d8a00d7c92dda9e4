// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import type { Precision } from '../domain/precision.js';
import { type Dialect, labelOf, type MapAnswer, MOST_FOUND } from './dialect.js';

const word = z.string().optional();
const addressShape = z.object({
  house_number: word,
  road: word,
  isolated_dwelling: word,
  hamlet: word,
  farm: word,
  city: word,
  town: word,
  village: word,
  municipality: word,
});
const foundShape = z.object({
  lat: z.coerce.number(),
  lon: z.coerce.number(),
  name: word,
  category: word,
  addresstype: word,
  address: addressShape.optional(),
});
/** One thing, or words for there being none. */
const nearShape = z.union([foundShape, z.object({ error: z.string() })]);
const DOORS = '18';
/** What stands for a whole comune, or more. */
const WIDE = /^(city|town|village|municipality|county|state|country|postcode|province|region|administrative)$/;
const ALONG = /^(road|hamlet|isolated_dwelling|locality|neighbourhood|suburb|quarter)$/;

/** https://nominatim.org/release-docs/latest/api/Search/ */
export const nominatim: Dialect = {
  ask({ address, comune: { name, province } }) {
    const query = {
      q: `${address}, ${name}, ${province}`,
      format: 'jsonv2',
      addressdetails: '1',
      countrycodes: 'it',
      limit: String(MOST_FOUND),
    };
    return `/search?${new URLSearchParams(query).toString()}`;
  },
  read: (answer) => z.array(foundShape).parse(answer).map(answerOf),
  askNear({ lat, lon }) {
    const query = { lat: String(lat), lon: String(lon), format: 'jsonv2', addressdetails: '1', zoom: DOORS };
    return `/reverse?${new URLSearchParams(query).toString()}`;
  },
  readNear(answer) {
    const found = nearShape.parse(answer);
    return 'error' in found ? [] : [answerOf(found)];
  },
};

function answerOf(found: z.output<typeof foundShape>): MapAnswer {
  const { lat, lon, name, address = {} } = found;
  const comune = address.city ?? address.town ?? address.village ?? address.municipality ?? null;
  const door = [address.road, address.house_number].filter(Boolean).join(' ');
  const hamlet = address.isolated_dwelling ?? address.farm ?? address.hamlet;
  const label = labelOf([name === address.road ? undefined : name, door, hamlet, comune ?? undefined]);
  return { lat, lon, label, comune, precision: precisionOf(found) };
}

function precisionOf({ addresstype = '', address }: z.output<typeof foundShape>): Precision {
  if (WIDE.test(addresstype)) return 'comune';
  return address?.house_number || !ALONG.test(addresstype) ? 'exact' : 'street';
}
