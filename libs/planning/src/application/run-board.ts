// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, sqlBoardSource } from '@reciproca/web';
import { translator } from '@reciproca/ui';

/**
 * Runs that failed, and plans an operator is to decide on: of each kind the newest only, for a week. An older plan is
 * about requests that were, and a failure that the next run made good is nobody's trouble.
 */
const TO_SEE_TO = `
  SELECT 'run' AS kind, r.id, '/plans/' || r.id AS href, '' AS title, NULL::text AS service, NULL::uuid AS area_id,
    false AS urgent, coalesce(r.waits_since, r.finished_at, r.created_at) AS since, NULL::timestamptz AS at,
    '[]'::jsonb AS people, '' AS names,
    jsonb_build_object('kind', r.kind, 'state', r.state, 'failed', CASE WHEN r.failure IS NOT NULL THEN 1 ELSE 0 END) AS facts
  FROM match_runs r
  WHERE r.ente_id = $1 AND r.origin <> 'arrival' AND r.created_at > $2::timestamptz - interval '7 days'
    AND (r.state = 'failed' OR (r.state = 'ready' AND r.waits_since IS NOT NULL))
    AND NOT EXISTS (
      SELECT 1 FROM match_runs later WHERE later.ente_id = r.ente_id AND later.kind = r.kind AND later.origin <> 'arrival'
        AND later.created_at > r.created_at AND later.state IN ('ready','applied','discarded','failed'))`;

const NAME = `
  SELECT '' AS title, '/plans/' || id AS href, jsonb_build_object('kind', kind) AS facts FROM match_runs WHERE id = $1 AND ente_id = $2`;

@Injectable()
export class RunBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'runs',
        textKey: 'planning:board',
        emptyKey: 'planning:board.none',
        order: 97,
        sql: TO_SEE_TO,
        names: { run: NAME },
        kindKeys: { run: 'planning:board.kind' },
        titleOf: ({ kind }, ctx) =>
          translator(ctx.language)(kind === 'plan' ? 'planning:run.kind.plan' : 'planning:run.kind.circles'),
        noteOf: ({ state, failed }, ctx) =>
          translator(ctx.language)(
            state === 'failed'
              ? 'planning:board.failed'
              : failed === 1
                ? 'planning:board.not_applied'
                : 'planning:board.waits',
          ),
      }),
    );
  }
}
