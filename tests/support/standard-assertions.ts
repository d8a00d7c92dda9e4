// SPDX-License-Identifier: AGPL-3.0-or-later
import { ANSWERS, type Journey, refusal, type Search } from './standard-covoiturage.js';

export type Query = Readonly<Record<string, string | number>>;
export interface Asked {
  readonly search: Search;
  readonly query: Query;
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Written anew, so that it is not our own measure that is held against itself. */
export function kmBetween(lat: number, lng: number, toLat: number, toLng: number): number {
  const [dLat, dLng] = [radians(toLat - lat) / 2, radians(toLng - lng) / 2];
  const part = Math.sin(dLat) ** 2 + Math.cos(radians(lat)) * Math.cos(radians(toLat)) * Math.sin(dLng) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(part));
}

const isBareHost = (operator: string): boolean =>
  URL.canParse(`https://${operator}`) && new URL(`https://${operator}`).host === operator;

/** What the standard’s test tool holds against every answer to a search; the names of what does not hold. */
export function listBroken({ search, query, status, type, body }: Asked, expected = 200): string[] {
  const broken = (name: string, holds: boolean): string[] => (holds ? [] : [name]);
  const shape = status === 200 ? ANSWERS[search] : refusal;
  const found = (status === 200 && Array.isArray(body) ? body : []) as Journey[];
  const of = (name: string, usual: number): number => Number(query[name] ?? usual);
  const { departureLat = 0, departureLng = 0, arrivalLat = 0, arrivalLng = 0, departureDate = 0 } = query;
  const ids = found.flatMap(({ id }) => id ?? []);
  return [
    ...broken('body', shape.safeParse(body).success),
    ...broken('status', status === expected),
    ...broken('type', type.includes('application/json')),
    ...broken(
      'departureRadius',
      found.every(
        ({ passengerPickupLat: lat, passengerPickupLng: lng }) =>
          kmBetween(Number(departureLat), Number(departureLng), lat, lng) <= of('departureRadius', 1) * 1.01,
      ),
    ),
    ...broken(
      'arrivalRadius',
      found.every(
        ({ passengerDropLat: lat, passengerDropLng: lng }) =>
          kmBetween(Number(arrivalLat), Number(arrivalLng), lat, lng) <= of('arrivalRadius', 1) * 1.01,
      ),
    ),
    ...broken(
      'timeDelta',
      found.every(
        ({ passengerPickupDate: date }) =>
          date === undefined || Math.abs(date - Number(departureDate)) <= of('timeDelta', 900),
      ),
    ),
    ...broken('count', found.length <= of('count', Infinity)),
    ...broken('unique ids', new Set(ids).size === ids.length),
    ...broken(
      'operator',
      found.every(({ operator }) => isBareHost(operator)),
    ),
  ];
}
