// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DelegationScope } from './delegation.rules.js';

/** Recorded consent of one person for another to act for them. */
export interface Delegation {
  readonly id: string;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly scope: DelegationScope;
  /** Days as yyyy-mm-dd, both included. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Where the signed paper is kept. */
  readonly paperReference: string;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  /** How it was asked for. */
  readonly revokedChannel: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}
