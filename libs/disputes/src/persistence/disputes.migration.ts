// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Disputes about agreements, what each side says, and who did what. */
export class FairnessDisputes1760000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disputes (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        agreement_id uuid NOT NULL REFERENCES agreements,
        giver_id uuid NOT NULL REFERENCES people,
        receiver_id uuid NOT NULL REFERENCES people,
        mediator_id uuid REFERENCES people,
        state text NOT NULL CHECK (state IN ('opened', 'heard', 'settled', 'closed')),
        outcome text CHECK (outcome IN ('as_agreed', 'other_minutes', 'nothing')),
        minutes int CHECK (minutes BETWEEN 1 AND 10080),
        words text CHECK (length(words) BETWEEN 1 AND 1000),
        proposed_by uuid REFERENCES people,
        giver_accepted_at timestamptz,
        receiver_accepted_at timestamptz,
        correction_id uuid REFERENCES corrections,
        opened_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((outcome IS NULL) = (words IS NULL)),
        CHECK ((minutes IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'other_minutes')),
        CHECK ((state = 'settled') <= (outcome IS NOT NULL)),
        CHECK (mediator_id IS NULL OR mediator_id NOT IN (giver_id, receiver_id))
      );
      CREATE UNIQUE INDEX disputes_one_at_a_time ON disputes (agreement_id) WHERE state IN ('opened', 'heard');
      CREATE INDEX disputes_open ON disputes (ente_id, opened_at) WHERE state IN ('opened', 'heard');
      CREATE INDEX disputes_of_mediator ON disputes (mediator_id) WHERE mediator_id IS NOT NULL;
      CREATE INDEX disputes_of_giver ON disputes (giver_id);
      CREATE INDEX disputes_of_receiver ON disputes (receiver_id);
      CREATE UNIQUE INDEX disputes_of_correction ON disputes (correction_id) WHERE correction_id IS NOT NULL;

      CREATE TABLE dispute_versions (
        dispute_id uuid NOT NULL REFERENCES disputes,
        side text NOT NULL CHECK (side IN ('giver', 'receiver')),
        ente_id uuid NOT NULL REFERENCES enti,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
        channel text NOT NULL,
        written_by uuid REFERENCES people,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (dispute_id, side)
      );

      CREATE TABLE dispute_acts (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        dispute_id uuid NOT NULL REFERENCES disputes,
        act text NOT NULL,
        actor_id uuid REFERENCES people,
        beneficiary_id uuid REFERENCES people,
        channel text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX dispute_acts_of_dispute ON dispute_acts (dispute_id, at);

      INSERT INTO disputes (id, ente_id, agreement_id, giver_id, receiver_id, state, opened_at, updated_at)
      SELECT gen_random_uuid(), ente_id, id, giver_id, receiver_id, 'opened', updated_at, updated_at FROM agreements WHERE state = 'disputed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dispute_acts, dispute_versions, disputes');
  }
}
