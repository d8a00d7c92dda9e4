// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UNTIL_NOW = "'exchange','fund_support','garden_work','crate','thanks','correction','opening','closing'";

/** The balance of one of two files of the same person goes to the other by a transfer: what was booked stays as it is. */
export class LedgerJoining1795990000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE transfers DROP CONSTRAINT transfers_reason_check, ADD CONSTRAINT transfers_reason_check
      CHECK (reason IN (${UNTIL_NOW},'joining'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE transfers DROP CONSTRAINT transfers_reason_check, ADD CONSTRAINT transfers_reason_check
      CHECK (reason IN (${UNTIL_NOW}))`);
  }
}
