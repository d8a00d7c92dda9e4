// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { CalledOffTime, Slot, Taking } from '../domain/listing.js';
import type { Span } from '../domain/span.js';
import { HOLDERS } from './slot-holders.js';
import { SlotEntity } from './slot.entity.js';
import { SlotTakingEntity } from './slot-taking.entity.js';

const COLUMNS = 'id, listing_id AS "listingId", starts_at AS "startsAt", ends_at AS "endsAt", capacity, taken';

type Place = Pick<Slot, 'id' | 'listingId'>;

/** Slots as rows. What the index of free times says is kept in step with them here and nowhere else. Only the slot book writes. */
@Injectable()
export class SlotRepository {
  constructor(
    @InjectRepository(SlotEntity) private readonly slots: Repository<SlotEntity>,
    @InjectRepository(SlotTakingEntity) private readonly takings: Repository<SlotTakingEntity>,
  ) {}

  async insert(ctx: Ctx, listingId: string, spans: readonly Span[], capacity: number): Promise<string[]> {
    const rows = spans.map((span) => ({ id: newId(), startsAt: span.startsAt, endsAt: span.endsAt }));
    await ctx.tx.query(
      `WITH new AS (
         INSERT INTO slots (id, ente_id, listing_id, starts_at, ends_at, capacity)
         SELECT row.id, $1, $2, row."startsAt", row."endsAt", $3
         FROM jsonb_to_recordset($4::jsonb) AS row(id uuid, "startsAt" timestamptz, "endsAt" timestamptz)
         RETURNING starts_at, ends_at, capacity
       ), free AS (
         SELECT coalesce(range_agg(tstzrange(starts_at, ends_at)), '{}') AS times FROM (
           SELECT starts_at, ends_at FROM slots WHERE listing_id = $2 AND taken < capacity
           UNION ALL SELECT starts_at, ends_at FROM new WHERE capacity > 0) slot
       )
       UPDATE listings SET free_when = free.times FROM free WHERE id = $2 AND free_when <> free.times`,
      [ctx.enteId, listingId, capacity, JSON.stringify(rows)],
    );
    return rows.map(({ id }) => id);
  }

  /** The same slot later or earlier. The caller holds its lock. */
  async shift(ctx: Ctx, { id, listingId }: Place, byMs: number): Promise<void> {
    await ctx.tx.query(
      `UPDATE slots SET starts_at = starts_at + $3 * interval '1 millisecond', ends_at = ends_at + $3 * interval '1 millisecond'
       WHERE id = $1 AND ente_id = $2`,
      [id, ctx.enteId, byMs],
    );
    await this.refreshFreeTimes(ctx, [listingId]);
  }

  /** Those that end after an instant, the earliest first. */
  list(ctx: Ctx, listingIds: readonly string[], after: Date): Promise<Slot[]> {
    return ctx.tx.query<Slot>(
      `SELECT ${COLUMNS} FROM slots WHERE listing_id = ANY($1::uuid[]) AND ente_id = $2 AND ends_at > $3 ORDER BY starts_at, id`,
      [listingIds, ctx.enteId, after],
    );
  }

  /** As they are under the lock, which is taken in the order of their ids; their listings are locked before. */
  async lock(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Slot>> {
    const rows = await ctx.tx.query<Slot>(
      `SELECT ${COLUMNS} FROM slots WHERE id = ANY($1::uuid[]) AND ente_id = $2 ORDER BY id FOR NO KEY UPDATE`,
      [ids, ctx.enteId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Counts anew what is taken of these slots, by units, from whatever holds some. The caller holds their locks. */
  async recount(ctx: Ctx, ids: readonly string[]): Promise<void> {
    const changed = await ctx.tx.query<{ listing_id: string }>(
      `UPDATE slots SET taken = counted.units
       FROM (SELECT wanted.id, coalesce(sum(held.units), 0)::int AS units FROM unnest($1::uuid[]) AS wanted(id)
         LEFT JOIN (SELECT * FROM (${HOLDERS}) holder WHERE slot_id = ANY($1::uuid[])) held ON held.slot_id = wanted.id
         GROUP BY wanted.id) counted
       WHERE slots.id = counted.id AND slots.ente_id = $2 AND slots.taken <> counted.units RETURNING slots.listing_id`,
      [ids, ctx.enteId],
    );
    const listingIds = [...new Set(changed.map(({ listing_id: id }) => id))];
    if (listingIds.length > 0) await this.refreshFreeTimes(ctx, listingIds);
  }

  /** Null where the ente has no such slot. */
  async findListingId(ctx: Ctx, id: string): Promise<string | null> {
    return (await ownRows(ctx, this.slots).findOneBy({ id }))?.listingId ?? null;
  }

  /** The listings these slots are times of; those of another ente are left out. */
  async listListingIds(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
    const rows = await ownRows(ctx, this.slots).find({ where: { id: Any([...ids]) } });
    return [...new Set(rows.map(({ listingId }) => listingId))].toSorted();
  }

  /** The proposals, agreed or held, that have a part in a slot. */
  async listHolderIds(ctx: Ctx, id: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ proposal_id: string }>(
      `SELECT DISTINCT proposal_id FROM (${HOLDERS}) holder WHERE slot_id = $1 AND proposal_id IS NOT NULL`,
      [id],
    );
    return rows.map(({ proposal_id: proposalId }) => proposalId);
  }

  /** What a service counted itself. The caller holds the slot's lock. */
  async setTaken(ctx: Ctx, { id, listingId }: Place, taken: number): Promise<void> {
    const changed = await ctx.tx.query(
      'UPDATE slots SET taken = $2 WHERE id = $1 AND ente_id = $3 AND taken <> $2 RETURNING id',
      [id, taken, ctx.enteId],
    );
    if (changed.length > 0) await this.refreshFreeTimes(ctx, [listingId]);
  }

  /** Never below what is taken. The caller holds the slot's lock. */
  async setCapacity(ctx: Ctx, { id, listingId }: Place, capacity: number): Promise<void> {
    await ctx.tx.query(
      `UPDATE slots SET capacity = greatest($2, taken), called_off_at = CASE WHEN $2 = 0 THEN called_off_at END,
         called_off_capacity = CASE WHEN $2 = 0 THEN called_off_capacity END
       WHERE id = $1 AND ente_id = $3`,
      [id, capacity, ctx.enteId],
    );
    await this.refreshFreeTimes(ctx, [listingId]);
  }

  /** Nothing more can be had of it; what it had is kept for whoever thinks again. The caller holds the slot's lock. */
  async callOff(ctx: Ctx, { id, listingId }: Place, at: Date): Promise<void> {
    await ctx.tx.query(
      `UPDATE slots SET called_off_capacity = capacity, called_off_at = $3, capacity = taken
       WHERE id = $1 AND ente_id = $2 AND capacity > 0`,
      [id, ctx.enteId, at],
    );
    await this.refreshFreeTimes(ctx, [listingId]);
  }

  /** Those of these slots that stand called off. */
  listCalledOff(ctx: Ctx, ids: readonly string[]): Promise<CalledOffTime[]> {
    return ctx.tx.query<CalledOffTime>(
      `SELECT id AS "slotId", listing_id AS "listingId", ends_at AS "endsAt", called_off_capacity AS capacity, called_off_at AS at
       FROM slots WHERE id = ANY($1::uuid[]) AND ente_id = $2 AND called_off_at IS NOT NULL ORDER BY id`,
      [ids, ctx.enteId],
    );
  }

  /** It has again what it had. The caller holds the slot's lock. */
  async restore(ctx: Ctx, { slotId, listingId, capacity }: CalledOffTime): Promise<void> {
    await ctx.tx.query(
      `UPDATE slots SET capacity = greatest($2, taken), called_off_capacity = NULL, called_off_at = NULL
       WHERE id = $1 AND ente_id = $3`,
      [slotId, capacity, ctx.enteId],
    );
    await this.refreshFreeTimes(ctx, [listingId]);
  }

  async insertTaking(ctx: Ctx, slotId: string, taking: Taking): Promise<void> {
    await ownRows(ctx, this.takings).insert({ ...taking, id: newId(), slotId, takenAt: ctx.clock.now() });
  }

  /** Whether a listing has a time to come of which not everything is taken. */
  async hasFree(ctx: Ctx, listingId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      'SELECT 1 FROM slots WHERE listing_id = $1 AND taken < capacity AND ends_at > $2 LIMIT 1',
      [listingId, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  private async refreshFreeTimes(ctx: Ctx, listingIds: readonly string[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE listings SET free_when = free.times FROM (
         SELECT l.id, coalesce(range_agg(tstzrange(s.starts_at, s.ends_at)) FILTER (WHERE s.taken < s.capacity), '{}') AS times
         FROM listings l LEFT JOIN slots s ON s.listing_id = l.id WHERE l.id = ANY($1::uuid[]) GROUP BY l.id
       ) free WHERE listings.id = free.id AND free_when <> free.times`,
      [listingIds],
    );
  }
}
