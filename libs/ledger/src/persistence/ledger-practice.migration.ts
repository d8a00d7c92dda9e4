// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes that were moved in practice go when it is thrown away; all others stay for ever, as before. */
export class LedgerPractice1796400000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'transfers' AND current_setting('reciproca.forgetting', true) = 'on' THEN
            IF to_jsonb(NEW) = to_jsonb(OLD) || '{"memo": null}' THEN RETURN NEW; END IF;
          END IF;
          IF TG_OP = 'DELETE' THEN IF is_practice(OLD.ente_id) THEN RETURN OLD; END IF; END IF;
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'transfers' AND current_setting('reciproca.forgetting', true) = 'on' THEN
            IF to_jsonb(NEW) = to_jsonb(OLD) || '{"memo": null}' THEN RETURN NEW; END IF;
          END IF;
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
    `);
  }
}
