// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

/** Its position is another: what was worked out from the one before is worked out again. */
export interface PlaceMovedNews {
  readonly placeId: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    'territory.place_moved': PlaceMovedNews;
  }
}
