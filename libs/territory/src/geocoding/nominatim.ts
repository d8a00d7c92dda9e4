// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import type { Precision } from '../domain/precision.js';
import { type Dialect, labelOf, MOST_FOUND } from './dialect.js';

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
  read(answer) {
    return z
      .array(foundShape)
      .parse(answer)
      .map((found) => {
        const { lat, lon, name, address = {} } = found;
        const comune = address.city ?? address.town ?? address.village ?? address.municipality ?? null;
        const door = [address.road, address.house_number].filter(Boolean).join(' ');
        const hamlet = address.isolated_dwelling ?? address.farm ?? address.hamlet;
        const label = labelOf([name === address.road ? undefined : name, door, hamlet, comune ?? undefined]);
        return { lat, lon, label, comune, precision: precisionOf(found) };
      });
  },
};

function precisionOf({ addresstype = '', address }: z.output<typeof foundShape>): Precision {
  if (WIDE.test(addresstype)) return 'comune';
  return address?.house_number || !ALONG.test(addresstype) ? 'exact' : 'street';
}
