// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type AccountKind, type AccountOwner, ownerKey } from '../domain/account.js';

/** Names by id, of those there are. */
type NamesOf = (ctx: Ctx, ownerIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What owners other than people are called: brought by the lib that keeps accounts for things of its own. */
@Injectable()
export class OwnerNames {
  private readonly namesOf = new Map<AccountKind, NamesOf>();

  add(kind: AccountKind, namesOf: NamesOf): void {
    this.namesOf.set(kind, namesOf);
  }

  /** By {@link ownerKey}; owners nobody names are left out. */
  async find(ctx: Ctx, owners: readonly AccountOwner[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const [kind, namesOf] of this.namesOf) {
      const ids = [...new Set(owners.filter((owner) => owner.kind === kind).map(({ ownerId }) => ownerId))];
      if (ids.length === 0) continue;
      for (const [ownerId, name] of await namesOf(ctx, ids)) found.set(ownerKey({ kind, ownerId }), name);
    }
    return found;
  }
}
