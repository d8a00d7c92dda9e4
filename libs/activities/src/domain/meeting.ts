// SPDX-License-Identifier: AGPL-3.0-or-later

export const MEETING_STATES = ['planned', 'called_off'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** One time at which an activity gathers people. */
export interface Meeting {
  readonly id: string;
  readonly activityId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null: where the activity is. */
  readonly placeId: string | null;
  readonly state: MeetingState;
  /** Why it was moved or called off. */
  readonly note: string | null;
  /** The one that was called off and is made up for by this one. */
  readonly makesUpForId: string | null;
}
