// SPDX-License-Identifier: AGPL-3.0-or-later
import { type AccountOwner, ownerKey, type TransferReason } from '@reciproca/ledger';
import type { Draft } from '../plan/demo-plan.js';
import type { Dice } from '../plan/dice.js';

export interface BookedTransfer {
  readonly id: string;
  readonly at: Date;
  readonly reason: TransferReason;
  readonly from: AccountOwner;
  readonly to: AccountOwner;
  readonly minutes: number;
  readonly reference: { readonly type: string; readonly id: string } | null;
  readonly memo: string | null;
  readonly key: string;
  readonly createdBy: string | null;
}

interface OpenAccount {
  readonly id: string;
  balance: number;
  count: number;
}

/** Gathers a year of transfers and enters them in the order of time, so that every running balance is right. */
export class LedgerBook {
  private readonly transfers: BookedTransfer[] = [];

  constructor(
    private readonly enteId: string,
    private readonly dice: Dice,
  ) {}

  book(transfer: Omit<BookedTransfer, 'id'>): string {
    const id = this.dice.id(transfer.at);
    this.transfers.push({ ...transfer, id });
    return id;
  }

  write(draft: Draft): void {
    const accounts = new Map<string, OpenAccount>();
    const owners = new Map<string, { owner: AccountOwner; since: Date }>();
    for (const transfer of this.transfers.toSorted(
      (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1),
    )) {
      draft.add('transfers', {
        id: transfer.id,
        ente_id: this.enteId,
        reason: transfer.reason,
        reference_type: transfer.reference?.type ?? null,
        reference_id: transfer.reference?.id ?? null,
        memo: transfer.memo,
        idempotency_key: transfer.key,
        created_by: transfer.createdBy,
        created_at: transfer.at,
      });
      for (const [owner, minutes] of [
        [transfer.from, -transfer.minutes],
        [transfer.to, transfer.minutes],
      ] as const) {
        const account = this.open(accounts, owners, owner, transfer.at);
        account.balance += minutes;
        account.count += 1;
        draft.add('postings', {
          id: this.dice.id(transfer.at),
          transfer_id: transfer.id,
          ente_id: this.enteId,
          account_id: account.id,
          position: account.count,
          minutes,
          balance_after: account.balance,
          created_at: transfer.at,
        });
      }
    }
    for (const [key, { owner, since }] of owners) {
      const account = accounts.get(key) as OpenAccount;
      const { id, balance, count } = account;
      draft.add('accounts', {
        id,
        ente_id: this.enteId,
        kind: owner.kind,
        owner_id: owner.ownerId,
        balance,
        posting_count: count,
        created_at: since,
      });
    }
  }

  private open(
    accounts: Map<string, OpenAccount>,
    owners: Map<string, { owner: AccountOwner; since: Date }>,
    owner: AccountOwner,
    at: Date,
  ): OpenAccount {
    const key = ownerKey(owner);
    const found = accounts.get(key);
    if (found) return found;
    const account = { id: this.dice.id(at), balance: 0, count: 0 };
    accounts.set(key, account);
    owners.set(key, { owner, since: at });
    return account;
  }
}
