// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Titles that the program makes, in every language; what people have written stands in `title` alone. */
export class ExchangeMadeTitles1796030000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listings ADD COLUMN titles jsonb');
    await runner.query('ALTER TABLE agreements ADD COLUMN titles jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agreements DROP COLUMN titles');
    await runner.query('ALTER TABLE listings DROP COLUMN titles');
  }
}
