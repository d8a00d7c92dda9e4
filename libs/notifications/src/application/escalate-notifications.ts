// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People, SmsConsents } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import { channelAfter, EMAIL_AFTER_HOURS, waitsForAnswer } from '../domain/channel.rules.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { SendOn } from './send-on.js';

const HOUR_MS = 3_600_000;
const LOOK_BACK_HOURS = 7 * 24;
const AT_ONCE = 500;

/** Important and not looked at: after some hours an e-mail, after a day a call. */
@Injectable()
export class EscalateNotifications implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly people: People,
    private readonly notifications: NotificationRepository,
    private readonly sendOn: SendOn,
    private readonly consents: SmsConsents,
  ) {}

  onModuleInit(): void {
    this.schedule.every(15, 'escalate-notifications', (ctx) => this.execute(ctx));
  }

  async execute(ctx: Ctx): Promise<void> {
    const now = ctx.clock.now().getTime();
    const span = { from: new Date(now - LOOK_BACK_HOURS * HOUR_MS), to: new Date(now - EMAIL_AFTER_HOURS * HOUR_MS) };
    for (const waiting of await this.notifications.listToEscalate(ctx, span, AT_ONCE)) {
      const own = { ...ctx, enteId: waiting.enteId };
      const person = await this.people.findPerson(own, waiting.personId);
      if (person?.state !== 'active') continue;
      const hours = (now - waiting.createdAt.getTime()) / HOUR_MS;
      const reach = { ...person, textable: (await this.consents.findNumber(own, person)) !== null };
      if (!waitsForAnswer(waiting, reach)) continue;
      const channel = channelAfter(hours, reach, { emailed: waiting.emailed, called: false });
      if (channel) await this.sendOn.execute(own, channel, waiting, person);
    }
  }
}
