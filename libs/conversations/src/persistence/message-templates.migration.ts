// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ente's own words for messages it writes again and again. */
export class MessageTemplates1797600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_templates (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
        words_it text NOT NULL CHECK (length(words_it) BETWEEN 1 AND 300),
        words_en text CHECK (length(words_en) BETWEEN 1 AND 300),
        CONSTRAINT message_templates_title UNIQUE (ente_id, title)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message_templates');
  }
}
