// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, sqlBoardSource } from '@reciproca/web';
import { translator } from '@reciproca/ui';

/** Signals nobody has answered yet: first those nobody follows. */
const OPEN = `
  SELECT 'signal' AS kind, s.id, '/signals/' || s.id AS href, s.about AS title, NULL::text AS service, w.area_id, s.urgent,
    s.created_at AS since, NULL::timestamptz AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names,
    jsonb_build_object('state', s.state, 'isEmergency', s.urgent AND s.state = 'new') AS facts
  FROM signals s JOIN people p ON p.id = s.sentinel_id LEFT JOIN residences w ON w.person_id = s.sentinel_id
  WHERE s.ente_id = $1 AND $2::timestamptz IS NOT NULL AND s.state <> 'closed'`;

const NAME = `
  SELECT about AS title, '/signals/' || id AS href, ARRAY[sentinel_id] AS seen FROM signals WHERE id = $1 AND ente_id = $2`;

@Injectable()
export class SignalBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'signals',
        textKey: 'sentinels:board',
        emptyKey: 'sentinels:queue.none',
        order: 85,
        sql: OPEN,
        names: { signal: NAME },
        kindKeys: { signal: 'sentinels:board.kind' },
        orderBy: "c.urgent DESC, c.facts->>'state' DESC, c.since, c.id",
        noteOf: ({ state }, ctx) => translator(ctx.language)(`sentinels:state.${state as 'new' | 'in_hand'}`),
      }),
    );
  }
}
