// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How late a driver has said to be, so that it can be said anew or taken back. */
export class TrasportoLateTrips1796020100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ride_trips ADD COLUMN late_minutes integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ride_trips DROP COLUMN late_minutes');
  }
}
