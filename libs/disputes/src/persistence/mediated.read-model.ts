// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TITLE_OF } from '@reciproca/exchange';
import { ChangePreview, type Touched, touchedByRole } from '@reciproca/identity';

const MEDIATED = `
  SELECT ${TITLE_OF('a', '$3')} AS title, '/disputes/' || d.id AS href, NULL AS "otherName", NULL AS "startsAt", NULL AS "endsAt"
  FROM disputes d JOIN agreements a ON a.id = d.agreement_id
  WHERE d.ente_id = $1 AND d.mediator_id = $2 AND d.state IN ('opened','heard') ORDER BY d.opened_at, d.id`;

/** Disputes that need another mediator once theirs is none any more. */
@Injectable()
export class Mediated implements OnModuleInit {
  constructor(private readonly preview: ChangePreview) {}

  onModuleInit(): void {
    this.preview.add(
      touchedByRole({
        roles: ['mediator'],
        fate: 'stays',
        list: (ctx, personId) => ctx.tx.query<Touched>(MEDIATED, [ctx.enteId, personId, ctx.language]),
      }),
    );
  }
}
