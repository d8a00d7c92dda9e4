// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, sqlBoardSource } from '@reciproca/web';

/** Whoever waits for the word of the ente, the longest first. */
const OPEN = `
  SELECT 'join_request' AS kind, j.id, '/join-requests/' || j.id AS href, j.given_name || ' ' || j.family_name AS title,
    NULL::text AS service, NULL::uuid AS area_id, false AS urgent, j.asked_at AS since, NULL::timestamptz AS at,
    '[]'::jsonb AS people, j.given_name AS names, NULL::jsonb AS facts
  FROM join_requests j WHERE j.ente_id = $1 AND $2::timestamptz IS NOT NULL AND j.state = 'open'`;

const NAME = `
  SELECT given_name || ' ' || family_name AS title, '/join-requests/' || id AS href FROM join_requests WHERE id = $1 AND ente_id = $2`;

@Injectable()
export class JoinRequestBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'join_requests',
        textKey: 'openid:board',
        emptyKey: 'openid:join.none',
        order: 88,
        sql: OPEN,
        kindKeys: { join_request: 'openid:board.kind' },
        names: { join_request: NAME },
        orderBy: 'c.since, c.id',
      }),
    );
  }
}
