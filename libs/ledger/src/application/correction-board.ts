// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, sqlBoardSource } from '@reciproca/web';

/** Corrections a second operator is to decide on. */
const PROPOSED = `
  SELECT 'correction' AS kind, c.id, '/corrections' AS href, c.reason AS title, NULL::text AS service, NULL::uuid AS area_id, false AS urgent,
    c.proposed_at AS since, NULL::timestamptz AS at, jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people,
    p.given_name AS names, NULL::jsonb AS facts
  FROM corrections c JOIN people p ON p.id = c.proposed_by WHERE c.ente_id = $1 AND $2::timestamptz IS NOT NULL AND c.state = 'proposed'`;

const NAME = `SELECT reason AS title, '/corrections' AS href FROM corrections WHERE id = $1 AND ente_id = $2`;

@Injectable()
export class CorrectionBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'corrections',
        textKey: 'ledger:board',
        emptyKey: 'ledger:board.none',
        order: 110,
        sql: PROPOSED,
        names: { correction: NAME },
        kindKeys: { correction: 'ledger:board.kind' },
      }),
    );
  }
}
