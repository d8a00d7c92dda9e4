// SPDX-License-Identifier: AGPL-3.0-or-later

export const PARTS = ['holder', 'substitute'] as const;
export type Part = (typeof PARTS)[number];

/** Why somebody sits there no more; `took_over`: as substitute, since they are the holder now. */
export const END_REASONS = ['resigned', 'moved', 'died', 'replaced', 'term_over', 'took_over', 'left'] as const;
export type EndReason = (typeof END_REASONS)[number];
/** Those that staff write down themselves. */
export const SAID_REASONS = ['resigned', 'moved', 'died', 'replaced'] as const;

export interface Seat {
  readonly id: string;
  readonly tableId: string;
  readonly number: number;
  /** Whom it speaks for, in the ente's words. */
  readonly component: string;
}

/** Somebody in a seat from a day to a day (yyyy-mm-dd): of the register, or named with a way to reach them. */
export interface SeatTerm {
  readonly id: string;
  readonly tableId: string;
  readonly seatId: string;
  readonly part: Part;
  readonly personId: string | null;
  readonly outsideName: string | null;
  /** Kept while they sit there. */
  readonly outsideContact: string | null;
  readonly fromDay: string;
  /** The last day agreed on; null for as long as they want. */
  readonly toDay: string | null;
  readonly endedOn: string | null;
  readonly endReason: EndReason | null;
  readonly enteredBy: string | null;
  readonly createdAt: Date;
}

/** Who sits there on a day: their time has begun and has not ended. */
export function sits({ fromDay, endedOn }: Pick<SeatTerm, 'fromDay' | 'endedOn'>, today: string): boolean {
  return endedOn === null && fromDay <= today;
}
