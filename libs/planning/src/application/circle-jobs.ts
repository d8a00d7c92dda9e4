// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AgreementMoveNews, ListingNews } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import type { CircleClosedNews } from '../domain/circle.events.js';
import { CircleRepository } from '../persistence/circle.repository.js';
import { CirclesOnArrival } from './circles-on-arrival.js';
import { EndCircles } from './end-circles.js';

/** What circles do by themselves: form when something opens, end when a part is lost, form anew of the rest. */
@Injectable()
export class CircleJobs implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly arrival: CirclesOnArrival,
    private readonly end: EndCircles,
    private readonly circles: CircleRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(
      'exchange.listing_opened',
      'circles-on-arrival',
      async (ctx, { payload }: Message<ListingNews>) => {
        await this.arrival.execute(ctx, [payload.personId]);
      },
    );
    this.subscriptions.on(
      'exchange.circles_broken',
      'end-broken-circles',
      async (ctx, { payload }: Message<{ circleIds: string[] }>) => {
        for (const id of payload.circleIds.toSorted()) await this.end.whenBroken(ctx, id);
      },
    );
    this.subscriptions.on(
      'exchange.agreement_moved',
      'end-cancelled-circle',
      async (ctx, { payload }: Message<AgreementMoveNews>) => {
        if (payload.from === 'agreed' && payload.to === 'cancelled')
          await this.end.whenCancelled(ctx, payload.proposalId, payload.beneficiaryId);
      },
    );
    this.subscriptions.on(
      'planning.circle_dissolved',
      'circles-of-the-rest',
      async (ctx, { payload }: Message<CircleClosedNews>) => {
        await this.arrival.execute(ctx, payload.memberIds, payload.closedMemberId ? [payload.closedMemberId] : []);
      },
    );
    this.schedule.every(5, 'expire-circles', (ctx) => this.expire(ctx));
  }

  private async expire(ctx: Ctx): Promise<void> {
    for (const { id, enteId } of await this.circles.listDue(ctx)) await this.end.whenDue({ ...ctx, enteId }, id);
  }
}
