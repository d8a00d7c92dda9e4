// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, notFound } from '@reciproca/kernel';
import { managerOf } from '@reciproca/platform';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import type { Listing, ListingKind, ListingState, Slot } from '../domain/listing.js';
import type { Span } from '../domain/schedule.js';
import { ListingEntity } from './listing.entity.js';

/** TypeORM's own type for rows cannot express free-form jsonb. */
type InsertRow = QueryDeepPartialEntity<ListingEntity>;

/** Listings and their slots. What the index of free times says is kept in step with the slots here and nowhere else. */
@Injectable()
export class ListingRepository {
  async insert(ctx: Ctx, listing: Listing, spans: readonly Span[], capacity: number): Promise<void> {
    await managerOf(ctx).insert(ListingEntity, listing as unknown as InsertRow);
    await this.addSlots(ctx, listing.id, spans, capacity);
  }

  async addSlots(ctx: Ctx, listingId: string, spans: readonly Span[], capacity: number): Promise<void> {
    const rows = spans.map((span) => ({ id: newId(), startsAt: span.startsAt, endsAt: span.endsAt }));
    await ctx.tx.query(
      `INSERT INTO slots (id, ente_id, listing_id, starts_at, ends_at, capacity)
       SELECT row.id, $1, $2, row."startsAt", row."endsAt", $3
       FROM jsonb_to_recordset($4::jsonb) AS row(id uuid, "startsAt" timestamptz, "endsAt" timestamptz)`,
      [ctx.enteId, listingId, capacity, JSON.stringify(rows)],
    );
    await this.refreshFreeTimes(ctx, [listingId]);
  }

  async getListing(ctx: Ctx, id: string): Promise<Listing> {
    const listing = await managerOf(ctx).findOneBy(ListingEntity, { id, enteId: ctx.enteId });
    if (!listing) throw notFound('listing');
    return listing;
  }

  /** Locks the row until the transaction ends. */
  async getListingForUpdate(ctx: Ctx, id: string): Promise<Listing> {
    await ctx.tx.query('SELECT 1 FROM listings WHERE id = $1 AND ente_id = $2 FOR UPDATE', [id, ctx.enteId]);
    return this.getListing(ctx, id);
  }

  async listListings(ctx: Ctx, ids: readonly string[]): Promise<Listing[]> {
    if (ids.length === 0) return [];
    return managerOf(ctx).findBy(ListingEntity, { id: In([...ids]), enteId: ctx.enteId });
  }

  /** Open listings with a free time still to come. */
  async listOpenIds(ctx: Ctx): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM listings WHERE ente_id = $1 AND state = 'open' AND upper(free_when) > $2 ORDER BY id`,
      [ctx.enteId, ctx.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** What these people have open with a free time still to come. */
  async listOpenOf(ctx: Ctx, personIds: readonly string[]): Promise<Pick<Listing, 'id' | 'kind' | 'personId'>[]> {
    return ctx.tx.query<Pick<Listing, 'id' | 'kind' | 'personId'>>(
      `SELECT id, kind, person_id AS "personId" FROM listings
       WHERE ente_id = $1 AND person_id = ANY($2::uuid[]) AND state = 'open' AND upper(free_when) > $3 ORDER BY id`,
      [ctx.enteId, personIds, ctx.clock.now()],
    );
  }

  /** The `most` newest of what is open, of one kind and, if given, one category. */
  async listNewestOpenIds(ctx: Ctx, kind: ListingKind, categoryId: string | null, most: number): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM listings WHERE ente_id = $1 AND state = 'open' AND upper(free_when) > $2 AND kind = $3 AND ($4::uuid IS NULL OR category_id = $4)
       ORDER BY created_at DESC LIMIT $5`,
      [ctx.enteId, ctx.clock.now(), kind, categoryId, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Every ente that has something open: for work done for all of them in turn. */
  async listEntiWithOpen(ctx: Ctx): Promise<string[]> {
    const rows = await ctx.tx.query<{ ente_id: string }>(
      "SELECT DISTINCT ente_id FROM listings WHERE state = 'open' ORDER BY ente_id",
    );
    return rows.map((row) => row.ente_id);
  }

  async listSlots(ctx: Ctx, listingIds: readonly string[], after: Date): Promise<Slot[]> {
    return ctx.tx.query<Slot>(
      `SELECT id, listing_id AS "listingId", starts_at AS "startsAt", ends_at AS "endsAt", capacity, taken
       FROM slots WHERE listing_id = ANY($1::uuid[]) AND ente_id = $2 AND ends_at > $3 ORDER BY starts_at, id`,
      [listingIds, ctx.enteId, after],
    );
  }

  async update(ctx: Ctx, id: string, change: Partial<ListingEntity>): Promise<void> {
    await managerOf(ctx).update(ListingEntity, { id, enteId: ctx.enteId }, {
      ...change,
      updatedAt: ctx.clock.now(),
    } as InsertRow);
  }

  async setState(ctx: Ctx, id: string, state: ListingState, reason: string | null = null): Promise<void> {
    await this.update(ctx, id, { state, stateReason: reason });
  }

  /**
   * Locks both slots in one order, so that however many people answer at once they queue and none deadlocks.
   * Returns them as they are under the lock.
   */
  async lockSlots(ctx: Ctx, slotIds: readonly string[]): Promise<ReadonlyMap<string, Slot>> {
    const rows = await ctx.tx.query<Slot>(
      `SELECT id, listing_id AS "listingId", starts_at AS "startsAt", ends_at AS "endsAt", capacity, taken
       FROM slots WHERE id = ANY($1::uuid[]) AND ente_id = $2 ORDER BY id FOR UPDATE`,
      [slotIds, ctx.enteId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Takes units of a slot; false when there are not so many left. Negative units give back. */
  async take(ctx: Ctx, slot: Pick<Slot, 'id' | 'listingId'>, units: number): Promise<boolean> {
    const rows = await ctx.tx.query(
      `UPDATE slots SET taken = greatest(taken + $2, 0)
       WHERE id = $1 AND taken + $2 <= capacity AND ($2 <= 0 OR taken < capacity) RETURNING id`,
      [slot.id, units],
    );
    if (rows.length > 0) await this.refreshFreeTimes(ctx, [slot.listingId]);
    return rows.length > 0;
  }

  /** What is taken of a slot, worked out elsewhere; the caller holds the slot's lock. */
  async setTaken(ctx: Ctx, slot: Pick<Slot, 'id' | 'listingId'>, taken: number): Promise<void> {
    await ctx.tx.query('UPDATE slots SET taken = $2 WHERE id = $1 AND ente_id = $3', [slot.id, taken, ctx.enteId]);
    await this.refreshFreeTimes(ctx, [slot.listingId]);
  }

  /** How many units a slot has from now on, worked out elsewhere; never below what is taken. The caller holds the slot's lock. */
  async setCapacity(ctx: Ctx, slot: Pick<Slot, 'id' | 'listingId'>, capacity: number): Promise<void> {
    await ctx.tx.query('UPDATE slots SET capacity = greatest($2, taken) WHERE id = $1 AND ente_id = $3', [
      slot.id,
      capacity,
      ctx.enteId,
    ]);
    await this.refreshFreeTimes(ctx, [slot.listingId]);
  }

  async hasFreeSlot(ctx: Ctx, listingId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      'SELECT 1 FROM slots WHERE listing_id = $1 AND taken < capacity AND ends_at > $2 LIMIT 1',
      [listingId, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  private async refreshFreeTimes(ctx: Ctx, listingIds: readonly string[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE listings SET free_when = coalesce((
         SELECT range_agg(tstzrange(starts_at, ends_at)) FROM slots
         WHERE listing_id = listings.id AND taken < capacity), '{}')
       WHERE id = ANY($1::uuid[])`,
      [listingIds],
    );
  }
}
