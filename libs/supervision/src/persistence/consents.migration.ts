// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who said yes by voice, to what, and who heard it. */
export class SupervisionConsents1760000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE spoken_consents (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        side text NOT NULL CHECK (side IN ('offer','request')),
        request_id uuid NOT NULL REFERENCES listings,
        proposal_id uuid REFERENCES proposals,
        channel text NOT NULL,
        words text NOT NULL CHECK (length(words) BETWEEN 1 AND 40),
        heard_by uuid NOT NULL REFERENCES people,
        heard_at timestamptz NOT NULL,
        CHECK (side = 'request' OR proposal_id IS NOT NULL)
      );
      CREATE INDEX spoken_consents_request ON spoken_consents (request_id);
      CREATE INDEX spoken_consents_person ON spoken_consents (person_id);
      CREATE FUNCTION spoken_consents_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'spoken consents are only added to';
      END $$;
      CREATE TRIGGER spoken_consents_are_kept BEFORE UPDATE ON spoken_consents FOR EACH ROW EXECUTE FUNCTION spoken_consents_are_kept();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spoken_consents; DROP FUNCTION spoken_consents_are_kept');
  }
}
