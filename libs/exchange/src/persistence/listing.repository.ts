// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import { Any, type FindOptionsWhere, type QueryDeepPartialEntity, type Repository } from 'typeorm';
import type { ActName } from '../domain/act.js';
import type { Listing, ListingKind, ListingState } from '../domain/listing.js';
import type { Span } from '../domain/span.js';
import { DiaryDue } from './diary-due.js';
import { OTHER_LEG_THAN } from './legs.sql.js';
import { HOLDS_PLACE } from './slot-holders.js';
import { ListingEntity } from './listing.entity.js';
import { multirange } from './multirange.js';

/** TypeORM's own type for rows cannot express free-form jsonb. */
type InsertRow = QueryDeepPartialEntity<ListingEntity>;

/** What says where its two people are, how long, and what it belongs to. */
const DIARY_COLUMNS: readonly (keyof ListingEntity)[] = ['lat', 'lon', 'toLat', 'toLon', 'details', 'linkedToId'];

@Injectable()
export class ListingRepository {
  constructor(
    @InjectRepository(ListingEntity) private readonly listings: Repository<ListingEntity>,
    private readonly diaryDue: DiaryDue,
  ) {}

  /** @param times it is to have, all of them free: what counts is what its slots say once they are there */
  async insert(ctx: Ctx, listing: Listing, times: readonly Span[]): Promise<void> {
    await this.in(ctx).insert({ ...listing, freeWhen: multirange(times) } as unknown as InsertRow);
  }

  async getListing(ctx: Ctx, id: string): Promise<Listing> {
    const listing = await this.in(ctx).findOneBy({ id, enteId: ctx.enteId });
    if (!listing) throw notFound('listing');
    return listing;
  }

  /** The other ways of the journey it is a leg of; none where it goes one way only. */
  async listOtherLegs(ctx: Ctx, id: string): Promise<Pick<Listing, 'id' | 'state'>[]> {
    return ctx.tx.query<Pick<Listing, 'id' | 'state'>>(
      `SELECT leg.id, leg.state FROM listings l JOIN listings leg ON ${OTHER_LEG_THAN('leg', 'l')}
       WHERE l.ente_id = $1 AND l.id = $2 ORDER BY leg.id`,
      [ctx.enteId, id],
    );
  }

  /** As they are under the lock, which is taken in one order everywhere: requests before offers, each by its id. */
  lock(ctx: Ctx, ids: readonly string[], kind?: ListingKind): Promise<Listing[]> {
    return this.in(ctx).find({
      where: { id: Any([...ids]), enteId: ctx.enteId, ...(kind && { kind }) },
      order: { kind: 'DESC', id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** What answers one of these alone and has not come to an end. */
  async listAnswerIds(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    const rows = await this.in(ctx).find({
      select: { id: true },
      where: { enteId: ctx.enteId, answersId: Any([...ids]), state: Any(['open', 'matched']) },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** Those that are open stay so until the transaction ends; others may be proposed them at the same time. */
  async keepOpen(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await ctx.tx.query(
      `SELECT 1 FROM listings WHERE id = ANY($1::uuid[]) AND ente_id = $2 AND state = 'open' ORDER BY kind DESC, id FOR SHARE`,
      [ids, ctx.enteId],
    );
  }

  async listListings(ctx: Ctx, ids: readonly string[]): Promise<Listing[]> {
    if (ids.length === 0) return [];
    return this.in(ctx).findBy({ id: Any([...ids]), enteId: ctx.enteId });
  }

  /** The first occurrence of a series and what follows from it, by leg. */
  async listLegIds(ctx: Ctx, seriesId: string): Promise<string[]> {
    const rows = await this.in(ctx).find({
      select: { id: true },
      where: [
        { enteId: ctx.enteId, id: seriesId },
        { enteId: ctx.enteId, linkedToId: seriesId },
      ],
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** With the other open occurrences of those that come round. */
  async withOpenSeries(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT l.id FROM listings one JOIN listings l ON l.series_id = one.series_id
       WHERE one.id = ANY($1::uuid[]) AND l.ente_id = $2 AND l.state = 'open'`,
      [ids, ctx.enteId],
    );
    return [...new Set([...ids, ...rows.map(({ id }) => id)])];
  }

  /** The other occurrences in that state. */
  async listOfSeries(ctx: Ctx, { id, seriesId }: Listing, state: ListingState): Promise<Listing[]> {
    if (!seriesId) return [];
    const all = await this.in(ctx).find({ where: { enteId: ctx.enteId, seriesId, state }, order: { id: 'ASC' } });
    return all.filter((other) => other.id !== id);
  }

  /** Open listings with a free time still to come. */
  async listOpenIds(ctx: Ctx): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM listings WHERE ente_id = $1 AND state = 'open' AND answers_id IS NULL AND upper(free_when) > $2 ORDER BY id`,
      [ctx.enteId, ctx.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** What these people have open with a free time still to come. */
  async listOpenOf(ctx: Ctx, personIds: readonly string[]): Promise<Pick<Listing, 'id' | 'kind' | 'personId'>[]> {
    return ctx.tx.query<Pick<Listing, 'id' | 'kind' | 'personId'>>(
      `SELECT id, kind, person_id AS "personId" FROM listings
       WHERE ente_id = $1 AND person_id = ANY($2::uuid[]) AND state = 'open' AND answers_id IS NULL AND upper(free_when) > $3 ORDER BY id`,
      [ctx.enteId, personIds, ctx.clock.now()],
    );
  }

  /** What this person has listed and has not come to an end. */
  async listLastingIds(ctx: Ctx, personId: string): Promise<string[]> {
    const rows = await this.in(ctx).find({
      select: { id: true },
      where: { enteId: ctx.enteId, personId, state: Any(['pending', 'open', 'matched']) },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** What begins or ends at a place and has not come to an end. */
  async listLastingAt(ctx: Ctx, placeId: string): Promise<string[]> {
    const state = Any<ListingState>(['pending', 'open', 'matched']);
    const where = [
      { enteId: ctx.enteId, placeId, state },
      { enteId: ctx.enteId, toPlaceId: placeId, state },
    ];
    return (await this.in(ctx).find({ select: { id: true }, where })).map(({ id }) => id);
  }

  /** From one place to another, all of it or what is named: as `from <id>` where it begins there, `to <id>` where it ends there. */
  async movePlace(ctx: Ctx, fromId: string, toId: string, only: readonly string[] | null): Promise<string[]> {
    const moved: string[] = [];
    for (const [end, column] of [
      ['from', 'placeId'],
      ['to', 'toPlaceId'],
    ] as const) {
      const found = await this.in(ctx).find({ select: { id: true }, where: { enteId: ctx.enteId, [column]: fromId } });
      const ids = found.map(({ id }) => id).filter((id) => only === null || only.includes(`${end} ${id}`));
      if (ids.length > 0) await this.in(ctx).update({ id: Any(ids), enteId: ctx.enteId }, { [column]: toId });
      moved.push(...ids.map((id) => `${end} ${id}`));
    }
    return moved;
  }

  /** What was posted by whoever lived there and has not come to an end. */
  async listLastingOfHousing(
    ctx: Ctx,
    housing: Partial<Pick<ListingEntity, 'areaId' | 'blockId' | 'staircaseId'>>,
  ): Promise<string[]> {
    const state = Any(['pending', 'open', 'matched']);
    const where = { ...housing, enteId: ctx.enteId, state } as FindOptionsWhere<ListingEntity>;
    const rows = await this.in(ctx).find({ select: { id: true }, where });
    return rows.map(({ id }) => id);
  }

  /** What lasts as people count it: a series, or a journey there and back, is one post with so many dates. */
  async countLasting(ctx: Ctx, personId: string): Promise<{ posts: number; dates: number }> {
    const [counted] = await ctx.tx.query<{ posts: number; dates: number }>(
      `SELECT count(DISTINCT coalesce(o.series_id, o.id, l.series_id, l.id))::int AS posts, count(DISTINCT coalesce(o.id, l.id))::int AS dates
       FROM listings l LEFT JOIN listings o ON o.id = l.linked_to_id
       WHERE l.ente_id = $1 AND l.person_id = $2 AND l.state IN ('pending', 'open', 'matched')`,
      [ctx.enteId, personId],
    );
    return counted ?? { posts: 0, dates: 0 };
  }

  /** Of the person's listings in a state, those to which this was done last. */
  async listIdsWithLastAct(ctx: Ctx, personId: string, state: ListingState, act: ActName): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT l.id FROM listings l WHERE l.ente_id = $1 AND l.person_id = $2 AND l.state = $3
         AND (SELECT a.act FROM exchange_acts a WHERE a.subject_id = l.id AND a.ente_id = $1 ORDER BY a.at DESC, a.id DESC LIMIT 1) = $4
       ORDER BY l.id`,
      [ctx.enteId, personId, state, act],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * How many somebody has open or waiting, and how many they have posted since then, whatever became of them.
   * Whoever posts more for them waits for the end of this.
   */
  async countOf(ctx: Ctx, personId: string, since: Date): Promise<{ open: number; posted: number }> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('posting:' || $1, 0))", [personId]);
    const [row] = await ctx.tx.query<{ open: number; posted: number }>(
      `SELECT count(DISTINCT coalesce(series_id, id)) FILTER (WHERE state IN ('pending', 'open'))::int AS open,
         count(DISTINCT coalesce(series_id, id)) FILTER (WHERE created_at >= $3)::int AS posted
       FROM listings WHERE ente_id = $1 AND person_id = $2 AND (state IN ('pending', 'open') OR created_at >= $3)`,
      [ctx.enteId, personId, since],
    );
    return row ?? { open: 0, posted: 0 };
  }

  /** Every ente that has something open: for work done for all of them in turn. */
  async listEntiWithOpen(ctx: Ctx): Promise<string[]> {
    const rows = await ctx.tx.query<{ ente_id: string }>(
      "SELECT DISTINCT ente_id FROM listings WHERE state = 'open' ORDER BY ente_id",
    );
    return rows.map((row) => row.ente_id);
  }

  /** Anything but its state, which only moves from one it is known to stand in. */
  async update(ctx: Ctx, id: string, change: Partial<Omit<ListingEntity, 'state'>>): Promise<void> {
    await this.in(ctx).update({ id, enteId: ctx.enteId }, {
      ...change,
      updatedAt: ctx.clock.now(),
    } as InsertRow);
    if (DIARY_COLUMNS.some((column) => column in change)) this.diaryDue.note(ctx, { listingId: id });
  }

  /** From one of these states to another; throws `listing.wrong_state` where it stands in none of them any more. */
  async move(
    ctx: Ctx,
    id: string,
    from: readonly ListingState[],
    to: ListingState,
    reason: string | null = null,
  ): Promise<void> {
    const { affected } = await this.in(ctx).update(
      { id, enteId: ctx.enteId, state: Any([...from]) },
      { state: to, stateReason: reason, updatedAt: ctx.clock.now() },
    );
    if (!affected) throw new DomainError('listing.wrong_state', 'conflict', { to });
    // Whoever is not fetched again does not wait for it.
    this.diaryDue.note(ctx, { wayBackId: id });
  }

  /**
   * Opens again those of these matched listings that can be had again: offers with room to come, requests nobody serves any more
   * and whose time is still to come. Returns those it opened.
   */
  async reopen(ctx: Ctx, ids: readonly string[]): Promise<Listing[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `UPDATE listings SET state = 'open', state_reason = NULL, updated_at = $3
       WHERE id = ANY($1::uuid[]) AND ente_id = $2 AND state = 'matched'
         AND EXISTS (SELECT 1 FROM slots WHERE listing_id = listings.id AND taken < capacity AND ends_at > $3)
         AND (kind = 'offer' OR NOT EXISTS (SELECT 1 FROM agreements WHERE request_id = listings.id AND ${HOLDS_PLACE}))
       RETURNING id`,
      [ids, ctx.enteId, ctx.clock.now()],
    );
    return rows.length > 0
      ? this.listListings(
          ctx,
          rows.map(({ id }) => id),
        )
      : [];
  }

  private in(ctx: Ctx): Repository<ListingEntity> {
    return repositoryOf(ctx, this.listings);
  }
}
