// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys on people's own devices, and what those have been asked to sign: each question counts once. */
export class IdentityPasskeys1796110000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passkeys (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid NOT NULL REFERENCES people (id),
        credential_id text NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL DEFAULT 0,
        transports text[] NOT NULL DEFAULT '{}',
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
      CREATE INDEX passkeys_person ON passkeys (person_id);
      CREATE TABLE spent_challenges (
        challenge text PRIMARY KEY,
        spent_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spent_challenges, passkeys');
  }
}
