// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ListingKind, Posting } from '@reciproca/exchange';
import type { Channel } from '@reciproca/kernel';

export type Row = Readonly<Record<string, unknown>>;

/** What is answered to the best proposal of a request, once there are any. */
export type Outcome = 'open' | 'agreed' | 'accepted_by_offer' | 'accepted_by_request' | 'declined';

/** Something open that is listed the way people list it, so that every rule of its service holds. */
export interface PlannedPosting {
  readonly enteId: string;
  readonly kind: ListingKind;
  readonly personId: string;
  /** The operator who enters it for somebody without a device; null when they do it themselves. */
  readonly enteredBy: string | null;
  readonly channel: Channel;
  readonly createdAt: Date;
  readonly confirmedAt: Date;
  readonly posting: Posting;
  readonly outcome: Outcome;
  /** Whose offer is answered, if it is among the proposals. */
  readonly preferredId: string | null;
}

/** A whole demo, before anything is written: the same for the same day and seed. */
export interface DemoPlan {
  readonly day: string;
  readonly enteIds: readonly string[];
  /** Rows by table. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly postings: readonly PlannedPosting[];
  /** People whose news is worth telling: those one can sign in as. */
  readonly castIds: readonly string[];
}

/** Collects rows table by table. */
export class Draft {
  readonly rows: Record<string, Row[]> = {};
  readonly postings: PlannedPosting[] = [];

  add(table: string, row: Row): void {
    (this.rows[table] ??= []).push(row);
  }
}
