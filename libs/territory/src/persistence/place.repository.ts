// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import type { OpenWindow } from '../domain/opening-hours.js';
import type { Place, PlaceFacts, PlaceKind, PlaceLife } from '../domain/place.js';
import type { ClosedDays } from '../domain/place-times.js';
import { type Precision, precisionOf } from '../domain/precision.js';

interface PlaceRow {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly comune_code: string;
  readonly comune_name: string;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly precision: Precision;
  readonly is_public: boolean;
  readonly hours: readonly OpenWindow[] | null;
  readonly phone: string | null;
  readonly driver_note: string | null;
  readonly closed_days: readonly ClosedDays[];
  readonly closed_on_holidays: boolean;
  readonly closed_from: string | null;
  readonly closed_because: string | null;
  readonly joined_into: string | null;
}

/** What only its own commands change. */
type NotWritten = 'comuneName' | keyof PlaceFacts | keyof PlaceLife;

const SELECT = `SELECT p.id, p.kind, p.name, p.comune_code, c.name AS comune_name, p.address, p.lat, p.lon, p.precision, p.is_public, p.hours, p.phone, p.driver_note,
    p.closed_days, p.closed_on_holidays, p.closed_from::text, p.closed_because, p.joined_into
  FROM places p JOIN comuni c ON c.code = p.comune_code WHERE p.ente_id = $1`;

@Injectable()
export class PlaceRepository {
  async listByIds(ctx: Ctx, ids: readonly string[]): Promise<Place[]> {
    if (ids.length === 0) return [];
    return (await ctx.tx.query<PlaceRow>(`${SELECT} AND p.id = ANY($2::uuid[])`, [ctx.enteId, [...ids]])).map(placeOf);
  }

  /** Public places, by kind and name, also those that are closed by `on` where it is null; `query` finds any part of the name or comune. */
  async listPublic(ctx: Ctx, query: string, on: string | null, limit = 500): Promise<Place[]> {
    const rows = await ctx.tx.query<PlaceRow>(
      `${SELECT} AND p.is_public AND p.joined_into IS NULL AND ($4::date IS NULL OR p.closed_from IS NULL OR p.closed_from > $4::date) AND ($2 = '' OR strpos(unaccent(lower(concat_ws(' ', p.name, c.name, array_to_string(c.former_names, ' ')))), unaccent(lower($2))) > 0)
       ORDER BY p.kind, p.name LIMIT $3`,
      [ctx.enteId, query, limit, on],
    );
    return rows.map(placeOf);
  }

  /** Public places with all of these words in their name, address or comune. */
  async findByWords(ctx: Ctx, words: readonly string[], limit: number): Promise<Place[]> {
    const rows = await ctx.tx.query<PlaceRow>(
      `${SELECT} AND p.is_public AND p.joined_into IS NULL AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS asked(word)
         WHERE strpos(unaccent(lower(concat_ws(' ', p.name, p.address, c.name, array_to_string(c.former_names, ' ')))), unaccent(asked.word)) = 0) ORDER BY p.name, p.id LIMIT $3`,
      [ctx.enteId, words, limit],
    );
    return rows.map(placeOf);
  }

  /** Throws `place.already_there` where another one is the same. */
  async update(ctx: Ctx, id: string, change: Omit<Place, 'id' | 'isPublic' | NotWritten>): Promise<void> {
    await ctx.tx.query(
      'UPDATE places SET kind = $3, name = $4, comune_code = $5, address = $6, lat = $7, lon = $8, precision = $9 WHERE id = $1 AND ente_id = $2 AND is_public',
      [
        id,
        ctx.enteId,
        change.kind,
        change.name,
        change.comuneCode,
        change.address,
        change.lat,
        change.lon,
        precisionOf(change, change.precision),
      ],
    );
  }

  async putFacts(ctx: Ctx, id: string, { hours, phone, driverNote }: PlaceFacts): Promise<void> {
    await ctx.tx.query(
      'UPDATE places SET hours = $3::jsonb, phone = $4, driver_note = $5 WHERE id = $1 AND ente_id = $2 AND is_public',
      [id, ctx.enteId, hours && JSON.stringify(hours), phone, driverNote],
    );
  }

  /** A public place nothing speaks of; the database refuses any other. */
  async remove(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.query('DELETE FROM places WHERE id = $1 AND ente_id = $2 AND is_public', [id, ctx.enteId]);
  }

  /** The place with this kind, name, comune and address, under a lock; null where there is none. */
  async findSame(ctx: Ctx, place: Pick<Place, 'kind' | 'name' | 'comuneCode' | 'address'>): Promise<Place | null> {
    const [row] = await ctx.tx.query<PlaceRow>(
      `${SELECT} AND p.kind = $2 AND p.name = $3 AND p.comune_code = $4 AND coalesce(p.address, '') = $5 FOR NO KEY UPDATE OF p`,
      [ctx.enteId, place.kind, place.name, place.comuneCode, place.address ?? ''],
    );
    return row ? placeOf(row) : null;
  }

  /** A home as its staircase is written now. */
  async putHome(ctx: Ctx, id: string, home: Omit<Place, 'id' | 'kind' | 'isPublic' | NotWritten>): Promise<void> {
    const { name, comuneCode, address, lat, lon, precision } = home;
    await ctx.tx.query(
      "UPDATE places SET name = $3, comune_code = $4, address = $5, lat = $6, lon = $7, precision = $8 WHERE id = $1 AND ente_id = $2 AND kind = 'home'",
      [id, ctx.enteId, name, comuneCode, address, lat, lon, precisionOf(home, precision)],
    );
  }

  async putPosition(
    ctx: Ctx,
    id: string,
    { lat, lon, precision }: Pick<Place, 'lat' | 'lon' | 'precision'>,
  ): Promise<void> {
    await ctx.tx.query('UPDATE places SET lat = $3, lon = $4, precision = $5 WHERE id = $1 AND ente_id = $2', [
      id,
      ctx.enteId,
      lat,
      lon,
      precisionOf({ lat, lon }, precision),
    ]);
  }

  /** The id of the place with this kind, name, comune and address, made when there is none. */
  async ensure(ctx: Ctx, place: Omit<Place, 'id' | NotWritten>): Promise<string> {
    const [row] = await ctx.tx.query<{ id: string }>(
      `INSERT INTO places (id, ente_id, kind, name, comune_code, address, lat, lon, is_public, precision)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (ente_id, kind, name, comune_code, coalesce(address, '')) DO UPDATE SET name = excluded.name RETURNING id`,
      [
        newId(),
        ctx.enteId,
        place.kind,
        place.name,
        place.comuneCode,
        place.address,
        place.lat,
        place.lon,
        place.isPublic,
        precisionOf(place, place.precision),
      ],
    );
    return (row as { id: string }).id;
  }
}

function placeOf(row: PlaceRow): Place {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    comuneCode: row.comune_code,
    comuneName: row.comune_name,
    address: row.address,
    lat: row.lat,
    lon: row.lon,
    precision: row.precision,
    isPublic: row.is_public,
    hours: row.hours,
    phone: row.phone,
    driverNote: row.driver_note,
    closedDays: row.closed_days,
    closedOnHolidays: row.closed_on_holidays,
    closedFrom: row.closed_from,
    closedBecause: row.closed_because,
    joinedInto: row.joined_into,
  };
}
