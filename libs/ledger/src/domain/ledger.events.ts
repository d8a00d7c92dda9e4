// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DomainEvent, Minutes } from '@reciproca/kernel';
import type { AccountKind } from './account.js';
import type { TransferReason } from './transfer.js';

export interface TransferNews {
  readonly transferId: string;
  readonly reason: TransferReason;
  readonly referenceType: string | null;
  readonly referenceId: string | null;
  readonly postings: readonly { readonly kind: AccountKind; readonly ownerId: string; readonly minutes: Minutes }[];
}

export interface CorrectionNews {
  readonly correctionId: string;
  readonly transferId: string;
}

export type LedgerEvent =
  | DomainEvent<'ledger.transferred', TransferNews>
  | DomainEvent<
      'ledger.correction_proposed' | 'ledger.correction_approved' | 'ledger.correction_rejected',
      CorrectionNews
    >;
