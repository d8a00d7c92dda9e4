// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A listing that answers one other listing and is nobody else's, and why a proposal came to an end. */
export class ExchangeAnswers1795891000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE listings ADD COLUMN answers_id uuid REFERENCES listings');
    await runner.query('CREATE INDEX listings_answers ON listings (answers_id) WHERE answers_id IS NOT NULL');
    await runner.query('ALTER TABLE proposals ADD COLUMN ended_because text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposals DROP COLUMN ended_because');
    await runner.query('ALTER TABLE listings DROP COLUMN answers_id');
  }
}
