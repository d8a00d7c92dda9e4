// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SMS as a way to be told, and who agreed to it when. */
export class IdentitySms1760000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people DROP CONSTRAINT people_channels_check;
      ALTER TABLE people ADD CONSTRAINT people_channels_check CHECK (channels <@ ARRAY['socket', 'sms', 'email', 'call']);
      CREATE TABLE sms_consents (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        ente_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        given boolean NOT NULL,
        recorded_by uuid REFERENCES people,
        channel text NOT NULL,
        version text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX sms_consents_newest ON sms_consents (person_id, seq DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sms_consents;
      UPDATE people SET channels = CASE WHEN channels = '{sms}' THEN '{call}' ELSE array_remove(channels, 'sms') END;
      ALTER TABLE people DROP CONSTRAINT people_channels_check;
      ALTER TABLE people ADD CONSTRAINT people_channels_check CHECK (channels <@ ARRAY['socket', 'email', 'call']);
    `);
  }
}
