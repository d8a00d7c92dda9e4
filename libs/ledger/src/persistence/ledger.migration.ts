// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1760000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (kind IN ('person','household','garden','fund','ente')),
        owner_id uuid NOT NULL,
        name text,
        balance integer NOT NULL DEFAULT 0,
        posting_count integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        UNIQUE (ente_id, kind, owner_id),
        CHECK (kind NOT IN ('fund','ente') OR owner_id = ente_id)
      ) WITH (fillfactor = 80);

      CREATE TABLE transfers (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason IN ('exchange','fund_support','garden_work','crate','thanks','correction','opening')),
        reference_type text,
        reference_id uuid,
        memo text CHECK (length(memo) <= 300),
        idempotency_key text NOT NULL,
        corrects_id uuid REFERENCES transfers,
        created_by uuid,
        created_at timestamptz NOT NULL,
        UNIQUE (ente_id, idempotency_key),
        CHECK ((reference_type IS NULL) = (reference_id IS NULL)),
        CHECK ((reason = 'correction') = (corrects_id IS NOT NULL))
      );
      CREATE INDEX transfers_by_reference ON transfers (reference_id) WHERE reference_id IS NOT NULL;

      CREATE TABLE postings (
        id uuid PRIMARY KEY,
        transfer_id uuid NOT NULL REFERENCES transfers,
        ente_id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES accounts,
        position integer NOT NULL CHECK (position > 0),
        minutes integer NOT NULL CHECK (minutes <> 0),
        balance_after integer NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (account_id, position),
        UNIQUE (transfer_id, account_id)
      );

      CREATE TABLE corrections (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL,
        transfer_id uuid NOT NULL REFERENCES transfers,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        state text NOT NULL CHECK (state IN ('proposed','approved','rejected')),
        correcting_transfer_id uuid REFERENCES transfers,
        CHECK (decided_by <> proposed_by),
        CHECK ((state = 'proposed') = (decided_by IS NULL)),
        CHECK ((state = 'approved') = (correcting_transfer_id IS NOT NULL))
      );
      CREATE UNIQUE INDEX corrections_once ON corrections (transfer_id) WHERE state <> 'rejected';
      CREATE INDEX corrections_by_state ON corrections (ente_id, state, id);

      CREATE FUNCTION ensure_transfer_balances() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE checked uuid; total bigint; lines integer; of_one_ente boolean;
        BEGIN
          IF TG_TABLE_NAME = 'transfers' THEN checked := NEW.id; ELSE checked := NEW.transfer_id; END IF;
          SELECT sum(p.minutes), count(*), bool_and(p.ente_id = t.ente_id AND a.ente_id = t.ente_id) INTO total, lines, of_one_ente
            FROM postings p JOIN transfers t ON t.id = p.transfer_id JOIN accounts a ON a.id = p.account_id
            WHERE p.transfer_id = checked;
          IF lines < 2 OR total <> 0 OR NOT of_one_ente THEN
            RAISE EXCEPTION 'Transfer % does not balance', checked USING ERRCODE = 'check_violation', CONSTRAINT = 'transfers_balance';
          END IF;
          RETURN NULL;
        END $$;
      CREATE CONSTRAINT TRIGGER transfers_balance AFTER INSERT ON transfers
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ensure_transfer_balances();
      CREATE CONSTRAINT TRIGGER postings_balance AFTER INSERT ON postings
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ensure_transfer_balances();

      CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER transfers_append_only BEFORE UPDATE OR DELETE ON transfers
        FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
      CREATE TRIGGER postings_append_only BEFORE UPDATE OR DELETE ON postings
        FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
      CREATE TRIGGER transfers_not_emptied BEFORE TRUNCATE ON transfers EXECUTE FUNCTION refuse_ledger_change();
      CREATE TRIGGER postings_not_emptied BEFORE TRUNCATE ON postings EXECUTE FUNCTION refuse_ledger_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE corrections, postings, transfers, accounts;
      DROP FUNCTION ensure_transfer_balances, refuse_ledger_change;
    `);
  }
}
