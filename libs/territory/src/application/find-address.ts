// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@reciproca/kernel';
import { plainWord } from '../domain/plain-word.js';
import { listComuni } from '../data/comuni.js';
import type { Point } from '../domain/distance.js';
import { type FoundAddress, GEOCODER, type Geocoder } from './geocoder.js';

/** Where an address lies, as far as the installation has a map to ask. Called with no transaction open: a map may be slow. */
@Injectable()
export class FindAddress {
  constructor(@Inject(GEOCODER) private readonly geocoder: Geocoder) {}

  /** Nothing where the address is too short to say anything, the comune is unknown, or there is no map. */
  async execute(comune: { code: string } | { name: string }, address = ''): Promise<readonly FoundAddress[]> {
    const known = listComuni().find((one) =>
      'code' in comune ? one.code === comune.code : plainWord(one.name) === plainWord(comune.name),
    );
    // A map may know it by the name of before as well as by the one of today.
    return known && address.trim().length >= 3 ? this.geocoder.find({ address: address.trim(), comune: known }) : [];
  }

  /** What is known nearest to a point, for who cannot see whether it lies in a river. */
  nearest({ lat, lon }: Point): Promise<FoundAddress | null> {
    return this.geocoder.nearest({ lat, lon });
  }
}

/** The one that was found or chosen; null where nobody knows. Throws `place.which_address` where one of several is to be chosen. */
export function chosenAddress(found: readonly FoundAddress[], chosen: string | undefined): FoundAddress | null {
  if (chosen === NONE_OF_THEM || found.length === 0) return null;
  const one = found.length === 1 ? found[0] : found.find((candidate) => keyOf(candidate) === chosen);
  if (!one) throw new DomainError('place.which_address', 'invalid', { field: 'found' });
  return one;
}

/** Of what was chosen, what is written down. */
export function positionOf(found: FoundAddress | null): Omit<FoundAddress, 'label'> | null {
  return found && { lat: found.lat, lon: found.lon, precision: found.precision };
}

export const NONE_OF_THEM = 'none';
export const keyOf = ({ lat, lon }: FoundAddress): string => `${lat} ${lon}`;
