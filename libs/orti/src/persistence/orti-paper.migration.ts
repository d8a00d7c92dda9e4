// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote work down and from where: a sheet may be typed in once only, whoever types it. */
export class OrtiPaper1760000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE garden_work ADD COLUMN entered_by uuid, ADD COLUMN channel text NOT NULL DEFAULT 'web';
      CREATE UNIQUE INDEX garden_work_of_sheet ON garden_work (garden_id, person_id, worked_on) WHERE channel = 'paper' AND state <> 'rejected';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX garden_work_of_sheet; ALTER TABLE garden_work DROP COLUMN channel, DROP COLUMN entered_by',
    );
  }
}
