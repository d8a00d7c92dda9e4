// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

const refusal = (allowed: string): string => `
  CREATE OR REPLACE FUNCTION refuse_volunteer_entry_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - '{person_id,recorded_by}'::text[] = to_jsonb(NEW) - '{person_id,recorded_by}'::text[]
        THEN RETURN NEW; END IF;
      ${allowed}
      IF TG_OP = 'DELETE' THEN IF is_practice(OLD.ente_id) THEN RETURN OLD; END IF; END IF;
      RAISE EXCEPTION 'volunteer_entries is append-only' USING ERRCODE = 'restrict_violation';
    END $$`;

/** Of who left long ago the line and its number stay, and who it was goes. Nothing else of a line is ever written over. */
const FORGOTTEN = `
  IF TG_OP = 'UPDATE' AND OLD.day < now() - interval '10 years' AND NEW.name = '—' AND NEW.tax_code IS NULL AND NEW.birth_place = '—'
      AND NEW.residence = '—' AND NEW.reason IS NULL AND NEW.birth_date = date_trunc('year', OLD.birth_date)
      AND to_jsonb(OLD) - '{name,birth_date,tax_code,birth_place,residence,reason}'::text[]
        = to_jsonb(NEW) - '{name,birth_date,tax_code,birth_place,residence,reason}'::text[]
    THEN RETURN NEW; END IF;`;

export class ForgottenVolunteers1796700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(refusal(FORGOTTEN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(refusal(''));
  }
}
