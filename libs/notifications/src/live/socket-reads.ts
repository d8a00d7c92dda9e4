// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, systemClock } from '@reciproca/kernel';
import { type CtxSeed, NewsMatters, overAllEnti, type Principal, UnitOfWork } from '@reciproca/platform';
import { liveNotification } from '../application/live-notification.js';
import { Titles } from '../application/titles.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { type Counters, ReadingRepository } from '../persistence/reading.repository.js';
import type { FeedSource } from './live-feed.js';

/** What sockets ask of the database. */
@Injectable()
export class SocketReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationRepository,
    private readonly reading: ReadingRepository,
    private readonly matters: NewsMatters,
    private readonly titles: Titles,
  ) {}

  sourceFor(principal: Principal): FeedSource {
    const { personId, language } = principal;
    return {
      listAfter: (seq, limit) =>
        this.read(principal, async (ctx) => {
          const rows = await this.notifications.listAfter(ctx, personId, seq, limit);
          const matters = await this.matters.name(ctx, rows);
          return rows.map((row) => liveNotification(this.titles, matters, row, language));
        }),
      getCounters: () => this.read(principal, (ctx) => this.reading.getCounters(ctx, personId)),
    };
  }

  ack(principal: Principal, seq: number): Promise<void> {
    return this.read(principal, (ctx) => this.reading.ack(ctx, principal.personId, seq));
  }

  /** Of whoever is connected, of any ente. */
  listCounters(personIds: readonly string[]): Promise<Map<string, Counters>> {
    return this.unitOfWork.read(overAllEnti(seedOf(null)), (ctx) => this.reading.listCounters(ctx, personIds));
  }

  private read<T>(principal: Principal, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.unitOfWork.read(seedOf(principal), work);
  }
}

function seedOf(principal: Principal | null): CtxSeed {
  return {
    enteId: principal?.enteId ?? '',
    actor: {
      personId: principal?.personId ?? null,
      roles: principal?.roles ?? [],
      sessionId: principal?.sessionId ?? null,
    },
    beneficiaryId: principal?.personId ?? null,
    channel: 'web',
    language: principal?.language ?? 'it',
    requestId: 'socket',
    clock: systemClock,
  };
}
