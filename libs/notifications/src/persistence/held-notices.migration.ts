// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices that wait for a message of several, which is about no single one of them. */
export class NotificationsHeldNotices1797500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE held_notices (
        notification_id uuid NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
        channel text NOT NULL CHECK (channel IN ('email','sms','push')),
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        due_at timestamptz NOT NULL,
        PRIMARY KEY (notification_id, channel)
      );
      CREATE INDEX held_notices_due ON held_notices (ente_id, due_at);
      CREATE INDEX held_notices_of_person ON held_notices (person_id);
      ALTER TABLE outgoing_messages DROP CONSTRAINT outgoing_messages_of_somebody,
        ADD CONSTRAINT outgoing_messages_of_somebody CHECK (channel = 'sms' OR person_id IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM outgoing_messages WHERE channel = 'email' AND notification_id IS NULL;
      ALTER TABLE outgoing_messages DROP CONSTRAINT outgoing_messages_of_somebody,
        ADD CONSTRAINT outgoing_messages_of_somebody
          CHECK (channel = 'sms' OR (person_id IS NOT NULL AND notification_id IS NOT NULL));
      DROP TABLE held_notices;
    `);
  }
}
