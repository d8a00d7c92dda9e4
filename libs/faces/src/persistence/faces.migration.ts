// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people show of themselves to those they meet. */
export class Faces1797200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE faces (
        person_id uuid PRIMARY KEY REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        words text CHECK (length(words) <= 160),
        shows_languages boolean NOT NULL,
        shows_helped boolean NOT NULL,
        shows_known boolean NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE faces');
  }
}
