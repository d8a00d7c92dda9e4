// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const BOOK_TOLD = 'bookkeeping.told';

/** A sale is not paid although its day is over. */
export interface BookTold {
  readonly slipId: string;
  readonly gardenId: string;
  readonly personId: string;
  readonly actorId: string | null;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [BOOK_TOLD]: BookTold;
  }
}
