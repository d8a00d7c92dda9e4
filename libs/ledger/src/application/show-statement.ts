// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, type PageOf } from '@reciproca/kernel';
import { type AccountOwner, ownerKey } from '../domain/account.js';
import type { StatementLine } from '../domain/statement.js';
import { Corrections } from './corrections.js';
import { Ledger } from './ledger.js';
import { OwnerNames } from './owner-names.js';

export interface NamedLine extends StatementLine {
  /** Who stands on the other side, by name. */
  readonly names: readonly string[];
  /** For staff: a correction can be asked for. */
  readonly isCorrectable: boolean;
}

/** A statement with names instead of account numbers; the words for funds and the like are for the page to find. */
@Injectable()
export class ShowStatement {
  constructor(
    private readonly ledger: Ledger,
    private readonly people: People,
    private readonly owners: OwnerNames,
    private readonly corrections: Corrections,
  ) {}

  async execute(
    ctx: Ctx,
    owner: AccountOwner,
    page: { after?: string | undefined; limit: number },
  ): Promise<{ balance: number; lines: PageOf<NamedLine> }> {
    const [balance, lines] = await Promise.all([
      this.ledger.getBalance(ctx, owner),
      this.ledger.statement(ctx, owner, page),
    ]);
    const counterparts = lines.items.flatMap((line) => line.counterparts);
    const personIds = counterparts.filter(({ kind }) => kind === 'person').map(({ ownerId }) => ownerId);
    const [people, names] = await Promise.all([
      this.people.listPeopleByIds(ctx, personIds),
      this.owners.find(ctx, counterparts),
    ]);
    const correctable = await this.corrections.listCorrectable(ctx, lines.items);
    const nameOf = (owner: AccountOwner): string =>
      people.get(owner.ownerId)?.shortName ?? names.get(ownerKey(owner)) ?? owner.kind;
    return {
      balance,
      lines: {
        items: lines.items.map((line) => ({
          ...line,
          names: line.counterparts.map(nameOf),
          isCorrectable: correctable.has(line.transferId),
        })),
        next: lines.next,
      },
    };
  }
}
