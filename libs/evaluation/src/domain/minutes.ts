// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel } from '@reciproca/kernel';

export const MINUTES_STATES = ['draft', 'proposed', 'approved', 'replaced'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** One version of what was said and decided in a meeting; days are yyyy-mm-dd. */
export interface Minutes {
  readonly id: string;
  readonly meetingId: string;
  readonly number: number;
  readonly text: string;
  /** Why it says something else than the version before. */
  readonly reason: string | null;
  readonly state: MinutesState;
  readonly proposedOn: string | null;
  /** The last day on which it can be disputed. */
  readonly silentUntil: string | null;
  readonly approvedOn: string | null;
  /** The meeting that approved it; null where nobody disputed it in time. */
  readonly approvedAtId: string | null;
}

/** A seat does not agree with the minutes. */
export interface Objection {
  readonly id: string;
  readonly meetingId: string;
  readonly minutesId: string;
  readonly seatId: string;
  readonly text: string;
  readonly madeOn: string;
  readonly channel: Channel;
  readonly settledOn: string | null;
  readonly settlement: string | null;
}

/** What the meeting says today: the version approved last, or the one that is being asked about. */
export function versionInForce(versions: readonly Minutes[]): Minutes | null {
  return (
    versions.findLast(({ state }) => state === 'approved') ??
    versions.findLast(({ state }) => state === 'proposed') ??
    null
  );
}
