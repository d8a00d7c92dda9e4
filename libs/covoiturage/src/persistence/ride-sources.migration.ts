// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an ente looks for rides of other platforms; without a row it does not. */
export class RideSources1798300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ride_sources (
        partner_id uuid PRIMARY KEY REFERENCES ride_partners,
        ente_id uuid NOT NULL REFERENCES enti,
        address text NOT NULL CHECK (length(address) BETWEEN 8 AND 300),
        key text NOT NULL,
        takes_bookings boolean NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX ride_sources_ente ON ride_sources (ente_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ride_sources');
  }
}
