// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was picked up and set down, as their driver said it. The hour is missing where it was said without a signal. */
export class TrasportoStopMarks1798800000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ride_stop_marks (
        agreement_id uuid NOT NULL REFERENCES agreements (id),
        kind text NOT NULL CHECK (kind IN ('pick_up','drop')),
        ente_id uuid NOT NULL REFERENCES enti (id),
        at timestamptz,
        PRIMARY KEY (agreement_id, kind)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ride_stop_marks');
  }
}
