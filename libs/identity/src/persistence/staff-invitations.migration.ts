// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which staff come in: written to them, good once and for some days. */
export class IdentityStaffInvitations1796000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_invitations (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti (id),
        person_id uuid REFERENCES people (id),
        given_name text NOT NULL,
        family_name text NOT NULL,
        email text NOT NULL,
        role text CHECK (role IN ('operator','coordinator')),
        token_hash bytea NOT NULL,
        token text,
        invited_by uuid REFERENCES people (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        sent_at timestamptz,
        used_at timestamptz,
        withdrawn_at timestamptz
      );
      CREATE UNIQUE INDEX staff_invitations_token ON staff_invitations (token_hash);
      CREATE INDEX staff_invitations_ente ON staff_invitations (ente_id, created_at);
      CREATE INDEX staff_invitations_person ON staff_invitations (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff_invitations');
  }
}
