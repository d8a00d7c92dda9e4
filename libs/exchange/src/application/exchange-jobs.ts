// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import { SILENCE_CONFIRMS_AFTER_HOURS } from '../domain/agreement.js';
import type { ListingNews, ProposalAnswerNews } from '../domain/exchange.events.js';
import { ConfirmAgreement } from './confirm-agreement.js';
import { ExpireProposal } from './expire-proposal.js';
import { ExtendRecurring } from './extend-recurring.js';
import { MatchListing } from './match-listing.js';
import { WithdrawListing } from './withdraw-listing.js';

interface Due {
  readonly id: string;
  readonly ente_id: string;
}

/** What exchange does by itself: matching on arrival, and what the clock brings to an end. */
@Injectable()
export class ExchangeJobs implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly matchListing: MatchListing,
    private readonly expire: ExpireProposal,
    private readonly withdraw: WithdrawListing,
    private readonly confirm: ConfirmAgreement,
    private readonly extend: ExtendRecurring,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('exchange.listing_opened', 'match-on-arrival', async (ctx, message: Message<ListingNews>) => {
      await this.matchListing.execute(ctx, message.payload.listingId);
    });
    this.subscriptions.on(
      'exchange.proposal_declined',
      'match-after-decline',
      async (ctx, message: Message<ProposalAnswerNews>) => {
        await this.matchListing.execute(ctx, message.payload.requestId);
      },
    );
    this.schedule.every(5, 'expire-proposals', (ctx) => this.expireProposals(ctx));
    this.schedule.every(15, 'expire-listings', (ctx) => this.expireListings(ctx));
    this.schedule.every(30, 'confirm-by-silence', (ctx) => this.confirmBySilence(ctx));
    this.schedule.every(24 * 60, 'extend-recurring', (ctx) => this.extend.execute(ctx));
  }

  async expireProposals(ctx: Ctx): Promise<void> {
    const due = await ctx.tx.query<Due>(
      `SELECT id, ente_id FROM proposals WHERE expires_at < $1
       AND state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval') LIMIT 500`,
      [ctx.clock.now()],
    );
    for (const { id, ente_id: enteId } of due) await this.expire.execute({ ...ctx, enteId }, id);
  }

  async expireListings(ctx: Ctx): Promise<void> {
    const due = await ctx.tx.query<Due>(
      "SELECT id, ente_id FROM listings WHERE expires_at < $1 AND state IN ('pending','open') LIMIT 500",
      [ctx.clock.now()],
    );
    for (const { id, ente_id: enteId } of due) await this.withdraw.expire({ ...ctx, enteId }, id);
  }

  async confirmBySilence(ctx: Ctx): Promise<void> {
    const before = new Date(ctx.clock.now().getTime() - SILENCE_CONFIRMS_AFTER_HOURS * 3_600_000);
    const due = await ctx.tx.query<Due>(
      "SELECT id, ente_id FROM agreements WHERE state = 'done' AND done_at < $1 LIMIT 500",
      [before],
    );
    for (const { id, ente_id: enteId } of due) await this.confirm.bySilence({ ...ctx, enteId }, id);
  }
}
