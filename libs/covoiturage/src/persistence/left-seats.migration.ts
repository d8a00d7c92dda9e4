// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats that were given up here, until their platform is told; those of the erased too. */
export class LeftSeats1798800000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE left_seats (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        partner_id uuid NOT NULL REFERENCES ride_partners,
        pick_up_at timestamptz NOT NULL
      );
      CREATE INDEX left_seats_ente ON left_seats (ente_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE left_seats');
  }
}
