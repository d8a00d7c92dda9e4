// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which services there are is said by their libs alone: another one needs no change of the schema. */
export class ExchangeServices1795856950689 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE categories DROP CONSTRAINT categories_service_check;
      ALTER TABLE listings DROP CONSTRAINT listings_service_check;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE categories ADD CONSTRAINT categories_service_check CHECK (service IN ('condominio','trasporto','orti'));
      ALTER TABLE listings ADD CONSTRAINT listings_service_check CHECK (service IN ('condominio','trasporto','orti'));
    `);
  }
}
