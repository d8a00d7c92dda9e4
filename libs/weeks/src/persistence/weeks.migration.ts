// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The usual week of a garden, what became of its steps, and what is expected. */
export class Weeks1798800000703 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE garden_rhythms (
        garden_id uuid PRIMARY KEY REFERENCES gardens,
        ente_id uuid NOT NULL REFERENCES enti,
        is_on boolean NOT NULL,
        closed_months integer[] NOT NULL,
        days integer[] NOT NULL CHECK (cardinality(days) = 6),
        hours integer[] NOT NULL CHECK (cardinality(hours) = 6)
      );

      CREATE TABLE garden_week_steps (
        garden_id uuid NOT NULL REFERENCES gardens,
        week date NOT NULL CHECK (extract(isodow FROM week) = 1),
        step text NOT NULL CHECK (step IN ('expected', 'wishes', 'harvest', 'shares', 'crates', 'round')),
        ente_id uuid NOT NULL REFERENCES enti,
        state text NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
        reason text CHECK (length(reason) BETWEEN 1 AND 200),
        PRIMARY KEY (garden_id, week, step)
      );

      CREATE TABLE garden_weeks (
        garden_id uuid NOT NULL REFERENCES gardens,
        week date NOT NULL CHECK (extract(isodow FROM week) = 1),
        ente_id uuid NOT NULL REFERENCES enti,
        expected text NOT NULL CHECK (length(expected) BETWEEN 1 AND 300),
        PRIMARY KEY (garden_id, week)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE garden_weeks, garden_week_steps, garden_rhythms');
  }
}
