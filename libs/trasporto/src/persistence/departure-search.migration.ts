// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Departures are found by numbers and times. Under a policy Postgres asks an index only what it knows to give nothing away
 * of rows it must not show: comparing these does, overlapping ranges and boxes does not.
 */
export class TrasportoDepartureSearch1795884433434 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL statement_timeout = 0;
      ALTER TABLE ride_departures
        ADD COLUMN leaves_at timestamptz GENERATED ALWAYS AS (lower(span)) STORED,
        ADD COLUMN arrives_at timestamptz GENERATED ALWAYS AS (upper(span)) STORED,
        ADD COLUMN west float8 GENERATED ALWAYS AS ((corridor[1])[0]) STORED,
        ADD COLUMN south float8 GENERATED ALWAYS AS ((corridor[1])[1]) STORED,
        ADD COLUMN east float8 GENERATED ALWAYS AS ((corridor[0])[0]) STORED,
        ADD COLUMN north float8 GENERATED ALWAYS AS ((corridor[0])[1]) STORED;
      DROP INDEX ride_departures_search;
      CREATE INDEX ride_departures_search ON ride_departures
        USING gist (ente_id, kind, leaves_at, arrives_at, west, south, east, north);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ride_departures_search;
      CREATE INDEX ride_departures_search ON ride_departures USING gist (ente_id, kind, span, corridor);
      ALTER TABLE ride_departures DROP COLUMN leaves_at, DROP COLUMN arrives_at,
        DROP COLUMN west, DROP COLUMN south, DROP COLUMN east, DROP COLUMN north;
    `);
  }
}
