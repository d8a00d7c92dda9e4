// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People, type PersonCard } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Bus, NewsMatters, NewsWords, Subscriptions } from '@reciproca/platform';
import { inBatches, LIVE_SUBJECT, type LiveHint } from '../domain/bus-batches.js';
import { channelAtOnce, type NextChannel } from '../domain/channel.rules.js';
import type { Notification } from '../domain/notification.js';
import { NOTIFICATIONS_CREATED } from '../domain/notifications.events.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { liveNotification } from './live-notification.js';
import { HoldNotices } from './hold-notices.js';
import { PushOn } from './push-on.js';
import { Reaches } from './reaches.js';
import { SendOn } from './send-on.js';
import { Titles } from './titles.js';

/** After the commit: to the open pages of every process, to the devices that are to hear of it, and to the channel each person chose. */
@Injectable()
export class DeliverNotifications implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly bus: Bus,
    private readonly people: People,
    private readonly notifications: NotificationRepository,
    private readonly sendOn: SendOn,
    private readonly pushOn: PushOn,
    private readonly hold: HoldNotices,
    private readonly reaches: Reaches,
    private readonly words: NewsWords,
    private readonly matters: NewsMatters,
    private readonly titles: Titles,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(NOTIFICATIONS_CREATED, 'notifications.deliver', (ctx, { payload }) =>
      this.deliver(ctx, payload.ids),
    );
  }

  private async deliver(ctx: Ctx, ids: readonly string[]): Promise<void> {
    const rows = await this.notifications.listByIds(ctx, ids);
    const people = await this.people.listPeopleByIds(
      ctx,
      rows.map(({ personId }) => personId),
    );
    await this.toOpenPages(ctx, rows, people);
    await this.pushOn.execute(
      ctx,
      rows.filter(({ personId }) => people.get(personId)?.state === 'active'),
    );
    for (const row of rows) {
      const person = people.get(row.personId);
      const told = { ...this.words.find(row.type), important: row.important };
      const channel = person?.state === 'active' ? channelAtOnce(told, await this.reaches.of(ctx, person)) : null;
      if (person && channel && !(await this.waits(ctx, channel, row)))
        await this.sendOn.execute(ctx, channel, row, person);
    }
  }

  /** Calls are few by themselves. */
  private async waits(ctx: Ctx, channel: NonNullable<NextChannel>, row: Notification): Promise<boolean> {
    return channel !== 'call' && (await this.hold.hold(ctx, channel, row));
  }

  private async toOpenPages(
    ctx: Ctx,
    rows: readonly Notification[],
    people: ReadonlyMap<string, PersonCard>,
  ): Promise<void> {
    const matters = await this.matters.name(ctx, rows);
    const hints = rows.map((row): LiveHint => ({
      personId: row.personId,
      ...liveNotification(this.titles, matters, row, people.get(row.personId)?.uiLanguage ?? 'it'),
    }));
    for (const batch of inBatches(hints)) this.bus.sendAfterCommit(ctx, LIVE_SUBJECT, batch);
  }
}
