// SPDX-License-Identifier: AGPL-3.0-or-later

/** A key on somebody's own device, opened there with a finger, a face or a number: something they have and something they are. */
export interface Passkey {
  readonly id: string;
  /** As its owner calls it. */
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export const MOST_PASSKEYS = 10;
/** From when the page is shown until the device has answered. */
export const CHALLENGE_MINUTES = 15;
