// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOME_OF = (person: string): string =>
  `(SELECT h.comune_code FROM residences r JOIN places h ON h.id = r.place_id WHERE r.person_id = ${person})`;

/** In which comune the two lived when it was done. Of what was done before, only where they live today is known. */
export class ExchangeWhereItWasDone1796110000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreements ADD COLUMN giver_comune text REFERENCES comuni, ADD COLUMN receiver_comune text REFERENCES comuni;
      UPDATE agreements SET giver_comune = ${HOME_OF('giver_id')}, receiver_comune = ${HOME_OF('receiver_id')}
        WHERE state IN ('done', 'confirmed', 'settled');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agreements DROP COLUMN receiver_comune, DROP COLUMN giver_comune');
  }
}
