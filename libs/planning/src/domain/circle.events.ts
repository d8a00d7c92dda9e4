// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DomainEvent } from '@reciproca/kernel';
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
}

export type CircleEvent =
  | DomainEvent<
      | 'planning.circle_proposed'
      | 'planning.circle_accepted'
      | 'planning.circle_awaiting_approval'
      | 'planning.circle_agreed',
      CircleNews
    >
  | DomainEvent<'planning.circle_dissolved', CircleClosedNews>;
