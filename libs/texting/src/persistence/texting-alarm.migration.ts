// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A text of somebody who may be in danger waits before all others. */
export class TextingAlarm1795872100011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sms_inbound DROP CONSTRAINT sms_inbound_state_check;
      ALTER TABLE sms_inbound ADD CONSTRAINT sms_inbound_state_check
        CHECK (state IN ('new','handled','alarm','unclear','unknown','shared','dropped','done'));
      DROP INDEX sms_inbound_waiting;
      CREATE INDEX sms_inbound_waiting ON sms_inbound (ente_id, seq) WHERE state IN ('alarm','unclear','unknown','shared');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE sms_inbound SET state = 'unclear' WHERE state = 'alarm';
      ALTER TABLE sms_inbound DROP CONSTRAINT sms_inbound_state_check;
      ALTER TABLE sms_inbound ADD CONSTRAINT sms_inbound_state_check
        CHECK (state IN ('new','handled','unclear','unknown','shared','dropped','done'));
      DROP INDEX sms_inbound_waiting;
      CREATE INDEX sms_inbound_waiting ON sms_inbound (ente_id, seq) WHERE state IN ('unclear','unknown','shared');
    `);
  }
}
