// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpName } from '../texts/help-name.js';
import type { Ctx, Language } from '@reciproca/kernel';
import { type NamedMatter } from '@reciproca/platform';
import type { Service } from '../domain/listing.js';
import type { Span } from '../domain/span.js';
import { idsUnder } from './ids-under.js';

interface Row {
  readonly link: string;
  readonly name_it: string;
  readonly name_en: string;
  /** Set while not both have said yes: the hours they may know then are the service's to say. */
  readonly told_by: Service | null;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
}

const AGREEMENTS = `
  SELECT '/agreements/' || a.id AS link, c.name_it, c.name_en, NULL::text AS told_by, a.starts_at, a.ends_at
  FROM agreements a JOIN categories c ON c.id = a.category_id WHERE a.ente_id = $1 AND a.id = ANY($2::uuid[])`;

const PROPOSALS = `
  SELECT '/proposals/' || p.id AS link, c.name_it, c.name_en, CASE WHEN p.state <> 'agreed' THEN p.service END AS told_by,
    p.starts_at, p.ends_at
  FROM proposals p JOIN listings l ON l.id = p.request_id JOIN categories c ON c.id = l.category_id
  WHERE p.ente_id = $1 AND p.id = ANY($2::uuid[])`;

const LISTINGS = `
  SELECT CASE l.kind WHEN 'offer' THEN '/offers/' ELSE '/requests/' END || l.id AS link, c.name_it, c.name_en, NULL::text AS told_by,
    s.starts_at, s.ends_at
  FROM listings l JOIN categories c ON c.id = l.category_id
  LEFT JOIN LATERAL (SELECT starts_at, ends_at FROM slots WHERE listing_id = l.id AND ends_at > $3 ORDER BY starts_at LIMIT 1) s ON true
  WHERE l.ente_id = $1 AND l.id = ANY($2::uuid[])`;

/** The kind of help and the next day of what these pages are about, by their address. */
export async function nameMatters(
  ctx: Ctx,
  links: readonly string[],
  toldSpan: (service: Service, span: Span) => Span,
): Promise<ReadonlyMap<string, NamedMatter>> {
  const [agreements, proposals] = [idsUnder('agreements', links), idsUnder('proposals', links)];
  const listings = [...idsUnder('requests', links), ...idsUnder('offers', links)];
  // Each is asked only where there is something to ask: news of one act is nearly always about one kind of page.
  const found = await Promise.all([
    agreements.length === 0 ? [] : ctx.tx.query<Row>(AGREEMENTS, [ctx.enteId, agreements]),
    proposals.length === 0 ? [] : ctx.tx.query<Row>(PROPOSALS, [ctx.enteId, proposals]),
    listings.length === 0 ? [] : ctx.tx.query<Row>(LISTINGS, [ctx.enteId, listings, ctx.clock.now()]),
  ]);
  return new Map(
    found.flat().map(({ link, name_it, name_en, told_by, starts_at: startsAt, ends_at: endsAt }) => {
      const hours = told_by && startsAt && endsAt ? toldSpan(told_by, { startsAt, endsAt }) : { startsAt, endsAt };
      const named = { nameIt: name_it, nameEn: name_en };
      return [link, { kind: (language: Language) => helpName(named, language), ...hours }];
    }),
  );
}
