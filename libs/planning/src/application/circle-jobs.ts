// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventMap } from '@reciproca/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AgreementMoveNews, ListingNews } from '@reciproca/exchange';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import type { CircleClosedNews } from '../domain/circle.events.js';
import { CircleRepository } from '../persistence/circle.repository.js';
import { CirclesOnArrival } from './circles-on-arrival.js';
import { EndCircles } from './end-circles.js';
import { RestoreCircle } from './restore-circle.js';

/** What circles do by themselves: form when something opens, end when a part is lost, form anew of the rest. */
@Injectable()
export class CircleJobs implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly arrival: CirclesOnArrival,
    private readonly end: EndCircles,
    private readonly restore: RestoreCircle,
    private readonly circles: CircleRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.outside(
      'exchange.listing_opened',
      'circles-on-arrival',
      (seed, { payload }: Message<ListingNews>, finish) =>
        this.arrival.executeOutside(seed, { personIds: [payload.personId] }, finish),
    );
    this.subscriptions.on(
      'exchange.circles_broken',
      'end-broken-circles',
      async (ctx, { payload }: Message<EventMap['exchange.circles_broken']>) => {
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
      'exchange.circle_restored',
      'circle-stands-again',
      async (ctx, { payload }: Message<EventMap['exchange.circle_restored']>) =>
        this.restore.execute(ctx, payload.circleId, payload.actorId),
    );
    this.subscriptions.outside(
      'planning.circle_dissolved',
      'circles-of-the-rest',
      (seed, { payload: { memberIds, closedMemberId } }: Message<CircleClosedNews>, finish) =>
        this.arrival.executeOutside(
          seed,
          { personIds: memberIds, leftOut: closedMemberId ? [closedMemberId] : [] },
          finish,
        ),
    );
    this.schedule.eachRow(
      5,
      'expire-circles',
      (ctx, after, most) => this.circles.listDue(ctx, after, most),
      (ctx, id) => this.end.whenDue(ctx, id),
    );
  }
}
