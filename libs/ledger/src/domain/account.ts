// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, isId } from '@reciproca/kernel';

export const ACCOUNT_KINDS = ['person', 'household', 'garden', 'fund', 'ente'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Whose minutes: the ledger knows the id of the owner and nothing else about them. */
export interface AccountOwner {
  readonly kind: AccountKind;
  /** The community fund and the ente belong to the ente itself: its own id. */
  readonly ownerId: string;
}

/** One text for one owner, for keys of maps. */
export function ownerKey(owner: AccountOwner): string {
  return `${owner.kind}:${owner.ownerId}`;
}

/** Throws `ledger.unknown_account` when no account can be kept for such an owner in this ente. */
export function ensureOwner(owner: AccountOwner, enteId: string): void {
  const isEntes = owner.kind === 'fund' || owner.kind === 'ente';
  if (!ACCOUNT_KINDS.includes(owner.kind) || !isId(owner.ownerId) || (isEntes && owner.ownerId !== enteId)) {
    throw new DomainError('ledger.unknown_account', 'invalid', { kind: owner.kind });
  }
}
