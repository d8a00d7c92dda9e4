// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which next steps of contacts were taken; the contacts themselves never change. */
export class NotificationsNextSteps1760000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_steps_done (
        contact_id uuid PRIMARY KEY REFERENCES contacts ON DELETE CASCADE,
        ente_id uuid NOT NULL REFERENCES enti,
        by_id uuid NOT NULL REFERENCES people,
        at timestamptz NOT NULL
      );
      CREATE INDEX contacts_about ON contacts (about_id) WHERE about_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX contacts_about; DROP TABLE contact_steps_done');
  }
}
