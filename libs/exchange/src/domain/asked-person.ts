// SPDX-License-Identifier: AGPL-3.0-or-later

/** Somebody whom the one who has a request asks by name, beside everybody else it is open to. */
export interface AskedPerson {
  readonly enteId: string;
  readonly listingId: string;
  readonly personId: string;
  readonly askedAt: Date;
}

export const MOST_ASKED = 5;
