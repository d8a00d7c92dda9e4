// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is brought somewhere and fetched again is there meanwhile: written down for what is agreed or held already. */
export class DiaryStays1796106300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE diary_entries ADD COLUMN stays_until timestamptz, ADD CHECK (stays_until >= ends_at);
      UPDATE diary_entries d SET stays_until = back.starts_at
      FROM (
        SELECT id, ente_id, request_id, receiver_id AS person_id FROM agreements
        UNION ALL SELECT id, ente_id, request_id, requester_id FROM proposals
      ) cause
      CROSS JOIN LATERAL (
        SELECT min(coalesce(made.starts_at, wish.starts_at)) AS starts_at
        FROM listings leg
        LEFT JOIN LATERAL (SELECT starts_at FROM agreements WHERE request_id = leg.id
          AND state NOT IN ('cancelled','no_show') ORDER BY created_at DESC LIMIT 1) made ON true
        LEFT JOIN LATERAL (SELECT starts_at FROM slots WHERE listing_id = leg.id AND capacity > 0
          ORDER BY starts_at LIMIT 1) wish ON leg.state IN ('pending','open')
        WHERE leg.ente_id = cause.ente_id AND leg.linked_to_id = cause.request_id AND leg.kind = 'request'
      ) back
      WHERE d.cause_id = cause.id AND d.person_id = cause.person_id AND d.ente_id = cause.ente_id
        AND d.ends_lat IS NOT NULL AND back.starts_at > d.ends_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE diary_entries DROP COLUMN stays_until');
  }
}
