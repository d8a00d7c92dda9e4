// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const SUSPENSION_MOVED = 'conduct.suspension_moved';

export interface SuspensionMoved {
  readonly suspensionId: string;
  readonly personId: string;
  readonly step: 'began' | 'appealed' | 'upheld' | 'ended';
  readonly actorId: string | null;
}

export const ANNOUNCEMENT_PUBLISHED = 'conduct.announcement_published';

/** A part of those it is for; many parts make one announcement. */
export interface AnnouncementPublished {
  readonly announcementId: string;
  readonly personIds: readonly string[];
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [SUSPENSION_MOVED]: SuspensionMoved;
    [ANNOUNCEMENT_PUBLISHED]: AnnouncementPublished;
  }
}
