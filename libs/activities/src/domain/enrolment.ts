// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Channel, TransitionTable } from '@reciproca/kernel';

export const ENROLMENT_ROLES = ['learner', 'helper', 'tutor'] as const;
export type EnrolmentRole = (typeof ENROLMENT_ROLES)[number];

/** `offered`: a place has become free for somebody who waited, who has not answered yet. */
export const ENROLMENT_STATES = ['enrolled', 'waiting', 'offered', 'withdrawn', 'lapsed'] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

export const ENROLMENT_TRANSITIONS: TransitionTable<EnrolmentState> = {
  enrolled: ['withdrawn'],
  waiting: ['offered', 'withdrawn'],
  offered: ['enrolled', 'withdrawn', 'lapsed'],
  withdrawn: [],
  lapsed: [],
};

/** Those that are not over. */
export const LIVING: readonly EnrolmentState[] = ['enrolled', 'waiting', 'offered'];
/** Those that take a place. */
export const HOLDING: readonly EnrolmentState[] = ['enrolled', 'offered'];

/** Somebody's part in an activity. */
export interface Enrolment {
  readonly id: string;
  readonly activityId: string;
  readonly personId: string;
  readonly role: EnrolmentRole;
  readonly state: EnrolmentState;
  /** Which meetings; null for all, also those that are added later. */
  readonly meetingIds: readonly string[] | null;
  /** Until when who waited may take the place. */
  readonly answerBy: Date | null;
  readonly needsRide: boolean;
  readonly needsChildCare: boolean;
  /** Who said yes for a child, or for whom a judge has said so. */
  readonly guardianId: string | null;
  /** Why staff entered them although they have something else then. */
  readonly overruledBecause: string | null;
  readonly enteredBy: string | null;
  readonly channel: Channel;
  readonly createdAt: Date;
}

/** Whether somebody's part in it holds that meeting. */
export function isOf({ meetingIds }: Pick<Enrolment, 'meetingIds'>, meetingId: string): boolean {
  return meetingIds === null || meetingIds.includes(meetingId);
}
