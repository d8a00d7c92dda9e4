// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People, PERSON_STATE_CHANGED } from '@reciproca/identity';
import { Subscriptions } from '@reciproca/platform';
import { AppIoAddressRepository } from '../persistence/app-io-address.repository.js';

/** Who has left gave their fiscal code for nothing else: it goes with them. */
@Injectable()
export class ForgetAppIo implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly people: People,
    private readonly addresses: AppIoAddressRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(PERSON_STATE_CHANGED, 'notifications.forget_app_io', async (ctx, { payload }) => {
      const { personId, state } = payload;
      if (state !== 'left' || (await this.people.findPerson(ctx, personId))?.state !== 'left') return;
      await this.addresses.remove(ctx, personId);
    });
  }
}
