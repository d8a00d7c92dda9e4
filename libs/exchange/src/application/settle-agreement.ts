// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type AccountOwner, Ledger } from '@reciproca/ledger';
import { emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { MoveAgreement } from './move-agreement.js';
import { agreementNews } from './news.js';
import { ServicePlugs } from './service-plugs.js';

/** Moves the minutes of a confirmed agreement, once, and closes it with its request. */
@Injectable()
export class SettleAgreement {
  constructor(
    private readonly ledger: Ledger,
    private readonly people: People,
    private readonly plugs: ServicePlugs,
    private readonly listings: ListingRepository,
    private readonly agreements: AgreementRepository,
    private readonly acts: ActRepository,
    private readonly move: MoveAgreement,
  ) {}

  async execute(ctx: Ctx, agreement: Agreement): Promise<Agreement> {
    const transferId = agreement.minutes > 0 ? await this.transfer(ctx, agreement) : null;
    const settled = await this.move.execute(ctx, agreement, 'settled', 'settle', { transferId });
    const request = await this.listings.getListing(ctx, agreement.requestId);
    // After a no-show somebody else may serve the request by now: then it is theirs to fulfil.
    if (request.state === 'matched' && !(await this.agreements.isServedByOther(ctx, agreement)))
      await this.listings.move(ctx, request.id, ['matched'], 'fulfilled');
    await emit(ctx, { topic: 'exchange.agreement_settled', payload: { ...agreementNews(settled), transferId } });
    return settled;
  }

  private async transfer(ctx: Ctx, agreement: Agreement): Promise<string | null> {
    const accounts = await this.accountsOf(ctx, agreement);
    if (!accounts) return null;
    const { transferId } = await this.ledger.transfer(ctx, {
      reason: 'exchange',
      postings: [
        { account: accounts.from, minutes: -agreement.minutes },
        { account: accounts.to, minutes: agreement.minutes },
      ],
      reference: { type: 'agreement', id: agreement.id },
      memo: agreement.title,
      idempotencyKey: await this.keyOf(ctx, agreement),
    });
    return transferId;
  }

  /** Once for each time it is settled: what was taken back is settled anew. */
  private async keyOf(ctx: Ctx, { id }: Agreement): Promise<string> {
    const acts = await this.acts.listActs(ctx, id);
    const takenBack = acts.filter(({ act, fromState }) => act === 'take_back' && fromState === 'settled').length;
    return takenBack === 0 ? `agreement:${id}` : `agreement:${id}:${takenBack}`;
  }

  /** Who the ente exempts is paid for by the community fund. */
  private async accountsOf(ctx: Ctx, agreement: Agreement): Promise<{ from: AccountOwner; to: AccountOwner } | null> {
    const plug = this.plugs.get(agreement.service);
    const special = plug.accountsFor ? await plug.accountsFor(ctx, agreement) : undefined;
    if (special === null) return null;
    const from = special?.from ?? { kind: 'person' as const, ownerId: agreement.receiverId };
    const to = special?.to ?? { kind: 'person' as const, ownerId: agreement.giverId };
    if (from.kind !== 'person') return { from, to };
    const payer = await this.people.getPerson(ctx, from.ownerId);
    return payer.creditExempt ? { from: { kind: 'fund', ownerId: ctx.enteId }, to } : { from, to };
  }
}
