// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { beneficiaryOf, type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { newSessionToken } from '@reciproca/identity';
import { type CalendarFeed, FEED_LASTS_DAYS, MOST_FEEDS } from '../domain/calendar-feed.js';
import { CalendarFeedRepository } from '../persistence/calendar-feed.repository.js';

/** The addresses under which a person's own telephone reads their calendar. */
@Injectable()
export class CalendarFeeds {
  constructor(private readonly feeds: CalendarFeedRepository) {}

  /** One's own that still work, the newest first. */
  list(ctx: Ctx): Promise<CalendarFeed[]> {
    return this.feeds.list(ctx, beneficiaryOf(ctx), readSince(ctx));
  }

  /** Throws `calendar_feed.too_many`. */
  async open(ctx: Ctx, label: string): Promise<CalendarFeed> {
    const personId = beneficiaryOf(ctx);
    await this.feeds.lock(ctx, personId);
    if ((await this.list(ctx)).length >= MOST_FEEDS)
      throw new DomainError('calendar_feed.too_many', 'conflict', { most: MOST_FEEDS });
    const feed = { id: newId(), label, token: newSessionToken(), createdAt: ctx.clock.now(), lastReadAt: null };
    await this.feeds.insert(ctx, personId, feed);
    return feed;
  }

  /** Nobody reads there any more. Throws `calendar_feed.not_found`. */
  async end(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.feeds.remove(ctx, beneficiaryOf(ctx), id))) throw notFound('calendar_feed');
  }
}

export function readSince(ctx: Pick<Ctx, 'clock'>): Date {
  return new Date(ctx.clock.now().getTime() - FEED_LASTS_DAYS * 86_400_000);
}
