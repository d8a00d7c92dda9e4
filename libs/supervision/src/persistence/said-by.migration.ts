// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who said a yes for somebody else, such as who answers for a child. Those of before were said by the people themselves. */
export class SupervisionSaidBy1760000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE spoken_consents ADD COLUMN said_by uuid REFERENCES people;
      CREATE INDEX spoken_consents_said_by ON spoken_consents (said_by) WHERE said_by IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE spoken_consents DROP COLUMN said_by');
  }
}
