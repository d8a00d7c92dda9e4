// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, PERSON_STATE_CHANGED, SESSION_REVOKED } from '@reciproca/identity';
import { JobSchedule, Subscriptions } from '@reciproca/platform';
import { UNSEEN_KEPT_DAYS } from '../domain/push-device.js';
import { PushDeviceRepository } from '../persistence/push-device.repository.js';

const DAY_MS = 86_400_000;

/** A device hears of nothing any more once its session is ended, its person has left, or nobody has opened Reciproca there for long. */
@Injectable()
export class ForgetDevices implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly devices: PushDeviceRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(SESSION_REVOKED, 'notifications.forget_device', (ctx, { payload }) =>
      this.devices.dropOfSession(ctx, payload.sessionId),
    );
    this.subscriptions.on(PERSON_STATE_CHANGED, 'notifications.forget_devices', async (ctx, { payload }) => {
      if (payload.state === 'left') await this.devices.dropAllOf(ctx, payload.personId);
    });
    this.schedule.eachEnte('50 2 * * *', 'forget-devices', this.enti.listRows, (ctx) =>
      this.devices.dropUnseen(ctx, new Date(ctx.clock.now().getTime() - UNSEEN_KEPT_DAYS * DAY_MS)),
    );
  }
}
