// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { DriverPapers } from './driver-papers.js';
import type { RideOffer } from './ride.details.js';

type Car = Pick<DriverPapers, 'seats' | 'wheelchairSpaces' | 'walkerSpaces'>;
type Claims = Pick<RideOffer, 'seats' | 'wheelchairSpaces' | 'walkerSpaces'>;
const ROOM = ['seats', 'wheelchairSpaces', 'walkerSpaces'] as const;

/** An offer may promise no more than the car staff have seen. Throws `ride.more_than_car`, with the field and the most there is. */
export function ensureWithinCar(claims: Claims, car: Car): void {
  for (const name of ROOM)
    if (claims[name] > car[name])
      throw new DomainError('ride.more_than_car', 'invalid', { field: `details.${name}`, most: car[name] });
}

/** The claims cut to what the car has; null where they fit already. */
export function cutToCar<Some extends Claims>(claims: Some, car: Car): Some | null {
  if (ROOM.every((name) => claims[name] <= car[name])) return null;
  const cut = Object.fromEntries(ROOM.map((name) => [name, Math.min(claims[name], car[name])]));
  return { ...claims, ...cut };
}
