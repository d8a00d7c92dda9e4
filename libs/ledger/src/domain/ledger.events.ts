// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Minutes } from '@reciproca/kernel';
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

declare module '@reciproca/kernel' {
  interface EventMap {
    'ledger.transferred': TransferNews;
    'ledger.correction_proposed': CorrectionNews;
    'ledger.correction_approved': CorrectionNews;
    'ledger.correction_rejected': CorrectionNews;
  }
}
