// SPDX-License-Identifier: AGPL-3.0-or-later

const RIDE_DONE = ['done', 'confirmed', 'settled'];

/** A driver is thanked once the ride is done, whoever still has to confirm it. */
export function isRideDone(state: string): boolean {
  return RIDE_DONE.includes(state);
}
