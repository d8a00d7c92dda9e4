// SPDX-License-Identifier: AGPL-3.0-or-later
/** One part of a found circle, by the ids of what it brings together. */
export interface CircleLeg {
  readonly requestId: string;
  readonly offerId: string;
  readonly offerSlotId: string;
}

/** What a search for circles found. */
export interface CirclesResult {
  /** People who could both give and get something. */
  readonly people: number;
  /** Ways of giving between them, the best of each two. */
  readonly arcs: number;
  /** Circles there could be at all. */
  readonly possible: number;
  /** The parts of each circle chosen, each giver the receiver of the one before. */
  readonly circles: readonly (readonly CircleLeg[])[];
}
