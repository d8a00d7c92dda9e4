// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever asks what was taken back of many transfers no longer reads all of them for each. */
export class LedgerCorrectedTransfers1796040000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX transfers_by_corrected ON transfers (corrects_id) WHERE corrects_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX transfers_by_corrected');
  }
}
