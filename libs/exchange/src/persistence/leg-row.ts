// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState } from '../domain/agreement.js';
import type { ListingState } from '../domain/listing.js';
import type { PlaceRow } from './place.sql.js';

/** One leg of a journey as `LEGS_OF` reads it; instants are ISO 8601. */
export interface LegRow {
  readonly listingId: string;
  readonly isBack: boolean;
  readonly state: ListingState;
  readonly personId: string;
  readonly arriveBy: string | null;
  readonly leaveAt: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: PlaceRow;
  readonly toPlace: PlaceRow | null;
  readonly agreementId: string | null;
  readonly agreementState: AgreementState | null;
  readonly giverId: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** As `OTHER_LEG_OF` reads it. */
export interface OtherLegRow {
  readonly proposalId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
}
