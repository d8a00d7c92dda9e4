// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after which card, who has it in hand at this moment, and the views operators keep. */
export class SupervisionBoard1760000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const subject = `
        ente_id uuid NOT NULL REFERENCES enti,
        kind text NOT NULL CHECK (kind ~ '^[a-z0-9_-]{1,40}$'),
        subject_id uuid NOT NULL`;
    await runner.query(`
      CREATE TABLE card_assignments (${subject},
        assignee_id uuid NOT NULL REFERENCES people,
        assigned_by uuid NOT NULL REFERENCES people,
        assigned_at timestamptz NOT NULL,
        PRIMARY KEY (ente_id, kind, subject_id)
      );
      CREATE INDEX card_assignments_of ON card_assignments (ente_id, assignee_id);

      CREATE TABLE card_holds (${subject},
        holder_id uuid NOT NULL REFERENCES people,
        since timestamptz NOT NULL,
        until timestamptz NOT NULL,
        PRIMARY KEY (ente_id, kind, subject_id)
      );

      CREATE TABLE card_looks (${subject},
        person_id uuid NOT NULL REFERENCES people,
        until timestamptz NOT NULL,
        PRIMARY KEY (ente_id, kind, subject_id, person_id)
      );

      CREATE TABLE board_views (
        id uuid PRIMARY KEY,
        ente_id uuid NOT NULL REFERENCES enti,
        person_id uuid NOT NULL REFERENCES people,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        query text NOT NULL CHECK (length(query) <= 500),
        is_default boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX board_views_name ON board_views (person_id, lower(name));
      CREATE UNIQUE INDEX board_views_default ON board_views (person_id) WHERE is_default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE board_views, card_looks, card_holds, card_assignments');
  }
}
