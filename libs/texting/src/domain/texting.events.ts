// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const TEXT_RECEIVED = 'texting.received';

export interface TextReceived {
  readonly inboundId: string;
  /** Whether the number is that of several people. */
  readonly isShared: boolean;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [TEXT_RECEIVED]: TextReceived;
  }
}
