// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ListingKind, Service } from './listing.js';

/** A form that is being filled in, as far as it has come. */
export interface PostingDraft {
  readonly id: string;
  readonly enteId: string;
  /** Who fills it in. */
  readonly personId: string;
  /** Whom it is for. */
  readonly forPersonId: string;
  readonly kind: ListingKind;
  readonly service: Service;
  /** By the names of the form. */
  readonly typed: Readonly<Record<string, unknown>>;
  /** What came of it, once it is posted. */
  readonly listingId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** How long a form waits for whoever left it. */
export const DRAFT_KEPT_DAYS = 7;
