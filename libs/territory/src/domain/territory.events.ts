// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

/** Its position is another: what was worked out from the one before is worked out again. */
export interface PlaceMovedNews {
  readonly placeId: string;
}

/** Their home is written at another address: the same door, which others said to be elsewhere. */
export interface HomesReaddressedNews {
  readonly personIds: readonly string[];
  readonly fromPlaceId: string;
  readonly toPlaceId: string;
}

/** A block counts to another area. */
export interface BlockMovedNews {
  readonly blockId: string;
  readonly areaId: string;
}

/** What becomes of a place that people have something open at; a place that is open again is `reopened`. */
export const PLACE_CHANGES = ['closed', 'closed_days', 'closed_hours', 'reopened', 'moved'] as const;
export type PlaceChange = (typeof PLACE_CHANGES)[number];

export interface PlaceChangedNews {
  readonly placeId: string;
  readonly change: PlaceChange;
  readonly told: readonly { readonly personId: string; readonly link: string }[];
  readonly actorId: string | null;
  readonly at: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    'territory.place_moved': PlaceMovedNews;
    'territory.place_changed': PlaceChangedNews;
    'territory.homes_readdressed': HomesReaddressedNews;
    'territory.block_moved': BlockMovedNews;
  }
}
