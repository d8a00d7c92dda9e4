// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, ensureMinutes, type Minutes } from '@reciproca/kernel';
import { type AccountOwner, ensureOwner, ownerKey } from './account.js';

export const TRANSFER_REASONS = [
  'exchange',
  'fund_support',
  'garden_work',
  'crate',
  'thanks',
  'correction',
  'opening',
  'closing',
  'joining',
  'activity',
] as const;
export type TransferReason = (typeof TRANSFER_REASONS)[number];

/** Minutes going to an account (positive) or leaving it (negative). */
export interface PostingRequest {
  readonly account: AccountOwner;
  readonly minutes: Minutes;
}

export interface TransferRequest {
  readonly reason: TransferReason;
  readonly postings: readonly PostingRequest[];
  /** What the transfer is about. */
  readonly reference?: { readonly type: string; readonly id: string } | undefined;
  readonly memo?: string | null | undefined;
  /** One effect for each key and ente, however often the transfer is asked for. */
  readonly idempotencyKey: string;
}

export interface TransferDone {
  readonly transferId: string;
  /** The key was used before: nothing moved now. */
  readonly alreadyDone: boolean;
}

/** Throws `minutes.out_of_range`, `ledger.unknown_account`, `ledger.too_few_accounts`, `ledger.account_twice`, `ledger.not_balanced` or `ledger.no_key`. */
export function ensureTransfer(request: TransferRequest, enteId: string): void {
  const { postings, idempotencyKey } = request;
  if (idempotencyKey.length < 1 || idempotencyKey.length > 200) throw new DomainError('ledger.no_key', 'invalid');
  if (postings.length < 2) throw new DomainError('ledger.too_few_accounts', 'invalid');
  for (const { account, minutes } of postings) {
    ensureMinutes(Math.abs(minutes));
    ensureOwner(account, enteId);
  }
  if (new Set(postings.map(({ account }) => ownerKey(account))).size < postings.length) {
    throw new DomainError('ledger.account_twice', 'invalid');
  }
  if (postings.reduce((sum, { minutes }) => sum + minutes, 0) !== 0)
    throw new DomainError('ledger.not_balanced', 'invalid');
}

/** Always in the same order, so that two orders of the same postings are the same transfer. */
export function inOrder(postings: readonly PostingRequest[]): PostingRequest[] {
  return postings.toSorted((a, b) => (ownerKey(a.account) < ownerKey(b.account) ? -1 : 1));
}

/** Whether a key asked for again asks for the same; the memo is only words and may differ. */
export function isSameTransfer(
  a: Omit<TransferRequest, 'idempotencyKey'>,
  b: Omit<TransferRequest, 'idempotencyKey'>,
): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ reason, reference, postings }: Omit<TransferRequest, 'idempotencyKey'>): string {
  const moves = inOrder(postings).map(({ account, minutes }) => [ownerKey(account), minutes]);
  return JSON.stringify([reason, reference?.type ?? null, reference?.id ?? null, moves]);
}

/** The postings that undo these. */
export function opposite(postings: readonly PostingRequest[]): PostingRequest[] {
  return postings.map(({ account, minutes }) => ({ account, minutes: -minutes }));
}
