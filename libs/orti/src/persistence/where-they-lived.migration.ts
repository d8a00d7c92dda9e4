// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which comune who worked lived then. Of work of before, only where they live today is known. */
export class OrtiWhereTheyLived1796110000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE garden_work ADD COLUMN comune_code text REFERENCES comuni;
      UPDATE garden_work w SET comune_code = h.comune_code FROM residences r JOIN places h ON h.id = r.place_id
        WHERE r.person_id = w.person_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE garden_work DROP COLUMN comune_code');
  }
}
