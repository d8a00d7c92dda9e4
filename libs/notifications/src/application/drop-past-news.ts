// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, PastNews, type ToldEarlier } from '@reciproca/platform';
import type { Notification } from '../domain/notification.js';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { ReadingRepository } from '../persistence/reading.repository.js';
import { BoardSignal } from './board-signal.js';

/** Of an ente, in one look: the rest follows a minute later. */
const MOST_NOTICES = 2_000;

/**
 * Nobody is called or written to about what is no more: such calls are done with, and such messages never leave. Nor does a
 * notice of it still count as unread.
 */
@Injectable()
export class DropPastNews implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly past: PastNews,
    private readonly calls: CallTaskRepository,
    private readonly messages: OutgoingMessageRepository,
    private readonly reading: ReadingRepository,
    private readonly notifications: NotificationRepository,
    private readonly board: BoardSignal,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte(1, 'drop-past-news', this.enti.listRowsWithPractices, (ctx) => this.execute(ctx));
  }

  /** Of the context's ente; calls somebody is making are left to them. */
  async execute(ctx: Ctx): Promise<void> {
    const calls = await this.past.list(ctx, await this.calls.listWaiting(ctx));
    if (calls.size > 0) {
      await this.calls.closeWaiting(ctx, [...calls]);
      this.board.touch(ctx);
    }
    const messages = await this.past.list(ctx, await this.messages.listQueuedNews(ctx));
    if (messages.size > 0) await this.messages.drop(ctx, [...messages]);
    const notices = await this.past.list(ctx, await this.reading.listUnread(ctx, this.past.listTypes(), MOST_NOTICES));
    if (notices.size > 0) await this.reading.markOver(ctx, [...notices]);
  }

  /** What of these nobody has seen, and still is so. */
  async listStillNews(ctx: Ctx, ids: readonly string[]): Promise<Notification[]> {
    const unseen = (await this.notifications.listByIds(ctx, ids)).filter(({ readAt, ackedAt }) => !readAt && !ackedAt);
    const past = await this.past.list(ctx, unseen);
    return unseen.filter(({ id }) => !past.has(id));
  }

  /** Asked before something is said at last that was written earlier. */
  async isPast(ctx: Ctx, told: ToldEarlier): Promise<boolean> {
    return (await this.past.list(ctx, [told])).size > 0;
  }
}
