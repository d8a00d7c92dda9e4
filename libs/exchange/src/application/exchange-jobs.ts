// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { Bus, JobSchedule, type Message, PAGES_CHANGED, type PagesChanged, Subscriptions } from '@reciproca/platform';
import { AROUND_TOPIC } from '../domain/around-topic.js';
import { SILENCE_CONFIRMS_AFTER_HOURS } from '../domain/agreement.js';
import type { ListingNews, ProposalAnswerNews } from '../domain/exchange.events.js';
import { listExpiredListings, listExpiredProposals, listSilentAgreements } from '../persistence/due.read-model.js';
import { AnswerOtherTime } from './answer-other-time.js';
import { OtherTimeRepository } from '../persistence/other-time.repository.js';
import { ConfirmAgreement } from './confirm-agreement.js';
import { ExpireProposal } from './expire-proposal.js';
import { ExtendSeries } from './extend-series.js';
import { ExtendRecurring } from './extend-recurring.js';
import { MatchListing } from './match-listing.js';
import { MatchOpened } from './match-opened.js';
import { ServicePlugs } from './service-plugs.js';
import { TellFollowers } from './tell-followers.js';
import { WithdrawListing } from './withdraw-listing.js';

/** What exchange does by itself: matching on arrival, and what the clock brings to an end. */
@Injectable()
export class ExchangeJobs implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly bus: Bus,
    private readonly schedule: JobSchedule,
    private readonly plugs: ServicePlugs,
    private readonly matchListing: MatchListing,
    private readonly matchOpened: MatchOpened,
    private readonly tellFollowers: TellFollowers,
    private readonly expire: ExpireProposal,
    private readonly withdraw: WithdrawListing,
    private readonly confirm: ConfirmAgreement,
    private readonly otherTimes: OtherTimeRepository,
    private readonly answerOtherTime: AnswerOtherTime,
    private readonly extend: ExtendRecurring,
    private readonly extendSeries: ExtendSeries,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('exchange.listing_opened', 'match-on-arrival', async (ctx, message: Message<ListingNews>) => {
      const changed: PagesChanged = { enteId: ctx.enteId, topic: AROUND_TOPIC };
      this.bus.sendAfterCommit(ctx, PAGES_CHANGED, changed);
      if (this.plugs.get(message.payload.service).asksBeforeMatching) return;
      await this.matchOpened.execute(ctx, message.payload);
    });
    this.subscriptions.on('exchange.listing_opened', 'tell-followers', (ctx, message: Message<ListingNews>) =>
      this.tellFollowers.execute(ctx, message.payload),
    );
    this.subscriptions.on(
      'exchange.proposal_declined',
      'match-after-decline',
      async (ctx, message: Message<ProposalAnswerNews>) => {
        const { requestId, togetherWith = [], partOf } = message.payload;
        if (partOf) return;
        await this.matchListing.execute(ctx, [requestId, ...togetherWith]);
      },
    );
    this.schedule.eachRow(5, 'expire-proposals', listExpiredProposals, (ctx, id) => this.expire.execute(ctx, id));
    this.schedule.eachRow(
      5,
      'lapse-other-times',
      (ctx, after, most) => this.otherTimes.listPast(ctx, after, most),
      (ctx, id) => this.answerOtherTime.lapse(ctx, id),
    );
    this.schedule.eachRow(15, 'expire-listings', listExpiredListings, (ctx, id) => this.withdraw.expire(ctx, id));
    this.schedule.eachRow(
      30,
      'confirm-by-silence',
      (ctx, after, most) => listSilentAgreements(ctx, silentBefore(ctx), after, most),
      (ctx, id) => this.confirm.bySilence(ctx, id, silentBefore(ctx)),
    );
    this.schedule.eachRow(
      '0 1 * * *',
      'extend-recurring',
      (ctx, after, most) => this.extend.listDue(ctx, after, most),
      (ctx, id) => this.extend.execute(ctx, id),
    );
    this.schedule.eachRow(
      '20 1 * * *',
      'extend-series',
      (ctx, after, most) => this.extendSeries.listDue(ctx, after, most),
      (ctx, id) => this.extendSeries.execute(ctx, id),
    );
  }
}

function silentBefore(ctx: Ctx): Date {
  return new Date(ctx.clock.now().getTime() - SILENCE_CONFIRMS_AFTER_HOURS * 3_600_000);
}
