// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of a group is told in App IO. */
export class ConversationsGroupWayApp1797800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE group_message_recipients DROP CONSTRAINT group_message_recipients_way_check,
        ADD CONSTRAINT group_message_recipients_way_check CHECK (way IN ('page','text','app','email','other','call','none'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE group_message_recipients SET way = 'page' WHERE way = 'app';
      ALTER TABLE group_message_recipients DROP CONSTRAINT group_message_recipients_way_check,
        ADD CONSTRAINT group_message_recipients_way_check CHECK (way IN ('page','text','email','other','call','none'));
    `);
  }
}
