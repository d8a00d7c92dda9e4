// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Crates given as thanks before the slot book counted: it has to know of them. A harvest has one time. */
export class OrtiThanks1795854853965 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO slot_takings (id, ente_id, slot_id, units, reason, reference_id, taken_at)
      SELECT gen_random_uuid(), crate.ente_id, slot.id, crate.crates, 'thanks', crate.id, crate.created_at
      FROM crates crate JOIN harvests harvest ON harvest.id = crate.harvest_id
      JOIN LATERAL (SELECT id FROM slots WHERE listing_id = harvest.offer_id ORDER BY starts_at, id LIMIT 1) slot ON true
      WHERE crate.thanks_for_id IS NOT NULL AND crate.state <> 'cancelled'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM slot_takings WHERE reason = 'thanks'");
  }
}
