// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangePreview, type Touched, touchedByRole } from '@reciproca/identity';

const FOLLOWED = `
  SELECT s.about AS title, '/signals/' || s.id AS href, p.given_name || ' ' || p.family_name AS "otherName", NULL AS "startsAt", NULL AS "endsAt"
  FROM signals s JOIN people p ON p.id = s.sentinel_id
  WHERE s.ente_id = $1 AND s.assigned_to = $2 AND s.state <> 'closed' ORDER BY s.created_at, s.id`;

/** Signals a colleague has to take over once who follows them is no operator any more. */
@Injectable()
export class FollowedSignals implements OnModuleInit {
  constructor(private readonly preview: ChangePreview) {}

  onModuleInit(): void {
    const roles = ['operator', 'coordinator'] as const;
    this.preview.add(
      touchedByRole({
        roles,
        fate: 'stays',
        list: (ctx, personId) => ctx.tx.query<Touched>(FOLLOWED, [ctx.enteId, personId]),
      }),
    );
  }
}
