// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages are claimed before they are sent, and each notification says when it is looked at again. */
export class NotificationsSending1795855047337 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outgoing_messages
        ADD COLUMN claimed_until timestamptz,
        DROP CONSTRAINT outgoing_messages_state_check,
        ADD CONSTRAINT outgoing_messages_state_check CHECK (state IN ('queued','sending','sent','recorded','failed')),
        ADD CONSTRAINT outgoing_messages_claim_check CHECK (state <> 'sending' OR claimed_until IS NOT NULL);

      -- When somebody who has not looked is written to or called; null when nothing more will follow.
      ALTER TABLE notifications ADD COLUMN escalate_at timestamptz;
      UPDATE notifications n SET escalate_at = n.created_at + CASE
          WHEN EXISTS (SELECT 1 FROM outgoing_messages m WHERE m.notification_id = n.id) THEN interval '24 hours'
          ELSE interval '4 hours' END
        WHERE n.created_at > now() - interval '7 days' AND n.acked_at IS NULL AND n.read_at IS NULL
          AND (n.important OR (n.type = 'proposals_for_request' AND EXISTS (
            SELECT 1 FROM outgoing_messages m WHERE m.notification_id = n.id AND m.channel = 'sms')))
          AND NOT EXISTS (SELECT 1 FROM call_tasks c WHERE c.notification_id = n.id);
      DROP INDEX notifications_to_escalate;
      CREATE INDEX notifications_to_escalate ON notifications (escalate_at)
        WHERE escalate_at IS NOT NULL AND acked_at IS NULL AND read_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX notifications_to_escalate;
      ALTER TABLE notifications DROP COLUMN escalate_at;
      CREATE INDEX notifications_to_escalate ON notifications (created_at) WHERE important AND acked_at IS NULL;
      UPDATE outgoing_messages SET state = 'queued' WHERE state = 'sending';
      ALTER TABLE outgoing_messages
        DROP CONSTRAINT outgoing_messages_claim_check,
        DROP CONSTRAINT outgoing_messages_state_check,
        ADD CONSTRAINT outgoing_messages_state_check CHECK (state IN ('queued','sent','recorded','failed')),
        DROP COLUMN claimed_until;
    `);
  }
}
