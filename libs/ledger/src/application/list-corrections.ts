// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, notFound, type PageOf } from '@reciproca/kernel';
import { type AccountOwner, ownerKey } from '../domain/account.js';
import type { Correction } from '../domain/correction.js';
import type { StoredTransfer } from '../persistence/transfer.repository.js';
import { Corrections } from './corrections.js';
import { Ledger } from './ledger.js';
import { OwnerNames } from './owner-names.js';

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** One account's part in a transfer; impersonal accounts keep their kind as name. */
export interface NamedPosting {
  readonly kind: AccountOwner['kind'];
  readonly ownerId: string;
  readonly name: string | null;
  readonly minutes: number;
}

export interface ExplainedTransfer {
  readonly id: string;
  readonly reason: string;
  readonly memo: string | null;
  readonly postings: readonly NamedPosting[];
}

export interface ExplainedCorrection {
  readonly correction: Correction;
  readonly transfer: ExplainedTransfer;
  readonly proposedBy: NamedPerson;
  readonly decidedBy: NamedPerson | null;
}

/** Corrections with the transfers they are about, in names. */
@Injectable()
export class ListCorrections {
  constructor(
    private readonly corrections: Corrections,
    private readonly ledger: Ledger,
    private readonly people: People,
    private readonly owners: OwnerNames,
  ) {}

  async execute(ctx: Ctx, page: { after?: string | undefined; limit: number }): Promise<PageOf<ExplainedCorrection>> {
    const { items, next } = await this.corrections.list(ctx, page);
    const staff = await this.people.listPeopleByIds(ctx, [
      ...new Set(items.flatMap(({ proposedBy, decidedBy }) => (decidedBy ? [proposedBy, decidedBy] : [proposedBy]))),
    ]);
    const named = (id: string): NamedPerson => ({ id, name: staff.get(id)?.fullName ?? '' });
    const explained: ExplainedCorrection[] = [];
    for (const correction of items) {
      explained.push({
        correction,
        transfer: await this.explain(ctx, correction.transferId),
        proposedBy: named(correction.proposedBy),
        decidedBy: correction.decidedBy ? named(correction.decidedBy) : null,
      });
    }
    return { items: explained, next };
  }

  /** Throws `transfer.not_found`. */
  async explain(ctx: Ctx, transferId: string): Promise<ExplainedTransfer> {
    const transfer: StoredTransfer | null = await this.ledger.findTransfer(ctx, transferId);
    if (!transfer) throw notFound('transfer');
    const people = await this.people.listPeopleByIds(
      ctx,
      transfer.postings.filter(({ account }) => account.kind === 'person').map(({ account }) => account.ownerId),
    );
    const names = await this.owners.find(
      ctx,
      transfer.postings.map(({ account }) => account),
    );
    const nameOf = (owner: AccountOwner): string | null =>
      people.get(owner.ownerId)?.fullName ?? names.get(ownerKey(owner)) ?? null;
    return {
      id: transfer.id,
      reason: transfer.reason,
      memo: transfer.memo ?? null,
      postings: transfer.postings.map(({ account, minutes }) => ({
        kind: account.kind,
        ownerId: account.ownerId,
        name: nameOf(account),
        minutes,
      })),
    };
  }
}
