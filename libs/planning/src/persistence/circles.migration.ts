// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanningCircles1760000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE circles (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        run_id uuid,
        state text NOT NULL CHECK (state IN ('proposed','awaiting_approval','agreed','dissolved','expired')),
        -- Mean of its parts' scores.
        score float8 NOT NULL CHECK (score BETWEEN 0 AND 1),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        closed_at timestamptz,
        closed_by uuid,
        -- The member for whom it was ended; null when by nobody of them.
        closed_member_id uuid,
        close_reason text CHECK (close_reason IN ('declined','taken','cancelled','expired')),
        close_note text
      );
      CREATE INDEX circles_by_ente ON circles (ente_id, created_at DESC);
      CREATE INDEX circles_by_run ON circles (run_id) WHERE run_id IS NOT NULL;
      CREATE INDEX circles_expiry ON circles (expires_at) WHERE state IN ('proposed','awaiting_approval');
      CREATE INDEX circles_closed ON circles (ente_id, closed_at) WHERE state IN ('dissolved','expired');

      -- Who stands at a position gives to who stands at the next.
      CREATE TABLE circle_members (
        circle_id uuid NOT NULL REFERENCES circles ON DELETE CASCADE,
        ente_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        position integer NOT NULL CHECK (position >= 0),
        -- While their circle waits for answers; a person stands in one such circle.
        live boolean NOT NULL DEFAULT true,
        accepted_at timestamptz,
        accepted_by uuid,
        channel text,
        PRIMARY KEY (circle_id, position)
      );
      CREATE UNIQUE INDEX circle_members_once ON circle_members (ente_id, person_id) WHERE live;
      CREATE INDEX circle_members_by_person ON circle_members (person_id, circle_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE circle_members, circles');
  }
}
