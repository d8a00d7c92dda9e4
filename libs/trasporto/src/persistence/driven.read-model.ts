// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TITLE_OF } from '@reciproca/exchange';
import { ChangePreview, type Touched, touchedByRole } from '@reciproca/identity';
import { translator } from '@reciproca/ui';

const DRIVEN = `
  SELECT ${TITLE_OF('a', '$4')} AS title, '/agreements/' || a.id AS href, p.given_name || ' ' || p.family_name AS "otherName", a.starts_at AS "startsAt", a.ends_at AS "endsAt"
  FROM agreements a JOIN people p ON p.id = a.receiver_id
  WHERE a.ente_id = $1 AND a.giver_id = $2 AND a.service = 'trasporto' AND a.state = 'agreed' AND a.starts_at > $3`;
const ROUNDS = `
  SELECT '/rounds/' || id AS href, NULL AS "otherName", leaves_at AS "startsAt", back_at AS "endsAt"
  FROM rounds WHERE ente_id = $1 AND driver_id = $2 AND state IN ('proposed','accepted') AND leaves_at > $3`;

/** What somebody has promised to drive: it rests on their papers, and stands although they are no driver any more. */
@Injectable()
export class Driven implements OnModuleInit {
  constructor(private readonly preview: ChangePreview) {}

  onModuleInit(): void {
    const roles = ['driver'] as const;
    this.preview.add(
      touchedByRole({
        roles,
        fate: 'stays',
        list: (ctx, personId) => ctx.tx.query<Touched>(DRIVEN, [ctx.enteId, personId, ctx.clock.now(), ctx.language]),
      }),
    );
    this.preview.add(
      touchedByRole({
        roles,
        fate: 'stays',
        list: async (ctx, personId) => {
          const title = translator(ctx.language)('trasporto:round.title');
          const rounds = await ctx.tx.query<Touched>(ROUNDS, [ctx.enteId, personId, ctx.clock.now()]);
          return rounds.map((round) => ({ ...round, title }));
        },
      }),
    );
  }
}
