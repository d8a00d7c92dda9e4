// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A crate given as thanks is collected: with which words it was given, and until when it waits. Those of before are collected. */
export class OrtiCollecting1795891000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE crates ADD COLUMN thanks_words text CHECK (length(thanks_words) <= 300), ADD COLUMN collect_by date;
      CREATE INDEX crates_given_as_thanks ON crates (person_id) WHERE thanks_for_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE crates DROP COLUMN thanks_words, DROP COLUMN collect_by');
  }
}
