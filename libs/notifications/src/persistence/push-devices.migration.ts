// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices that are told of news while no page is open. */
export class NotificationsPushDevices1797100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE push_devices (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        session_id uuid NOT NULL,
        endpoint text NOT NULL CHECK (length(endpoint) BETWEEN 1 AND 1000),
        p256dh text NOT NULL,
        auth text NOT NULL,
        user_agent text NOT NULL,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX push_devices_endpoint ON push_devices (person_id, endpoint);
      CREATE INDEX push_devices_session ON push_devices (session_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE push_devices');
  }
}
