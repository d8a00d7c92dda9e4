// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which end of a delegation the two have been told of: that it comes, or that it is over. Old ones are nobody's news any more. */
export class IdentityDelegationEndings1796110000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE delegations ADD COLUMN end_told text CHECK (end_told IN ('soon', 'over'));
      UPDATE delegations SET end_told = 'over' WHERE ends_on < (now() AT TIME ZONE 'Europe/Rome')::date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delegations DROP COLUMN end_told');
  }
}
