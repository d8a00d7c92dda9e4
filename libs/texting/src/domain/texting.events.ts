// SPDX-License-Identifier: AGPL-3.0-or-later

export const TEXT_RECEIVED = 'texting.received';

export interface TextReceived {
  readonly inboundId: string;
  /** Whether the number is that of several people. */
  readonly isShared: boolean;
}
