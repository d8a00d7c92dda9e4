// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ValidityKinds } from '@reciproca/identity';
import { BoardSources, sqlBoardSource } from '@reciproca/web';
import { translator } from '@reciproca/ui';
import { OTHER_KIND } from '../domain/document.js';

/** Documents nobody has looked at yet. */
const WAITING = `
  SELECT 'document' AS kind, d.id, '/people/' || p.id || '/documents' AS href, p.given_name || ' ' || p.family_name AS title,
    NULL::text AS service, w.area_id, false AS urgent, d.uploaded_at AS since, d.valid_until::timestamp AT TIME ZONE 'Europe/Rome' AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names,
    jsonb_build_object('kind', d.kind) AS facts
  FROM documents d JOIN people p ON p.id = d.person_id LEFT JOIN residences w ON w.person_id = p.id
  WHERE d.ente_id = $1 AND $2::timestamptz IS NOT NULL AND d.state = 'waiting'`;

const NAME = `
  SELECT p.given_name || ' ' || p.family_name AS title, '/people/' || p.id || '/documents' AS href, ARRAY[p.id] AS seen
  FROM documents d JOIN people p ON p.id = d.person_id WHERE d.id = $1 AND d.ente_id = $2`;

@Injectable()
export class DocumentBoard implements OnModuleInit {
  constructor(
    private readonly sources: BoardSources,
    private readonly kinds: ValidityKinds,
  ) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'documents',
        textKey: 'vetting:board',
        emptyKey: 'vetting:queue.none',
        order: 98,
        days: 'of',
        sql: WAITING,
        names: { document: NAME },
        kindKeys: { document: 'vetting:board.kind.document' },
        noteOf: ({ kind }, ctx) =>
          translator(ctx.language)(kind === OTHER_KIND ? 'vetting:kind.other' : this.kinds.get(String(kind)).textKey),
      }),
    );
  }
}
