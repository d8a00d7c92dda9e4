// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A certificate says on which days what was done; those given out before get the days that were written down by then. */
export class CivicDays1795891000143 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE civic_commitments ADD COLUMN protocol text CHECK (length(protocol) BETWEEN 1 AND 60);
      ALTER TABLE civic_certificates ADD COLUMN days jsonb NOT NULL DEFAULT '[]';
      UPDATE civic_certificates e SET days = done.days FROM (
        SELECT c.id, jsonb_agg(jsonb_build_object('day', d.day, 'minutes', d.minutes) ORDER BY d.day) AS days
        FROM civic_certificates c JOIN (
          SELECT commitment_id, day, sum(minutes)::int AS minutes, max(created_at) AS written FROM civic_attendance
          WHERE state = 'confirmed' GROUP BY commitment_id, day
        ) d ON d.commitment_id = c.commitment_id AND d.written <= c.issued_at
        GROUP BY c.id
      ) done WHERE done.id = e.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE civic_certificates DROP COLUMN days; ALTER TABLE civic_commitments DROP COLUMN protocol',
    );
  }
}
