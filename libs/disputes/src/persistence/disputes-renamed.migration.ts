// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Disputes stood in a lib named fairness: what waits under that name is delivered under the new one. */
export class DisputesRenamed1795866751934 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE outbox SET topic = 'disputes.dispute_moved' WHERE topic = 'fairness.dispute_moved';
      UPDATE deliveries SET handler = 'disputes.follow_dispute' WHERE handler = 'fairness.follow_dispute';
      UPDATE subscriptions SET topic = 'disputes.dispute_moved' WHERE topic = 'fairness.dispute_moved';
      UPDATE subscriptions SET handler = 'disputes.follow_dispute' WHERE handler = 'fairness.follow_dispute';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE outbox SET topic = 'fairness.dispute_moved' WHERE topic = 'disputes.dispute_moved';
      UPDATE deliveries SET handler = 'fairness.follow_dispute' WHERE handler = 'disputes.follow_dispute';
      UPDATE subscriptions SET topic = 'fairness.dispute_moved' WHERE topic = 'disputes.dispute_moved';
      UPDATE subscriptions SET handler = 'fairness.follow_dispute' WHERE handler = 'disputes.follow_dispute';
    `);
  }
}
