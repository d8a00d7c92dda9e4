// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write to each other and to the office, and what they report of it. */
export class Conversations1797000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE written_messages (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        sender_id uuid REFERENCES people,
        recipient_id uuid REFERENCES people,
        entered_by uuid REFERENCES people,
        channel text NOT NULL,
        words text NOT NULL CHECK (length(words) <= 4000),
        at timestamptz NOT NULL,
        taken_back_at timestamptz,
        hidden_at timestamptz,
        done_at timestamptz,
        CONSTRAINT written_messages_somebody CHECK (sender_id IS NOT NULL OR recipient_id IS NOT NULL)
      );
      CREATE INDEX written_messages_sent ON written_messages (sender_id, recipient_id, at DESC);
      CREATE INDEX written_messages_received ON written_messages (recipient_id, sender_id, at DESC);
      CREATE INDEX written_messages_of_ente ON written_messages (ente_id, at);
      CREATE INDEX written_messages_waiting ON written_messages (ente_id, at) WHERE recipient_id IS NULL AND done_at IS NULL;
      CREATE TABLE message_reports (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        message_id uuid NOT NULL REFERENCES written_messages ON DELETE CASCADE,
        reported_by uuid NOT NULL REFERENCES people,
        why text CHECK (length(why) <= 500),
        at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by uuid REFERENCES people,
        outcome text CHECK (outcome IN ('hidden', 'left')),
        CONSTRAINT message_reports_once UNIQUE (message_id),
        CONSTRAINT message_reports_settled CHECK ((settled_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX message_reports_open ON message_reports (ente_id, at) WHERE settled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message_reports; DROP TABLE written_messages');
  }
}
