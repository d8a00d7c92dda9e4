// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why staff proposed a round although its driver has something else then, or on a day on which nothing is planned. */
export class TrasportoOverruledRounds1795903200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rounds ADD COLUMN overruled_because text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rounds DROP COLUMN overruled_because');
  }
}
