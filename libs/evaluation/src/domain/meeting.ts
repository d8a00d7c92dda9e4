// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel, TransitionTable } from '@reciproca/kernel';

export const MEETING_STATES = ['planned', 'called', 'held', 'called_off'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_TRANSITIONS: TransitionTable<MeetingState> = {
  planned: ['called', 'called_off'],
  called: ['held', 'called_off'],
  held: [],
  called_off: [],
};

export interface TableMeeting {
  readonly id: string;
  readonly tableId: string;
  readonly number: number;
  readonly startsAt: Date;
  readonly place: string;
  readonly agenda: string;
  readonly state: MeetingState;
  readonly calledAt: Date | null;
  /** Why people were called later than agreed. */
  readonly shortNotice: string | null;
  readonly calledOffBecause: string | null;
  /** How many seats had to be there, as it stood when it was held. */
  readonly quorum: number | null;
}

export const ANSWERS = ['coming', 'substitute', 'cannot'] as const;
export type Answer = (typeof ANSWERS)[number];

export const PRESENCES = ['holder', 'substitute', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What a seat said to the call, and who was there for it. */
export interface SeatAtMeeting {
  readonly meetingId: string;
  readonly seatId: string;
  readonly answer: Answer | null;
  readonly answeredAt: Date | null;
  readonly channel: Channel | null;
  readonly presence: Presence | null;
}

export function countPresent(seats: readonly Pick<SeatAtMeeting, 'presence'>[]): number {
  return seats.filter(({ presence }) => presence === 'holder' || presence === 'substitute').length;
}

/** Whether a meeting that was held could decide. */
export function couldDecide({ state, quorum }: TableMeeting, present: number): boolean {
  return state === 'held' && present >= (quorum ?? 0);
}
