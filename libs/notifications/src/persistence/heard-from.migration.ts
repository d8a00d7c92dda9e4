// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who spoke for the person. What was said stays as it is: only whose it is, and a name that is erased, may change. */
export class NotificationsHeardFrom1795990000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contacts ADD COLUMN heard_from uuid REFERENCES people (id), ADD COLUMN heard_name text;
      CREATE INDEX contacts_heard_from ON contacts (heard_from) WHERE heard_from IS NOT NULL;
      CREATE OR REPLACE FUNCTION contacts_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) - '{person_id,heard_from,heard_name}'::text[] = to_jsonb(OLD) - '{person_id,heard_from,heard_name}'::text[] THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'contacts are only added to';
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION contacts_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'contacts are only added to';
      END $$;
      ALTER TABLE contacts DROP COLUMN heard_from, DROP COLUMN heard_name;
    `);
  }
}
