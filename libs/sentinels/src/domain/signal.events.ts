// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const SIGNAL_POSTED = 'sentinels.signal_posted';
export const SIGNAL_MOVED = 'sentinels.signal_moved';

export interface SignalPosted {
  readonly signalId: string;
  readonly sentinelId: string;
  /** Staff who are told at once, because somebody may be in danger; not said by messages of before. */
  readonly alarms?: readonly string[];
}

export interface SignalMoved {
  readonly signalId: string;
  readonly sentinelId: string;
  readonly to: 'new' | 'in_hand' | 'closed';
  readonly actorId: string | null;
  /** Differs each time, so that a signal opened again is told again. */
  readonly at: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [SIGNAL_POSTED]: SignalPosted;
    [SIGNAL_MOVED]: SignalMoved;
  }
}
