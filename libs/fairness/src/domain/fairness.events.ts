// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const DISPUTE_MOVED = 'fairness.dispute_moved';

/** What is worth telling of a dispute. */
export type DisputeStep = 'opened' | 'assigned' | 'heard' | 'proposed' | 'ended';

export interface DisputeMoved {
  readonly disputeId: string;
  readonly step: DisputeStep;
  readonly personIds: readonly string[];
  readonly actorId: string | null;
  /** Differs each time, so that a second proposal is told too. */
  readonly at: string;
}

export const SUSPENSION_MOVED = 'fairness.suspension_moved';

export interface SuspensionMoved {
  readonly suspensionId: string;
  readonly personId: string;
  readonly step: 'began' | 'appealed' | 'upheld' | 'ended';
  readonly actorId: string | null;
}

export const ANNOUNCEMENT_PUBLISHED = 'fairness.announcement_published';

/** A part of those it is for; many parts make one announcement. */
export interface AnnouncementPublished {
  readonly announcementId: string;
  readonly personIds: readonly string[];
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [DISPUTE_MOVED]: DisputeMoved;
    [SUSPENSION_MOVED]: SuspensionMoved;
    [ANNOUNCEMENT_PUBLISHED]: AnnouncementPublished;
  }
}
