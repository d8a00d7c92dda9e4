// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1760000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification_counters (
        person_id uuid PRIMARY KEY REFERENCES people,
        last_seq bigint NOT NULL DEFAULT 0,
        acked_seq bigint NOT NULL DEFAULT 0,
        CHECK (acked_seq <= last_seq)
      ) WITH (fillfactor = 70);

      CREATE TABLE notifications (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        seq bigint NOT NULL CHECK (seq > 0),
        type text NOT NULL CHECK (length(type) BETWEEN 1 AND 60),
        params jsonb NOT NULL DEFAULT '{}',
        link text NOT NULL CHECK (link LIKE '/%' AND link NOT LIKE '//%'),
        important boolean NOT NULL DEFAULT false,
        event_key text NOT NULL CHECK (length(event_key) BETWEEN 1 AND 200),
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        acked_at timestamptz,
        UNIQUE (person_id, seq),
        UNIQUE (person_id, event_key)
      );
      CREATE INDEX notifications_unread ON notifications (person_id) WHERE read_at IS NULL;
      CREATE INDEX notifications_unacked ON notifications (person_id, seq) WHERE acked_at IS NULL;
      CREATE INDEX notifications_to_escalate ON notifications (created_at) WHERE important AND acked_at IS NULL;

      CREATE TABLE outgoing_messages (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        notification_id uuid NOT NULL REFERENCES notifications,
        channel text NOT NULL CHECK (channel IN ('email','sms')),
        address text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        state text NOT NULL CHECK (state IN ('queued','sent','recorded','failed')),
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        UNIQUE (notification_id, channel)
      );
      CREATE INDEX outgoing_messages_newest ON outgoing_messages (ente_id, id DESC);

      CREATE TABLE call_tasks (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        notification_id uuid UNIQUE REFERENCES notifications,
        reason text NOT NULL,
        script text,
        params jsonb NOT NULL DEFAULT '{}',
        link text NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','claimed','done')),
        claimed_by uuid REFERENCES people,
        attempts integer NOT NULL DEFAULT 0,
        outcome text CHECK (outcome IN ('reached','no_answer','wrong_number')),
        note text CHECK (length(note) <= 500),
        due_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        done_at timestamptz,
        CHECK ((state = 'claimed') <= (claimed_by IS NOT NULL)),
        CHECK ((state = 'done') = (done_at IS NOT NULL))
      );
      CREATE INDEX call_tasks_queue ON call_tasks (ente_id, due_at) WHERE state <> 'done';
      CREATE INDEX call_tasks_of_person ON call_tasks (person_id, created_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE call_tasks, outgoing_messages, notifications, notification_counters');
  }
}
