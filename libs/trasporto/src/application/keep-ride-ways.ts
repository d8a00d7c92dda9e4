// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscriptions } from '@reciproca/platform';
import { RideWayRepository } from '../persistence/ride-way.repository.js';
import { TRASPORTO } from '../trasporto.service.js';

/** Keeps how far a passenger was carried when the ride is settled. */
@Injectable()
export class KeepRideWays implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly ways: RideWayRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(
      'exchange.agreement_settled',
      'trasporto.keep_way',
      async (ctx, { payload: { service, agreementId } }) => {
        if (service === TRASPORTO) await this.ways.keep(ctx, agreementId);
      },
      'slow',
    );
  }
}
