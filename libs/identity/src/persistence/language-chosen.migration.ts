// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether people have chosen the language of their pages; whoever has another than the usual one has. */
export class IdentityLanguageChosen1795990000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people ADD language_chosen boolean NOT NULL DEFAULT false;
      UPDATE people SET language_chosen = true WHERE ui_language <> 'it'
        OR EXISTS (SELECT 1 FROM person_changes c WHERE c.person_id = people.id AND c.field = 'ui_language');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people DROP COLUMN language_chosen');
  }
}
