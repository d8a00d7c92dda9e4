// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the last trial of a provider went. */
export class ProviderTrials1796800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE openid_providers ADD COLUMN tried_at timestamptz, ADD COLUMN trial_passed boolean,
        ADD CONSTRAINT openid_providers_trial_whole CHECK ((tried_at IS NULL) = (trial_passed IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE openid_providers DROP COLUMN tried_at, DROP COLUMN trial_passed');
  }
}
