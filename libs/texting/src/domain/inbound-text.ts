// SPDX-License-Identifier: AGPL-3.0-or-later
export type InboundState = 'new' | 'handled' | 'alarm' | 'unclear' | 'unknown' | 'shared' | 'dropped' | 'done';

/** Those that wait for a person of the staff. */
export const WAITING: readonly InboundState[] = ['alarm', 'unclear', 'unknown', 'shared'];

export interface InboundText {
  readonly id: string;
  readonly personId: string | null;
  /** Kept only where the sender is nobody we know. */
  readonly number: string | null;
  /** Null once its days are over. */
  readonly body: string | null;
  readonly state: InboundState;
  readonly receivedAt: Date;
}
