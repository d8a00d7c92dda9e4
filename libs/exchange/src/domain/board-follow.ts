// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ListingKind } from './listing.js';

/** What somebody wants to be told of once it is on the board. */
export interface BoardFollow {
  readonly id: string;
  readonly enteId: string;
  readonly personId: string;
  readonly kind: ListingKind;
  /** Null for any kind of help. */
  readonly categoryId: string | null;
  /** Each is to be somewhere in it, as in {@link Narrowed}; null for any. */
  readonly words: string | null;
  readonly createdAt: Date;
}

/** More than that is everything, and everything stands on the board. */
export const MOST_FOLLOWED = 20;
