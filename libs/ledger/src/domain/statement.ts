// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Minutes } from '@reciproca/kernel';
import type { AccountOwner } from './account.js';
import type { TransferReason } from './transfer.js';

/** One line of an account's statement. */
export interface StatementLine {
  readonly id: string;
  readonly transferId: string;
  readonly at: Date;
  readonly minutes: Minutes;
  readonly balanceAfter: Minutes;
  readonly reason: TransferReason;
  readonly memo: string | null;
  readonly referenceType: string | null;
  readonly referenceId: string | null;
  /** The transfer this one undoes. */
  readonly correctsId: string | null;
  readonly counterparts: readonly AccountOwner[];
}

/** Minutes given to and received from the community. */
export interface GivenAndReceived {
  readonly given: Minutes;
  readonly received: Minutes;
}
