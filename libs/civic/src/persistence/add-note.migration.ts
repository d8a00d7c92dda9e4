// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CivicAddNote1796057866948 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "questionnaire_answers" ALTER COLUMN "texts" DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "questionnaire_answers" ALTER COLUMN "texts" SET DEFAULT '{}'`);
  }
}
