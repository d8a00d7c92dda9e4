// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const DISPUTE_MOVED = 'disputes.dispute_moved';

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

declare module '@reciproca/kernel' {
  interface EventMap {
    [DISPUTE_MOVED]: DisputeMoved;
  }
}
