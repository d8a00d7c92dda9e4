// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Validity, type ValidityKind, ValidityKinds } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { formatDate, translator } from '@reciproca/ui';
import { BoardSources, sqlBoardSource } from '@reciproca/web';
import { AHEAD_DAYS, BEHIND_DAYS } from '../domain/reminder.rules.js';

type Ending = Validity & { readonly kind: string };

/** Whoever has something that ends, with what ends first: it holds until its last day is over, and is urgent from then on. */
const ENDING = `
  SELECT 'person' AS kind, p.id, '/people/' || p.id AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service, w.area_id,
    e.until < ($2::timestamptz AT TIME ZONE 'Europe/Rome')::date AS urgent, (e.until - ${AHEAD_DAYS})::timestamp AT TIME ZONE 'Europe/Rome' AS since,
    (e.until + 1)::timestamp AT TIME ZONE 'Europe/Rome' AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names,
    jsonb_build_object('kind', e.kind, 'until', to_char(e.until, 'YYYY-MM-DD')) AS facts
  FROM jsonb_to_recordset($3::jsonb) AS e("personId" uuid, kind text, until date)
    JOIN people p ON p.id = e."personId" LEFT JOIN residences w ON w.person_id = p.id
  WHERE p.ente_id = $1`;

const NAME = `
  SELECT given_name || ' ' || family_name AS title, '/people/' || id AS href, ARRAY[id] AS seen FROM people WHERE id = $1 AND ente_id = $2`;

/** The board's list of what runs out, of every kind that libs announce. */
@Injectable()
export class EndingBoard implements OnModuleInit {
  constructor(
    private readonly sources: BoardSources,
    private readonly kinds: ValidityKinds,
  ) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'expiring',
        textKey: 'vetting:board.expiring',
        emptyKey: 'vetting:board.expiring.none',
        order: 100,
        days: 'ends',
        sql: ENDING,
        given: (ctx) => this.listFirst(ctx),
        names: { person: NAME },
        kindKeys: { person: 'vetting:board.kind.person' },
        orderBy: 'c.at, c.id',
        noteOf: ({ kind, until }, ctx) => this.noteOf(ctx, String(kind), String(until)),
      }),
    );
  }

  private noteOf(ctx: Ctx, kind: string, until: string): string {
    const t = translator(ctx.language);
    const day = formatDate(until, ctx.language);
    const { textKey, endsKey } = this.kinds.get(kind);
    return until < romeDay(ctx.clock.now()) ? t('vetting:board.ended', { what: t(textKey), day }) : t(endsKey, { day });
  }

  private async listFirst(ctx: Ctx): Promise<Ending[]> {
    const first = new Map<string, Ending>();
    for (const one of await this.listEnding(ctx)) {
      const known = first.get(one.personId);
      if (!known || one.until < known.until) first.set(one.personId, one);
    }
    return [...first.values()];
  }

  private async listEnding(ctx: Ctx): Promise<Ending[]> {
    const today = romeDay(ctx.clock.now());
    const [from, to] = [addDays(today, -BEHIND_DAYS), addDays(today, AHEAD_DAYS)];
    const ofKind = async ({ key, listEnding }: ValidityKind): Promise<Ending[]> =>
      (await listEnding(ctx, from, to)).map((one) => ({ ...one, kind: key }));
    return (await Promise.all(this.kinds.list().map(ofKind))).flat();
  }
}
