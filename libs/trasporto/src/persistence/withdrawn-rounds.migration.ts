// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff take rounds back, and write down the answer of a driver they have heard. */
export class TrasportoWithdrawnRounds1795993000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rounds ADD COLUMN heard_by uuid;
      ALTER TABLE rounds DROP CONSTRAINT rounds_state_check;
      ALTER TABLE rounds ADD CONSTRAINT rounds_state_check CHECK (state IN ('proposed','accepted','declined','lapsed','withdrawn'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rounds DROP COLUMN heard_by;
      UPDATE rounds SET state = 'lapsed' WHERE state = 'withdrawn';
      ALTER TABLE rounds DROP CONSTRAINT rounds_state_check;
      ALTER TABLE rounds ADD CONSTRAINT rounds_state_check CHECK (state IN ('proposed','accepted','declined','lapsed'));
    `);
  }
}
