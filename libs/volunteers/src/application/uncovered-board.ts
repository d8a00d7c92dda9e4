// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, sqlBoardSource } from '@reciproca/web';
import { STANDING } from '../persistence/standing.read-model.js';

/** Volunteers whom no insurance covers, or who have left the ente and were never taken out of the register. */
const UNCOVERED = `
  SELECT 'volunteer' AS kind, p.id, '/volunteers/' || p.id AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service,
    w.area_id, true AS urgent, s.day::timestamp AT TIME ZONE 'Europe/Rome' AS since, NULL::timestamptz AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names,
    '{}'::jsonb AS facts
  FROM (${STANDING}) s JOIN people p ON p.id = s.person_id LEFT JOIN residences w ON w.person_id = p.id
  WHERE s.ente_id = $1 AND (p.state = 'left' OR p.covered_until IS NULL OR p.covered_until < ($2::timestamptz AT TIME ZONE 'Europe/Rome')::date)`;

const NAME = `
  SELECT given_name || ' ' || family_name AS title, '/volunteers/' || id AS href, ARRAY[id] AS seen FROM people WHERE id = $1 AND ente_id = $2`;

@Injectable()
export class UncoveredBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'volunteers_uncovered',
        textKey: 'volunteers:board.uncovered',
        emptyKey: 'volunteers:board.uncovered.none',
        order: 106,
        sql: UNCOVERED,
        names: { volunteer: NAME },
        kindKeys: { volunteer: 'volunteers:board.kind.volunteer' },
      }),
    );
  }
}
