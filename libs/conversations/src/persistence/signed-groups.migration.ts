// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers for a group writes to it under their own name, which stands before the words. */
export class ConversationsSignedGroups1798800000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE group_messages ADD COLUMN signed_as text CHECK (length(signed_as) BETWEEN 1 AND 120)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE group_messages DROP COLUMN signed_as');
  }
}
