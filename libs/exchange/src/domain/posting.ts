// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Listing, Service, Visibility } from './listing.js';
import type { Repeat } from './repeat.js';
import type { When } from './schedule.js';
import type { Titles } from './title.js';

/** What somebody asks to be listed, after its shape was checked; details belong to the service. */
export interface Posting {
  readonly service: Service;
  readonly category: string;
  readonly title: string;
  /** Where the program has made it, and nobody has written it. */
  readonly titles?: Titles | null | undefined;
  readonly description?: string | undefined;
  readonly when?: When | undefined;
  /** Every week, for a request whose details say when it is for the first time. */
  readonly repeat?: Repeat | undefined;
  readonly durationMinutes?: number | undefined;
  readonly placeId?: string | undefined;
  readonly toPlaceId?: string | undefined;
  readonly visibility?: Visibility | undefined;
  readonly needs?: Listing['needs'] | undefined;
  readonly urgent?: boolean | undefined;
  readonly autoAccept?: boolean | undefined;
  /** One more, though the same is open already. */
  readonly again?: boolean | undefined;
  readonly details: unknown;
}
