// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Trasporto1760000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE driver_papers (
        person_id uuid PRIMARY KEY REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        car text NOT NULL,
        seats integer NOT NULL CHECK (seats BETWEEN 1 AND 8),
        wheelchair_spaces integer NOT NULL DEFAULT 0 CHECK (wheelchair_spaces BETWEEN 0 AND 2),
        walker_spaces integer NOT NULL DEFAULT 0 CHECK (walker_spaces BETWEEN 0 AND 4),
        licence_until date NOT NULL,
        insurance_until date NOT NULL,
        cover_until date NOT NULL,
        approved_by uuid,
        approved_at timestamptz
      );
      CREATE TABLE ride_departures (
        slot_id uuid PRIMARY KEY REFERENCES slots ON DELETE CASCADE,
        listing_id uuid NOT NULL REFERENCES listings ON DELETE CASCADE,
        ente_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('offer','request')),
        corridor box NOT NULL,
        span tstzrange NOT NULL
      );
      CREATE INDEX ride_departures_search ON ride_departures USING gist (ente_id, kind, span, corridor);
      CREATE INDEX ride_departures_listing ON ride_departures (listing_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ride_departures, driver_papers');
  }
}
