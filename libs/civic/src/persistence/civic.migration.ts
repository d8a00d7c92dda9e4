// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Service agreed to be given back to the community, its hours and its certificates. */
export class Civic1760000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE civic_commitments (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        tutor_id uuid NOT NULL REFERENCES people,
        agreed_minutes integer NOT NULL CHECK (agreed_minutes > 0),
        activities text NOT NULL CHECK (length(activities) BETWEEN 1 AND 300),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        paper_reference text NOT NULL CHECK (length(paper_reference) BETWEEN 1 AND 80),
        state text NOT NULL CHECK (state IN ('active', 'completed', 'ended')),
        end_reason text CHECK (length(end_reason) <= 300),
        created_by uuid REFERENCES people,
        created_at timestamptz NOT NULL,
        CHECK (starts_on <= ends_on),
        CHECK (tutor_id <> person_id)
      );
      CREATE INDEX civic_commitments_of_ente ON civic_commitments (ente_id, state, ends_on);
      CREATE INDEX civic_commitments_of_person ON civic_commitments (person_id);
      CREATE INDEX civic_commitments_of_tutor ON civic_commitments (tutor_id);

      CREATE TABLE civic_attendance (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        commitment_id uuid NOT NULL REFERENCES civic_commitments,
        day date NOT NULL,
        minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
        activity text NOT NULL CHECK (length(activity) BETWEEN 1 AND 120),
        state text NOT NULL CHECK (state IN ('recorded', 'confirmed', 'rejected')),
        channel text NOT NULL,
        recorded_by uuid REFERENCES people,
        decided_by uuid REFERENCES people,
        note text CHECK (length(note) <= 300),
        created_at timestamptz NOT NULL,
        CHECK ((state = 'recorded') = (decided_by IS NULL))
      );
      CREATE INDEX civic_attendance_of_commitment ON civic_attendance (commitment_id, day);

      CREATE TABLE civic_certificates (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        commitment_id uuid NOT NULL REFERENCES civic_commitments,
        number text NOT NULL,
        minutes integer NOT NULL CHECK (minutes > 0),
        issued_by uuid REFERENCES people,
        issued_at timestamptz NOT NULL,
        UNIQUE (ente_id, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE civic_certificates, civic_attendance, civic_commitments');
  }
}
