// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose word staff gave, and whether they acted as the office. Null in acts of before: nobody knows any more. */
export class ExchangeHeardActs1796020000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exchange_acts ADD COLUMN heard text[], ADD COLUMN by_office boolean');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exchange_acts DROP COLUMN heard, DROP COLUMN by_office');
  }
}
