// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a place is open, its telephone, and what a driver should know of its doors. */
export class TerritoryPlaceFacts1796120000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE places ADD COLUMN hours jsonb, ADD COLUMN phone text, ADD COLUMN driver_note text;
      ALTER TABLE places ADD CONSTRAINT places_facts_public CHECK (is_public OR (hours IS NULL AND phone IS NULL AND driver_note IS NULL));
      ALTER TABLE places DROP CONSTRAINT places_kind_check;
      ALTER TABLE places ADD CONSTRAINT places_kind_check CHECK (kind IN
        ('home', 'hospital', 'clinic', 'pharmacy', 'service', 'shop', 'market', 'garden', 'station', 'meeting_point'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE places DROP CONSTRAINT places_facts_public, DROP COLUMN hours, DROP COLUMN phone, DROP COLUMN driver_note;
      UPDATE places SET kind = 'shop' WHERE kind = 'pharmacy';
      ALTER TABLE places DROP CONSTRAINT places_kind_check;
      ALTER TABLE places ADD CONSTRAINT places_kind_check CHECK (kind IN
        ('home', 'hospital', 'clinic', 'service', 'shop', 'market', 'garden', 'station', 'meeting_point'));
    `);
  }
}
