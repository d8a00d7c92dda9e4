// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { DiaryEntry } from '../domain/diary-entry.js';

/** Rows of the diary, read and written many at a time. */
@Injectable()
export class DiaryRepository {
  /** Nobody else looks whether these people are free, or takes time of theirs, until the transaction ends. In one order for all. */
  async lockPeople(ctx: Ctx, personIds: readonly string[]): Promise<void> {
    for (const id of [...new Set(personIds)].toSorted())
      await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('diary:' || $1, 0))", [id]);
  }

  /** Puts these in place of whatever was written for the same sources. */
  async replace(ctx: Ctx, sourceIds: readonly string[], entries: readonly DiaryEntry[]): Promise<void> {
    await ctx.tx.query('DELETE FROM diary_entries WHERE source_id = ANY($1::uuid[]) AND ente_id = $2', [
      sourceIds,
      ctx.enteId,
    ]);
    if (entries.length === 0) return;
    await ctx.tx.query(
      `INSERT INTO diary_entries (cause_id, person_id, ente_id, cause_kind, firmness, group_id, source_id, starts_at, ends_at,
         begins_lat, begins_lon, ends_lat, ends_lon, stays_until)
       SELECT e."causeId", e."personId", $2, e."causeKind", e.firmness, e."groupId", e."sourceId", e."startsAt", e."endsAt",
         (e.begins->>'lat')::float8, (e.begins->>'lon')::float8, (e.ends->>'lat')::float8, (e.ends->>'lon')::float8, e."staysUntil"
       FROM jsonb_to_recordset($1::jsonb) AS e("causeId" uuid, "personId" uuid, "causeKind" text, firmness text, "groupId" uuid,
         "sourceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, begins jsonb, ends jsonb, "staysUntil" timestamptz)
       ON CONFLICT (cause_id, person_id) DO NOTHING`,
      [JSON.stringify(entries), ctx.enteId],
    );
  }

  /** Whatever takes time of these people between two instants, the earliest first. */
  async list(ctx: Ctx, personIds: readonly string[], from: Date, until: Date): Promise<DiaryEntry[]> {
    const rows = await ctx.tx.query<Row>(
      `SELECT cause_id, person_id, cause_kind, firmness, group_id, source_id, starts_at, ends_at, begins_lat, begins_lon, ends_lat, ends_lon, stays_until
       FROM diary_entries WHERE ente_id = $1 AND person_id = ANY($2::uuid[]) AND coalesce(stays_until, ends_at) > $3 AND starts_at < $4
       ORDER BY starts_at, cause_id`,
      [ctx.enteId, personIds, from, until],
    );
    return rows.map(entryOf);
  }

  /** Of everybody between two instants, the earliest first. */
  async listOfAll(ctx: Ctx, from: Date, until: Date): Promise<DiaryEntry[]> {
    const rows = await ctx.tx.query<Row>(
      `SELECT cause_id, person_id, cause_kind, firmness, group_id, source_id, starts_at, ends_at, begins_lat, begins_lon, ends_lat, ends_lon, stays_until
       FROM diary_entries WHERE ente_id = $1 AND ends_at > $2 AND starts_at < $3 ORDER BY starts_at, cause_id`,
      [ctx.enteId, from, until],
    );
    return rows.map(entryOf);
  }

  /** Everything of the ente that is not over. */
  async listAhead(ctx: Ctx): Promise<DiaryEntry[]> {
    const rows = await ctx.tx.query<Row>(
      `SELECT cause_id, person_id, cause_kind, firmness, group_id, source_id, starts_at, ends_at, begins_lat, begins_lon, ends_lat, ends_lon, stays_until
       FROM diary_entries WHERE ente_id = $1 AND ends_at > $2 ORDER BY person_id, starts_at`,
      [ctx.enteId, ctx.clock.now()],
    );
    return rows.map(entryOf);
  }
}

type Row = Readonly<Record<'cause_id' | 'person_id' | 'group_id' | 'source_id', string>> &
  Readonly<Record<'begins_lat' | 'begins_lon' | 'ends_lat' | 'ends_lon', number | null>> & {
    readonly cause_kind: DiaryEntry['causeKind'];
    readonly firmness: DiaryEntry['firmness'];
    readonly starts_at: Date;
    readonly ends_at: Date;
    readonly stays_until: Date | null;
  };

function entryOf(row: Row): DiaryEntry {
  return {
    causeId: row.cause_id,
    personId: row.person_id,
    causeKind: row.cause_kind,
    firmness: row.firmness,
    groupId: row.group_id,
    sourceId: row.source_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    begins: pointOf(row.begins_lat, row.begins_lon),
    ends: pointOf(row.ends_lat, row.ends_lon),
    staysUntil: row.stays_until,
  };
}

function pointOf(lat: number | null, lon: number | null): { lat: number; lon: number } | null {
  return lat === null || lon === null ? null : { lat, lon };
}
