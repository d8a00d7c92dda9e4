// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another time that one of two asks the other for, and what they must know to meet. */
export class ExchangeOtherTimes1795903200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreements ADD COLUMN note text;
      CREATE TABLE other_times (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        question_id uuid NOT NULL,
        proposal_id uuid NOT NULL REFERENCES proposals ON DELETE CASCADE,
        agreement_id uuid REFERENCES agreements,
        asked_by uuid NOT NULL REFERENCES people,
        answerer_id uuid NOT NULL REFERENCES people,
        previous_starts_at timestamptz NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        minutes int NOT NULL CHECK (minutes >= 0),
        note text,
        state text NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'taken_back', 'lapsed')),
        said_yes_at timestamptz,
        created_at timestamptz NOT NULL,
        answered_at timestamptz,
        CHECK (ends_at > starts_at),
        CHECK (asked_by <> answerer_id)
      );
      CREATE UNIQUE INDEX other_times_one_asked ON other_times (proposal_id) WHERE state = 'asked';
      CREATE INDEX other_times_by_question ON other_times (question_id);
      CREATE INDEX other_times_by_agreement ON other_times (agreement_id);
      CREATE INDEX other_times_by_asker ON other_times (asked_by);
      CREATE INDEX other_times_by_answerer ON other_times (answerer_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE other_times; ALTER TABLE agreements DROP COLUMN note');
  }
}
