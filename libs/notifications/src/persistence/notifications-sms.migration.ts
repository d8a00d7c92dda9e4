// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts: also to who is not told of a notification, such as the answer to somebody nobody knows. */
export class NotificationsSms1760000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sms_gateways (
        ente_id uuid PRIMARY KEY REFERENCES enti,
        settings jsonb NOT NULL,
        changed_at timestamptz NOT NULL
      );
      ALTER TABLE outgoing_messages ALTER COLUMN notification_id DROP NOT NULL, ALTER COLUMN person_id DROP NOT NULL;
      ALTER TABLE outgoing_messages ADD CONSTRAINT outgoing_messages_of_somebody CHECK (channel = 'sms' OR (person_id IS NOT NULL AND notification_id IS NOT NULL));
      CREATE INDEX outgoing_messages_texts ON outgoing_messages (ente_id, address, id DESC) WHERE channel = 'sms';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM outgoing_messages WHERE person_id IS NULL OR notification_id IS NULL;
      DROP INDEX outgoing_messages_texts;
      ALTER TABLE outgoing_messages DROP CONSTRAINT outgoing_messages_of_somebody;
      ALTER TABLE outgoing_messages ALTER COLUMN notification_id SET NOT NULL, ALTER COLUMN person_id SET NOT NULL;
      DROP TABLE sms_gateways;
    `);
  }
}
