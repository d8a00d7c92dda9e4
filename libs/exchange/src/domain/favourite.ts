// SPDX-License-Identifier: AGPL-3.0-or-later

/** Whom somebody would gladly have to do with again; nobody but they know of it. */
export interface Favourite {
  readonly enteId: string;
  readonly personId: string;
  readonly otherId: string;
  readonly createdAt: Date;
}

export const MOST_FAVOURITES = 50;
