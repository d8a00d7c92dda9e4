// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part whose yes was taken back may be shared out again, with another weight: the line of the latest share counts. */
export class SharedAnew1795915784677 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE harvest_share_lines DROP CONSTRAINT harvest_share_lines_proposal_id_key;
      CREATE INDEX harvest_share_lines_by_proposal ON harvest_share_lines (proposal_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX harvest_share_lines_by_proposal;
      UPDATE harvest_share_lines line SET proposal_id = NULL WHERE EXISTS (
        SELECT FROM harvest_share_lines later JOIN harvest_shares share ON share.id = later.share_id, harvest_shares own
        WHERE own.id = line.share_id AND later.proposal_id = line.proposal_id AND (share.decided_at, share.id) > (own.decided_at, own.id));
      ALTER TABLE harvest_share_lines ADD CONSTRAINT harvest_share_lines_proposal_id_key UNIQUE (proposal_id);
    `);
  }
}
