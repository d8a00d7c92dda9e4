// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangePreview, type Touched, touchedByRole } from '@reciproca/identity';

const WATCHED = `
  SELECT c.activities AS title, '/civic/' || c.id AS href, p.given_name || ' ' || p.family_name AS "otherName", NULL AS "startsAt", NULL AS "endsAt"
  FROM civic_commitments c JOIN people p ON p.id = c.person_id
  WHERE c.ente_id = $1 AND c.tutor_id = $2 AND c.state = 'active' ORDER BY c.ends_on, c.id`;

/** Commitments that need another tutor once theirs is none any more. */
@Injectable()
export class WatchedOver implements OnModuleInit {
  constructor(private readonly preview: ChangePreview) {}

  onModuleInit(): void {
    const roles = ['tutor', 'operator', 'coordinator'] as const;
    this.preview.add(
      touchedByRole({
        roles,
        fate: 'stays',
        list: (ctx, personId) => ctx.tx.query<Touched>(WATCHED, [ctx.enteId, personId]),
      }),
    );
  }
}
