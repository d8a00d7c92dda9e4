// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';
import type { CloseReason } from './circle.js';

export interface CircleNews {
  readonly circleId: string;
  /** In their order: each gives to the next. */
  readonly memberIds: readonly string[];
}

export interface CircleClosedNews extends CircleNews {
  readonly reason: CloseReason;
  /** The member for whom it was ended. */
  readonly closedMemberId: string | null;
  readonly actorId: string | null;
  readonly at: string;
}

export interface CircleRestoredNews extends CircleNews {
  readonly actorId: string | null;
  readonly at: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    'planning.circle_proposed': CircleNews;
    'planning.circle_accepted': CircleNews;
    'planning.circle_awaiting_approval': CircleNews;
    'planning.circle_agreed': CircleNews;
    'planning.circle_dissolved': CircleClosedNews;
    'planning.circle_restored': CircleRestoredNews;
  }
}
