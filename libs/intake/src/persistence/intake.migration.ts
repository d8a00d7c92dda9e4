// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way in: as read, what their columns are, what became of each row. */
export class Intake1795938240317 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE intakes (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
        file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 120),
        state text NOT NULL
          CHECK (state IN ('sheets','columns','trying','tried','taking','taken','taking_back','taken_back','failed')),
        sheet integer,
        heading jsonb,
        mapping jsonb,
        above jsonb NOT NULL DEFAULT '[]',
        total integer NOT NULL DEFAULT 0,
        done integer NOT NULL DEFAULT 0,
        started_by uuid REFERENCES people,
        created_at timestamptz NOT NULL,
        taken_at timestamptz,
        -- The process that works on it, and its last sign of life.
        process_id uuid,
        beat_at timestamptz,
        takes integer NOT NULL DEFAULT 0
      );
      CREATE INDEX intakes_of_ente ON intakes (ente_id, created_at DESC);
      CREATE INDEX intakes_worked_on ON intakes (created_at, id) WHERE state IN ('trying','taking','taking_back');
      CREATE INDEX intakes_age ON intakes (created_at);

      CREATE TABLE intake_sheets (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        intake_id uuid NOT NULL REFERENCES intakes ON DELETE CASCADE,
        position integer NOT NULL,
        name text NOT NULL,
        records jsonb NOT NULL,
        UNIQUE (intake_id, position)
      );

      CREATE TABLE intake_rows (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        intake_id uuid NOT NULL REFERENCES intakes ON DELETE CASCADE,
        line integer NOT NULL,
        cells jsonb NOT NULL,
        written jsonb NOT NULL,
        fault text,
        state text NOT NULL CHECK (state IN ('untried','wrong','asks','differs','ready','same','taken','changed','left_out','taken_back','stays')),
        problems jsonb NOT NULL DEFAULT '[]',
        finding jsonb,
        choice jsonb,
        made jsonb,
        subject_id uuid,
        taken_order integer,
        -- Rows that go in together, and what two rows may not share.
        group_key text,
        row_keys text[] NOT NULL DEFAULT '{}'
      );
      CREATE INDEX intake_rows_by_state ON intake_rows (intake_id, state, line);
      CREATE INDEX intake_rows_by_group ON intake_rows (intake_id, group_key) WHERE group_key IS NOT NULL;
      CREATE INDEX intake_rows_by_keys ON intake_rows USING gin (row_keys);
      CREATE INDEX intake_rows_of_subject ON intake_rows (subject_id) WHERE subject_id IS NOT NULL;

      -- What this ente's titles stand for; without a column they are left out.
      CREATE TABLE intake_titles (
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL,
        title text NOT NULL,
        column_key text,
        PRIMARY KEY (ente_id, kind, title)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE intake_titles, intake_rows, intake_sheets, intakes');
  }
}
