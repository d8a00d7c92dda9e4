// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';

const DAY_MS = 86_400_000;
export const READ_KEPT_DAYS = 180;
export const UNREAD_KEPT_DAYS = 365;
export const MESSAGES_KEPT_DAYS = 365;
const AT_ONCE = 5_000;

/**
 * What people were told does not stay for ever: what they have read, what nobody will read any more, and the e-mails and texts that
 * went out about it. What a call stands on stays with the call. An ente may keep all of it for less (`/retention`), not for longer.
 */
@Injectable()
export class ForgetNotifications implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly notifications: NotificationRepository,
    private readonly messages: OutgoingMessageRepository,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnteInSteps<object>('40 2 * * *', 'forget-notifications', this.enti.listRows, (ctx) =>
      this.step(ctx),
    );
  }

  /** Comes back while there is more. */
  private async step(ctx: Ctx): Promise<object | undefined> {
    const daysAgo = (days: number): Date => new Date(ctx.clock.now().getTime() - days * DAY_MS);
    const messages = await this.messages.forget(ctx, daysAgo(MESSAGES_KEPT_DAYS), AT_ONCE);
    const bounds = { readBefore: daysAgo(READ_KEPT_DAYS), toldBefore: daysAgo(UNREAD_KEPT_DAYS) };
    const notifications = await this.notifications.forget(ctx, bounds, AT_ONCE);
    return messages === AT_ONCE || notifications === AT_ONCE ? {} : undefined;
  }
}
