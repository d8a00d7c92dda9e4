// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, sqlBoardSource } from '@reciproca/web';

/** Hours that wait for a tutor longer than a few days: somebody may have to remind them, or confirm in their stead. */
const WAITING = `
  SELECT 'civic_attendance' AS kind, a.id, '/civic/' || c.id AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service,
    w.area_id, false AS urgent, a.created_at AS since, a.day::timestamp AT TIME ZONE 'Europe/Rome' AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names,
    '{}'::jsonb AS facts
  FROM civic_attendance a JOIN civic_commitments c ON c.id = a.commitment_id JOIN people p ON p.id = c.person_id
    LEFT JOIN residences w ON w.person_id = p.id
  WHERE a.ente_id = $1 AND a.state = 'recorded' AND a.created_at < $2::timestamptz - interval '3 days'`;

const NAME = `
  SELECT p.given_name || ' ' || p.family_name AS title, '/civic/' || c.id AS href, ARRAY[p.id] AS seen
  FROM civic_attendance a JOIN civic_commitments c ON c.id = a.commitment_id JOIN people p ON p.id = c.person_id
  WHERE a.id = $1 AND a.ente_id = $2`;

@Injectable()
export class CivicBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'civic_hours',
        textKey: 'civic:board',
        emptyKey: 'civic:board.none',
        order: 105,
        days: 'of',
        sql: WAITING,
        names: { civic_attendance: NAME },
        kindKeys: { civic_attendance: 'civic:board.kind' },
      }),
    );
  }
}
