// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers people have written on their own cards and that are not known to be theirs yet. */
export class IdentityPhoneClaims1795893600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE phone_claims (
        person_id uuid PRIMARY KEY REFERENCES people (id),
        ente_id uuid NOT NULL REFERENCES enti (id),
        phone text NOT NULL,
        code text,
        code_sent_at timestamptz,
        tries integer NOT NULL,
        codes_sent integer NOT NULL,
        claimed_at timestamptz NOT NULL
      );
      CREATE INDEX phone_claims_phone ON phone_claims (ente_id, phone);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE phone_claims');
  }
}
