// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const ATTENDANCE_RECORDED = 'civic.attendance_recorded';
export const ATTENDANCE_DECIDED = 'civic.attendance_decided';
export const COMMITMENT_MADE = 'civic.commitment_made';
export const COMMITMENT_CLOSED = 'civic.commitment_closed';

/** News of one commitment; `key` makes each piece of news once. */
export interface CivicNews {
  readonly commitmentId: string;
  readonly personId: string;
  readonly tutorId: string;
  readonly actorId: string | null;
  readonly key: string;
}
export interface AttendanceDecided extends CivicNews {
  readonly state: 'confirmed' | 'rejected';
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [ATTENDANCE_RECORDED]: CivicNews;
    [ATTENDANCE_DECIDED]: AttendanceDecided;
    [COMMITMENT_MADE]: CivicNews;
    [COMMITMENT_CLOSED]: CivicNews;
  }
}
