// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import type { Point } from '@reciproca/territory';
import { LessThan, type Repository } from 'typeorm';
import { rounded, WayBook } from '../domain/way-book.js';
import { TravelTimeEntity } from './travel-time.entity.js';

/** Roads change slowly: a way is asked for again after this long. */
const LASTS_DAYS = 90;

interface WayRow {
  readonly from_lat: number;
  readonly from_lon: number;
  readonly to_lat: number;
  readonly to_lon: number;
  readonly minutes: number;
  readonly metres: number;
}

/** Ways on roads that a routing engine has told, kept by both ends. */
@Injectable()
export class TravelTimeRepository {
  constructor(@InjectRepository(TravelTimeEntity) private readonly ways: Repository<TravelTimeEntity>) {}

  /** Those between any two of the points. */
  async findWays(ctx: Ctx, points: readonly Point[]): Promise<WayBook> {
    const ends = JSON.stringify([
      ...new Map(points.map((point) => [keyOf(point), { lat: rounded(point.lat), lon: rounded(point.lon) }])).values(),
    ]);
    const rows = await ctx.tx.query<WayRow>(
      `WITH ends AS (SELECT lat, lon FROM jsonb_to_recordset($1::jsonb) AS row(lat int, lon int))
       SELECT t.from_lat, t.from_lon, t.to_lat, t.to_lon, t.minutes, t.metres
       FROM ends a CROSS JOIN ends b
       JOIN travel_times t ON (t.from_lat, t.from_lon, t.to_lat, t.to_lon) = (a.lat, a.lon, b.lat, b.lon)
       WHERE t.measured_at > $2::timestamptz - make_interval(days => $3)`,
      [ends, ctx.clock.now(), LASTS_DAYS],
    );
    const ways = new WayBook();
    for (const row of rows) ways.add(pointOf(row.from_lat, row.from_lon), pointOf(row.to_lat, row.to_lon), row);
    return ways;
  }

  async save(ctx: Ctx, ways: readonly { from: Point; to: Point; minutes: number; metres: number }[]): Promise<void> {
    if (ways.length === 0) return;
    // In one order, so that two who save at once queue.
    const rows = [
      ...new Map(
        ways.map(({ from, to, minutes, metres }) => [
          `${keyOf(from)} ${keyOf(to)}`,
          { a: rounded(from.lat), b: rounded(from.lon), c: rounded(to.lat), d: rounded(to.lon), minutes, metres },
        ]),
      ).values(),
    ];
    await ctx.tx.query(
      `INSERT INTO travel_times SELECT a, b, c, d, minutes, metres, $2
       FROM jsonb_to_recordset($1::jsonb) AS row(a int, b int, c int, d int, minutes float8, metres float8) ORDER BY a, b, c, d
       ON CONFLICT (from_lat, from_lon, to_lat, to_lon)
       DO UPDATE SET minutes = excluded.minutes, metres = excluded.metres, measured_at = excluded.measured_at`,
      [JSON.stringify(rows), ctx.clock.now()],
    );
  }

  /** Takes away those nobody has asked for again. */
  async forgetOld(ctx: Ctx): Promise<void> {
    const oldest = new Date(ctx.clock.now().getTime() - LASTS_DAYS * 86_400_000);
    await repositoryOf(ctx, this.ways).delete({ measuredAt: LessThan(oldest) });
  }
}

const keyOf = ({ lat, lon }: Point): string => `${rounded(lat)} ${rounded(lon)}`;
const pointOf = (lat: number, lon: number): Point => ({ lat: lat / 100_000, lon: lon / 100_000 });
