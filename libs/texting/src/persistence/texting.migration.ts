// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Texting1760000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sms_inbound (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        ente_id uuid NOT NULL REFERENCES enti,
        provider_id text NOT NULL CHECK (length(provider_id) BETWEEN 1 AND 200),
        person_id uuid REFERENCES people,
        number_hash bytea NOT NULL,
        number text,
        body text,
        state text NOT NULL DEFAULT 'new' CHECK (state IN ('new','handled','unclear','unknown','shared','dropped','done')),
        received_at timestamptz NOT NULL,
        handled_at timestamptz,
        done_by uuid REFERENCES people,
        UNIQUE (ente_id, provider_id)
      );
      CREATE INDEX sms_inbound_of_person ON sms_inbound (person_id, seq);
      CREATE INDEX sms_inbound_of_number ON sms_inbound (ente_id, number_hash, received_at);
      CREATE INDEX sms_inbound_waiting ON sms_inbound (ente_id, seq) WHERE state IN ('unclear','unknown','shared');

      CREATE TABLE sms_conversations (
        person_id uuid PRIMARY KEY REFERENCES people,
        ente_id uuid NOT NULL REFERENCES enti,
        talk jsonb NOT NULL DEFAULT '{"step":"idle"}',
        changed_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sms_conversations, sms_inbound');
  }
}
