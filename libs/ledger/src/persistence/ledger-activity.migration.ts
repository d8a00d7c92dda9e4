// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UNTIL_NOW = "'exchange','fund_support','garden_work','crate','thanks','correction','opening','closing','joining'";

/** Who helps where people gather gets minutes from the community fund. */
export class LedgerActivity1798800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE transfers DROP CONSTRAINT transfers_reason_check, ADD CONSTRAINT transfers_reason_check
      CHECK (reason IN (${UNTIL_NOW},'activity'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE transfers DROP CONSTRAINT transfers_reason_check, ADD CONSTRAINT transfers_reason_check
      CHECK (reason IN (${UNTIL_NOW}))`);
  }
}
