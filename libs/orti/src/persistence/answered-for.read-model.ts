// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangePreview, type Touched, touchedByRole } from '@reciproca/identity';

const ANSWERED_FOR = `
  SELECT name AS title, '/gardens/' || id AS href, NULL AS "otherName", NULL AS "startsAt", NULL AS "endsAt"
  FROM gardens WHERE ente_id = $1 AND referent_id = $2 ORDER BY name, id`;

/** Gardens somebody goes on answering for although they are no gardener any more. */
@Injectable()
export class AnsweredFor implements OnModuleInit {
  constructor(private readonly preview: ChangePreview) {}

  onModuleInit(): void {
    this.preview.add(
      touchedByRole({
        roles: ['gardener'],
        fate: 'stays',
        list: (ctx, personId) => ctx.tx.query<Touched>(ANSWERED_FOR, [ctx.enteId, personId]),
      }),
    );
  }
}
