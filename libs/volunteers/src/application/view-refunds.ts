// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import type { Refund, RefundState } from '../domain/refund.js';
import { ensureMaySee, ensureStaff } from '../domain/volunteers.policy.js';
import { RefundRepository } from '../persistence/refund.repository.js';

export interface NamedRefund extends Refund {
  readonly personName: string;
}

/** Expenses as volunteers and staff read them. */
@Injectable()
export class ViewRefunds {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly people: People,
  ) {}

  /** Of the ente, those that wait for a yes. */
  async listWaiting(ctx: Ctx, page: PageAsk): Promise<PageOf<NamedRefund>> {
    ensureStaff(ctx);
    const { items, next } = await this.refunds.list(ctx, page);
    return { items: await this.named(ctx, items), next };
  }

  /** One person's, the newest day first. */
  async listOf(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Refund>> {
    ensureMaySee(ctx, personId);
    await this.people.getPerson(ctx, personId);
    return this.refunds.listOf(ctx, personId, page);
  }

  /** Whose it is, for who may see it. */
  async findOwner(ctx: Ctx, id: string): Promise<string | null> {
    const found = await this.refunds.find(ctx, id);
    if (found) ensureMaySee(ctx, found.personId);
    return found?.personId ?? null;
  }

  /** Of everybody, by day, for the accountants. */
  async listForAccounts(ctx: Ctx, from: string, to: string, state: RefundState): Promise<NamedRefund[]> {
    ensureStaff(ctx);
    return this.named(ctx, await this.refunds.listOfEnte(ctx, from, to, state));
  }

  private async named(ctx: Ctx, refunds: readonly Refund[]): Promise<NamedRefund[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      refunds.map(({ personId }) => personId),
    );
    return refunds.map((one) => ({ ...one, personName: people.get(one.personId)?.fullName ?? '' }));
  }
}
