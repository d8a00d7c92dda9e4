// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AbsenceNews } from '@reciproca/diary';
import type { Ctx } from '@reciproca/kernel';
import { type Message, Subscriptions } from '@reciproca/platform';
import type { AgreementMadeNews, TimeMovedNews } from '../domain/exchange.events.js';
import { LIVE_STATES, type Proposal } from '../domain/proposal.js';
import { listLiveIdsOfPeople } from '../persistence/engaged.read-model.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { DiaryBook } from './diary-book.js';
import { ExchangeLocks } from './exchange-locks.js';
import { ReleaseProposals } from './release-proposals.js';

const YEAR_MS = 366 * 86_400_000;

/** Once somebody's time is taken, what had been proposed to them for the same hours is withdrawn; who had said yes to it is told. */
@Injectable()
export class CloseClashing implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly locks: ExchangeLocks,
    private readonly proposals: ProposalRepository,
    private readonly listings: ListingRepository,
    private readonly book: DiaryBook,
    private readonly release: ReleaseProposals,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('exchange.agreement_made', 'close-clashing', (ctx, { payload }: Message<AgreementMadeNews>) =>
      this.execute(ctx, [payload.giverId, payload.receiverId]),
    );
    this.subscriptions.on('exchange.time_moved', 'close-clashing', (ctx, { payload }: Message<TimeMovedNews>) =>
      this.execute(ctx, [payload.giverId, payload.receiverId]),
    );
    this.subscriptions.on('diary.absence_recorded', 'close-clashing', (ctx, { payload }: Message<AbsenceNews>) =>
      this.execute(ctx, [payload.personId]),
    );
  }

  async execute(ctx: Ctx, personIds: readonly string[]): Promise<void> {
    const now = ctx.clock.now();
    const ids = await listLiveIdsOfPeople(ctx, personIds, now, new Date(now.getTime() + YEAR_MS));
    const clashing = await this.listClashing(ctx, ids);
    if (clashing.length === 0) return;
    await this.locks.forProposals(ctx, clashing);
    const still = await this.listClashing(
      ctx,
      clashing.map(({ id }) => id),
    );
    await this.release.execute(ctx, still, 'withdrawn', { because: 'busy' });
  }

  private async listClashing(ctx: Ctx, ids: readonly string[]): Promise<Proposal[]> {
    if (ids.length === 0) return [];
    const live = (await this.proposals.listProposals(ctx, ids)).filter(({ state }) => LIVE_STATES.includes(state));
    const listingIds = [...new Set(live.flatMap(({ offerId, requestId }) => [offerId, requestId]))];
    const listings = new Map((await this.listings.listListings(ctx, listingIds)).map((one) => [one.id, one]));
    const meetings = live.flatMap((proposal) => {
      const [offer, request] = [listings.get(proposal.offerId), listings.get(proposal.requestId)];
      return offer && request ? [{ offer, request, proposal }] : [];
    });
    const clashing = await this.book.peekClashing(ctx, meetings);
    return live.filter(({ id }) => clashing.has(id));
  }
}
