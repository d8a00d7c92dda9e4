// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What takes time of anybody of an ente in some days, which its calendar asks for: without this all that ever did is read. */
export class DiaryByTime1796800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX diary_entries_by_time ON diary_entries (ente_id, ends_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX diary_entries_by_time');
  }
}
