// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { UnreadCounter } from '@reciproca/web';
import { beneficiaryOf, type Ctx } from '@reciproca/kernel';
import type { Notification } from '../domain/notification.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { type Counters, ReadingRepository } from '../persistence/reading.repository.js';

/** One's own notifications, and what one has seen of them. */
@Injectable()
export class Inbox implements UnreadCounter {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly reading: ReadingRepository,
  ) {}

  countUnread(ctx: Ctx): Promise<number> {
    return this.reading.countUnread(ctx, beneficiaryOf(ctx));
  }

  async lastSeq(ctx: Ctx): Promise<number> {
    return (await this.counters(ctx)).lastSeq;
  }

  counters(ctx: Ctx): Promise<Counters> {
    return this.reading.getCounters(ctx, beneficiaryOf(ctx));
  }

  /** The next after a number, in their order. */
  listAfter(ctx: Ctx, seq: number, limit: number): Promise<Notification[]> {
    return this.notifications.listAfter(ctx, beneficiaryOf(ctx), seq, limit);
  }

  listNewest(ctx: Ctx, page: { before?: number | undefined; limit: number }): Promise<Notification[]> {
    return this.notifications.listNewest(ctx, beneficiaryOf(ctx), page);
  }

  ack(ctx: Ctx, seq: number): Promise<void> {
    return this.reading.ack(ctx, beneficiaryOf(ctx), seq);
  }

  markRead(ctx: Ctx, id: string): Promise<string> {
    return this.reading.markRead(ctx, beneficiaryOf(ctx), id);
  }

  seen(ctx: Ctx, path: string): Promise<number> {
    return this.reading.markSeen(ctx, beneficiaryOf(ctx), path);
  }

  markAllRead(ctx: Ctx): Promise<void> {
    return this.reading.markAllRead(ctx, beneficiaryOf(ctx));
  }
}
