// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way of each passenger, kept when a ride is settled: an erasure takes the places away, not what was driven. */
export class TrasportoRideWays1795894200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ride_ways (
        agreement_id uuid PRIMARY KEY REFERENCES agreements (id),
        ente_id uuid NOT NULL REFERENCES enti (id),
        metres float8 NOT NULL
      );
      INSERT INTO ride_ways
      SELECT a.id, a.ente_id, 2 * 6371008.8 * asin(least(1, sqrt(
        sin(radians(l.to_lat - l.lat) / 2) ^ 2 + cos(radians(l.lat)) * cos(radians(l.to_lat)) * sin(radians(l.to_lon - l.lon) / 2) ^ 2)))
      FROM agreements a JOIN listings l ON l.id = a.request_id
      WHERE a.state = 'settled' AND l.to_lat IS NOT NULL AND NOT coalesce((l.details->>'parcel')::boolean, false);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ride_ways');
  }
}
