// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Privacy1760000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_checks (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        checked_at timestamptz NOT NULL,
        entries bigint NOT NULL,
        head_position bigint NOT NULL,
        head_hash bytea NOT NULL,
        fault text CHECK (fault IN ('changed','missing','reordered','cut','unchained','rewritten')),
        fault_position bigint,
        fault_entry_id uuid,
        requested_by uuid REFERENCES people
      );
      CREATE INDEX audit_checks_latest ON audit_checks (ente_id, checked_at DESC);

      CREATE TABLE organisations (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        name text NOT NULL CHECK (length(name) BETWEEN 2 AND 160),
        kind text NOT NULL CHECK (kind IN ('association','cooperative','parish','public_body','other')),
        data_role text NOT NULL CHECK (data_role IN ('processor','joint_controller')),
        agreement_reference text NOT NULL CHECK (length(agreement_reference) BETWEEN 1 AND 160),
        valid_from date NOT NULL,
        valid_until date CHECK (valid_until >= valid_from),
        created_by uuid REFERENCES people,
        created_at timestamptz NOT NULL,
        UNIQUE (ente_id, name)
      );
      CREATE TABLE organisation_members (
        organisation_id uuid NOT NULL REFERENCES organisations,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        added_by uuid REFERENCES people,
        added_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX organisation_members_once ON organisation_members (person_id) WHERE ended_at IS NULL;
      CREATE TABLE case_assignments (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        organisation_id uuid NOT NULL REFERENCES organisations,
        person_id uuid NOT NULL REFERENCES people,
        service text NOT NULL CHECK (service IN ('condominio','trasporto','orti','any')),
        purpose text NOT NULL CHECK (length(purpose) BETWEEN 3 AND 200),
        starts_on date NOT NULL,
        ends_on date CHECK (ends_on >= starts_on),
        assigned_by uuid NOT NULL REFERENCES people,
        assigned_at timestamptz NOT NULL,
        ended_by uuid REFERENCES people,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX case_assignments_once ON case_assignments (organisation_id, person_id, service) WHERE ended_at IS NULL;
      CREATE INDEX case_assignments_of_person ON case_assignments (person_id);

      CREATE TABLE erasure_requests (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        asked_by uuid REFERENCES people,
        asked_at timestamptz NOT NULL,
        channel text NOT NULL,
        reason text CHECK (length(reason) <= 300),
        state text NOT NULL CHECK (state IN ('asked','done','refused','withdrawn')),
        balance_goes text CHECK (balance_goes IN ('kept','fund')),
        decided_by uuid REFERENCES people,
        decided_at timestamptz,
        note text CHECK (length(note) <= 300),
        CHECK ((state = 'asked') = (decided_at IS NULL))
      );
      CREATE UNIQUE INDEX erasure_requests_once ON erasure_requests (person_id) WHERE state = 'asked';
      CREATE INDEX erasure_requests_by_ente ON erasure_requests (ente_id, state, asked_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE erasure_requests, case_assignments, organisation_members, organisations, audit_checks`,
    );
  }
}
