// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';
import type { ActivityKind } from './activity.js';

export const ENROLMENT_CHANGED = 'activities.enrolment_changed';
export const MEETING_CHANGED = 'activities.meeting_changed';
export const ACTIVITY_CALLED_OFF = 'activities.called_off';
export const MEETING_AHEAD = 'activities.meeting_ahead';

interface About {
  readonly activityId: string;
  readonly kind: ActivityKind;
}

/** Somebody has a place, waits for one, may have one until an hour, or has lost it. */
export interface EnrolmentChanged extends About {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly actorId: string | null;
  readonly state: 'enrolled' | 'waiting' | 'offered' | 'lapsed' | 'withdrawn';
  /** ISO 8601: when it begins; of an offered place until when it can be taken. */
  readonly at: string | null;
}

export interface MeetingChanged extends About {
  readonly meetingId: string;
  readonly actorId: string | null;
  readonly personIds: readonly string[];
  readonly what: 'moved' | 'moved_place' | 'called_off' | 'added';
  /** ISO 8601 */
  readonly startsAt: string;
  readonly wasAt: string;
  /** Of this change: a meeting may be moved twice. */
  readonly changeId: string;
}

export interface ActivityCalledOff extends About {
  readonly actorId: string | null;
  readonly personIds: readonly string[];
}

export interface MeetingAhead extends About {
  readonly meetingId: string;
  readonly personIds: readonly string[];
  /** ISO 8601 */
  readonly startsAt: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [ENROLMENT_CHANGED]: EnrolmentChanged;
    [MEETING_CHANGED]: MeetingChanged;
    [ACTIVITY_CALLED_OFF]: ActivityCalledOff;
    [MEETING_AHEAD]: MeetingAhead;
  }
}
