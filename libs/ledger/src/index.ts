// SPDX-License-Identifier: AGPL-3.0-or-later
export { LedgerIntakeModule } from './ledger-intake.module.js';
export { LedgerModule } from './ledger.module.js';
export { Ledger } from './application/ledger.js';
export { OwnerNames } from './application/owner-names.js';
export { Corrections } from './application/corrections.js';
export { ACCOUNT_KINDS, ownerKey } from './domain/account.js';
export type { AccountKind, AccountOwner } from './domain/account.js';
export { TRANSFER_REASONS, ensureTransfer, isSameTransfer } from './domain/transfer.js';
export type { PostingRequest, TransferDone, TransferReason, TransferRequest } from './domain/transfer.js';
export { CORRECTION_STATES, CORRECTION_TRANSITIONS, ensureMayDecide } from './domain/correction.js';
export type { CorrectionState } from './domain/correction.js';
export { DEFAULT_LIMIT_MINUTES, standingOf } from './domain/standing.rules.js';
export type { Standing } from './domain/standing.rules.js';
export type { GivenAndReceived, StatementLine } from './domain/statement.js';
export type { LedgerReport } from './domain/ledger-report.js';
export type { CorrectionNews, TransferNews } from './domain/ledger.events.js';
