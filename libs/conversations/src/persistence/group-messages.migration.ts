// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office writes to many, and to whom it went. */
export class GroupMessages1797600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE group_messages (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        groups text[] NOT NULL,
        group_names text[] NOT NULL,
        words_it text NOT NULL CHECK (length(words_it) BETWEEN 1 AND 300),
        words_en text CHECK (length(words_en) BETWEEN 1 AND 300),
        urgent_because text CHECK (length(urgent_because) BETWEEN 1 AND 200),
        state text NOT NULL CHECK (state IN ('draft','waiting','sent','taken_back')),
        written_by uuid REFERENCES people,
        written_at timestamptz NOT NULL,
        due_at timestamptz,
        taken_back_at timestamptz,
        CHECK ((state = 'draft') = (due_at IS NULL)),
        CHECK ((state = 'taken_back') = (taken_back_at IS NOT NULL))
      );
      CREATE INDEX group_messages_newest ON group_messages (ente_id, written_at DESC);
      CREATE TABLE group_message_recipients (
        group_message_id uuid NOT NULL REFERENCES group_messages ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        way text NOT NULL CHECK (way IN ('page','text','email','other','call','none')),
        through_id uuid REFERENCES people,
        message_id uuid PRIMARY KEY
      );
      CREATE INDEX group_message_recipients_group ON group_message_recipients (group_message_id);
      CREATE INDEX group_message_recipients_person ON group_message_recipients (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE group_message_recipients; DROP TABLE group_messages');
  }
}
