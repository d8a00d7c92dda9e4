// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { hashSessionToken } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, SecretBox } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { CalendarFeed } from '../domain/calendar-feed.js';
import { CalendarFeedEntity } from './calendar-feed.entity.js';

@Injectable()
export class CalendarFeedRepository {
  constructor(
    @InjectRepository(CalendarFeedEntity) private readonly feeds: Repository<CalendarFeedEntity>,
    private readonly box: SecretBox,
  ) {}

  /** Until the transaction ends nobody else counts this person's. */
  async lock(ctx: Ctx, personId: string): Promise<void> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('calendar_feeds:' || $1, 0))", [personId]);
  }

  /** Those that were made or read since then, the newest first. */
  async list(ctx: Ctx, personId: string, since: Date): Promise<CalendarFeed[]> {
    const rows = await ownRows(ctx, this.feeds).find({ where: { personId }, order: { createdAt: 'DESC', id: 'DESC' } });
    return rows
      .filter(({ createdAt, lastReadAt }) => (lastReadAt ?? createdAt) > since)
      .map(({ id, label, token, createdAt, lastReadAt }) => ({
        ...{ id, label, createdAt, lastReadAt },
        token: this.box.open(token, id),
      }));
  }

  async insert(ctx: Ctx, personId: string, { token, ...feed }: CalendarFeed): Promise<void> {
    await ownRows(ctx, this.feeds).insert({
      ...feed,
      personId,
      token: this.box.seal(token, feed.id),
      tokenHash: hashSessionToken(token),
    });
  }

  /** False where there is none of theirs. */
  async remove(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    return (await ownRows(ctx, this.feeds).delete({ id, personId })) > 0;
  }

  /** Over all enti: which one it is of is in nothing but the address. */
  async findByToken(
    ctx: Ctx,
    token: string,
    since: Date,
  ): Promise<{ id: string; enteId: string; personId: string } | null> {
    const [row] = await ctx.tx.query<{ id: string; enteId: string; personId: string }>(
      `SELECT id, ente_id AS "enteId", person_id AS "personId" FROM calendar_feeds
       WHERE token_hash = $1 AND coalesce(last_read_at, created_at) > $2`,
      [hashSessionToken(token), since],
    );
    return row ?? null;
  }

  async noteRead(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.feeds).update({ id }, { lastReadAt: ctx.clock.now() });
  }
}
