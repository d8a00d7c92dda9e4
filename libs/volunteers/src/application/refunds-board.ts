// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, sqlBoardSource } from '@reciproca/web';

/** Expenses that wait for a yes. */
const WAITING = `
  SELECT 'refund' AS kind, r.id, '/volunteers/' || r.person_id || '/refunds' AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service,
    w.area_id, false AS urgent, r.created_at AS since, r.day::timestamp AT TIME ZONE 'Europe/Rome' AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names,
    '{}'::jsonb AS facts
  FROM volunteer_refunds r JOIN people p ON p.id = r.person_id LEFT JOIN residences w ON w.person_id = p.id
  WHERE r.ente_id = $1 AND r.state = 'declared' AND r.created_at <= $2`;

const NAME = `
  SELECT p.given_name || ' ' || p.family_name AS title, '/volunteers/' || p.id || '/refunds' AS href, ARRAY[p.id] AS seen
  FROM volunteer_refunds r JOIN people p ON p.id = r.person_id WHERE r.id = $1 AND r.ente_id = $2`;

@Injectable()
export class RefundsBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'volunteer_refunds',
        textKey: 'volunteers:board.refunds',
        emptyKey: 'volunteers:board.refunds.none',
        order: 107,
        days: 'of',
        sql: WAITING,
        names: { refund: NAME },
        kindKeys: { refund: 'volunteers:board.kind.refund' },
      }),
    );
  }
}
