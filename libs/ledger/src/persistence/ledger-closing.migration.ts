// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks to be forgotten may leave their balance to the community fund; the words beside their transfers can be taken away, the minutes never. */
export class LedgerClosing1760000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE transfers DROP CONSTRAINT transfers_reason_check, ADD CONSTRAINT transfers_reason_check
        CHECK (reason IN ('exchange','fund_support','garden_work','crate','thanks','correction','opening','closing'));
      CREATE OR REPLACE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'transfers' AND current_setting('reciproca.forgetting', true) = 'on' THEN
            IF to_jsonb(NEW) = to_jsonb(OLD) || '{"memo": null}' THEN RETURN NEW; END IF;
          END IF;
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
      CREATE FUNCTION forget_transfer_memos(person uuid) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM set_config('reciproca.forgetting', 'on', true);
          UPDATE transfers SET memo = NULL WHERE memo IS NOT NULL AND id IN (
            SELECT p.transfer_id FROM postings p JOIN accounts a ON a.id = p.account_id WHERE a.kind = 'person' AND a.owner_id = person);
          PERFORM set_config('reciproca.forgetting', 'off', true);
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION forget_transfer_memos;
      CREATE OR REPLACE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
    `);
  }
}
