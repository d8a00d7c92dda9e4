// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** App IO: the key of each ente's service, who is reached there by their own word, and messages that go that way. */
export class NotificationsAppIo1797800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app_io_services (
        ente_id uuid PRIMARY KEY REFERENCES enti (id),
        key text NOT NULL,
        changed_at timestamptz NOT NULL,
        refused_at timestamptz
      );
      CREATE TABLE app_io_addresses (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL UNIQUE REFERENCES people (id),
        fiscal_code text NOT NULL,
        shown text NOT NULL,
        place text NOT NULL CHECK (place IN ('first','later')),
        agreed_at timestamptz NOT NULL,
        version text NOT NULL,
        channel text NOT NULL,
        set_by uuid REFERENCES people (id),
        unreached_until timestamptz
      );
      CREATE INDEX app_io_addresses_set_by ON app_io_addresses (set_by);
      ALTER TABLE outgoing_messages ADD COLUMN app_io_id text,
        DROP CONSTRAINT outgoing_messages_channel_check,
        ADD CONSTRAINT outgoing_messages_channel_check CHECK (channel IN ('email','sms','app_io')),
        DROP CONSTRAINT outgoing_messages_state_check,
        ADD CONSTRAINT outgoing_messages_state_check CHECK (state IN ('queued','sending','sent','delivered','recorded','failed'));
      ALTER TABLE held_notices DROP CONSTRAINT held_notices_channel_check,
        ADD CONSTRAINT held_notices_channel_check CHECK (channel IN ('email','sms','push','app_io'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM held_notices WHERE channel = 'app_io';
      ALTER TABLE held_notices DROP CONSTRAINT held_notices_channel_check,
        ADD CONSTRAINT held_notices_channel_check CHECK (channel IN ('email','sms','push'));
      DELETE FROM outgoing_messages WHERE channel = 'app_io';
      ALTER TABLE outgoing_messages DROP COLUMN app_io_id,
        DROP CONSTRAINT outgoing_messages_channel_check,
        ADD CONSTRAINT outgoing_messages_channel_check CHECK (channel IN ('email','sms')),
        DROP CONSTRAINT outgoing_messages_state_check,
        ADD CONSTRAINT outgoing_messages_state_check CHECK (state IN ('queued','sending','sent','recorded','failed'));
      DROP TABLE app_io_addresses, app_io_services;
    `);
  }
}
