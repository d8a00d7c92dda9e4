// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, NewsWords } from '@reciproca/platform';
import { CALL_AFTER_HOURS, channelAfter, type NextChannel, waitsForAnswer } from '../domain/channel.rules.js';
import type { Notification } from '../domain/notification.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { DropPastNews } from './drop-past-news.js';
import { Reaches } from './reaches.js';
import { SendOn } from './send-on.js';

const HOUR_MS = 3_600_000;
const OLDEST_HOURS = 7 * 24;

/** Important and not looked at: after some hours an e-mail or a message in App IO, after a day a call. */
@Injectable()
export class EscalateNotifications implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly people: People,
    private readonly notifications: NotificationRepository,
    private readonly sendOn: SendOn,
    private readonly reaches: Reaches,
    private readonly words: NewsWords,
    private readonly past: DropPastNews,
  ) {}

  onModuleInit(): void {
    this.schedule.eachRow(
      15,
      'escalate-notifications',
      (ctx, after, most) => this.notifications.listToEscalate(ctx, after, most),
      (ctx, id) => this.execute(ctx, id),
    );
  }

  /** Does the next step for one notification, if it still needs one, and says when it is looked at again. */
  async execute(ctx: Ctx, id: string): Promise<void> {
    const waiting = await this.notifications.findToEscalate(ctx, id);
    if (!waiting) return;
    const callAt = new Date(waiting.createdAt.getTime() + CALL_AFTER_HOURS * HOUR_MS);
    const channel = await this.step(ctx, waiting);
    await this.notifications.escalateAt(ctx, id, channel === 'end' || channel === 'call' ? null : callAt);
  }

  /** `end` where nothing will ever follow. */
  private async step(
    ctx: Ctx,
    waiting: Notification & { readonly emailed: boolean; readonly called: boolean },
  ): Promise<NextChannel | 'end'> {
    const hours = (ctx.clock.now().getTime() - waiting.createdAt.getTime()) / HOUR_MS;
    const person = await this.people.findPerson(ctx, waiting.personId);
    if (waiting.called || hours > OLDEST_HOURS || person?.state !== 'active') return 'end';
    const reach = await this.reaches.of(ctx, person);
    const told = { ...this.words.find(waiting.type), important: waiting.important };
    if (!waitsForAnswer(told, reach) || (await this.past.isPast(ctx, waiting))) return 'end';
    const channel = channelAfter(hours, reach, { emailed: waiting.emailed, called: false });
    if (channel) await this.sendOn.execute(ctx, channel, waiting, person);
    return channel;
  }
}
