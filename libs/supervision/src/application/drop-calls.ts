// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx, EventMap } from '@reciproca/kernel';
import { CallList } from '@reciproca/notifications';
import { type Message, Subscriptions } from '@reciproca/platform';

/** Calls about what is over or has become something else go by themselves, unless somebody is making them. */
@Injectable()
export class DropCalls implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly calls: CallList,
  ) {}

  onModuleInit(): void {
    const on = this.subscriptions;
    on.on(
      'exchange.agreement_settled',
      'supervision.drop_calls',
      (ctx: Ctx, { payload }: Message<EventMap['exchange.agreement_settled']>) =>
        this.calls.drop(ctx, [`/agreements/${payload.agreementId}`]),
    );
    on.on(
      'exchange.proposals_withdrawn',
      'supervision.drop_calls',
      (ctx: Ctx, { payload }: Message<EventMap['exchange.proposals_withdrawn']>) =>
        this.calls.drop(
          ctx,
          payload.proposals.map(({ proposalId }) => `/proposals/${proposalId}`),
        ),
    );
    on.on(
      'exchange.listing_closed',
      'supervision.drop_calls',
      (ctx: Ctx, { payload }: Message<EventMap['exchange.listing_closed']>) =>
        this.calls.drop(
          ctx,
          payload.state === 'withdrawn' || payload.state === 'expired'
            ? [`/${payload.kind}s/${payload.listingId}`]
            : [],
        ),
    );
  }
}
