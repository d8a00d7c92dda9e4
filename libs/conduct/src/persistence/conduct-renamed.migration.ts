// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suspensions and announcements stood in a lib named fairness: what waits under that name is delivered under the new one. */
export class ConductRenamed1795866752027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE outbox SET topic = replace(topic, 'fairness.', 'conduct.')
        WHERE topic IN ('fairness.suspension_moved', 'fairness.announcement_published');
      UPDATE deliveries SET handler = 'conduct.carry_out_suspension' WHERE handler = 'fairness.carry_out_suspension';
      UPDATE subscriptions SET topic = replace(topic, 'fairness.', 'conduct.')
        WHERE topic IN ('fairness.suspension_moved', 'fairness.announcement_published');
      UPDATE subscriptions SET handler = 'conduct.carry_out_suspension' WHERE handler = 'fairness.carry_out_suspension';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE outbox SET topic = replace(topic, 'conduct.', 'fairness.')
        WHERE topic IN ('conduct.suspension_moved', 'conduct.announcement_published');
      UPDATE deliveries SET handler = 'fairness.carry_out_suspension' WHERE handler = 'conduct.carry_out_suspension';
      UPDATE subscriptions SET topic = replace(topic, 'conduct.', 'fairness.')
        WHERE topic IN ('conduct.suspension_moved', 'conduct.announcement_published');
      UPDATE subscriptions SET handler = 'fairness.carry_out_suspension' WHERE handler = 'conduct.carry_out_suspension';
    `);
  }
}
