// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoardSource, sqlBoardSource } from '@reciproca/web';
import { formatDate, type TextKey, translator } from '@reciproca/ui';

const LIVE = `('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')`;
const NAME = (person: string): string =>
  `jsonb_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

const listings = (where: string): string => `
  SELECT 'listing' AS kind, l.id, '/' || l.kind || 's/' || l.id AS href, l.title, l.service, l.area_id, l.urgent, l.created_at AS since,
    (SELECT min(starts_at) FROM slots s WHERE s.listing_id = l.id) AS at, jsonb_build_array(${NAME('p')}) AS people, p.given_name AS names,
    jsonb_build_object('proposals', (SELECT count(*) FROM proposals x WHERE x.request_id = l.id AND x.state IN ${LIVE})) AS facts
  FROM listings l JOIN people p ON p.id = l.person_id WHERE l.ente_id = $1 AND $2::timestamptz IS NOT NULL AND ${where}`;

const proposals = (where: string): string => `
  SELECT 'proposal' AS kind, x.id, '/proposals/' || x.id AS href, r.title, x.service, r.area_id, r.urgent, x.updated_at AS since,
    x.starts_at AS at, jsonb_build_array(${NAME('g')}, ${NAME('q')}) AS people, g.given_name || ' ' || q.given_name AS names,
    jsonb_build_object('state', x.state, 'giver', g.given_name, 'asker', q.given_name) AS facts
  FROM proposals x JOIN listings r ON r.id = x.request_id JOIN people g ON g.id = x.offerer_id JOIN people q ON q.id = x.requester_id
  WHERE x.ente_id = $1 AND $2::timestamptz IS NOT NULL AND ${where}`;

const agreements = (where: string): string => `
  SELECT 'agreement' AS kind, a.id, '/agreements/' || a.id AS href, a.title, a.service, r.area_id, false AS urgent, a.updated_at AS since,
    a.starts_at AS at, jsonb_build_array(${NAME('g')}, ${NAME('q')}) AS people, g.given_name || ' ' || q.given_name AS names,
    jsonb_build_object('state', a.state) AS facts
  FROM agreements a JOIN listings r ON r.id = a.request_id JOIN people g ON g.id = a.giver_id JOIN people q ON q.id = a.receiver_id
  WHERE a.ente_id = $1 AND $2::timestamptz IS NOT NULL AND ${where}`;

const REQUESTED = "l.kind = 'request' AND l.state = 'open'";
const TOMORROW_ENDS = `((date_trunc('day', $2::timestamptz AT TIME ZONE 'Europe/Rome') + interval '2 days') AT TIME ZONE 'Europe/Rome')`;

/** Somebody's yes is missing; where nobody has said yes yet, only a request's best match is a card. */
const WAITING = `x.circle_id IS NULL AND (x.state IN ('accepted_by_offer','accepted_by_request') OR (x.state = 'proposed' AND NOT EXISTS (
  SELECT 1 FROM proposals o WHERE o.request_id = x.request_id AND o.state IN ${LIVE} AND (o.score, o.id) > (x.score, x.id))))`;

/** Called off within 48 hours of its start and not yet made good, or somebody did not come. */
const DROPPED = `a.starts_at > $2::timestamptz - interval '7 days' AND (a.state = 'no_show'
  OR (a.state = 'cancelled' AND r.state = 'open' AND a.starts_at - a.updated_at < interval '48 hours'))`;

const TODAY = `($2::timestamptz AT TIME ZONE 'Europe/Rome')::date`;

const EXPIRING = `
  SELECT 'person' AS kind, e.id, '/people/' || e.id AS href, e.given_name || ' ' || e.family_name AS title, NULL::text AS service, w.area_id,
    false AS urgent, (e.until - 60)::timestamp AT TIME ZONE 'Europe/Rome' AS since, e.until::timestamp AT TIME ZONE 'Europe/Rome' AS at, jsonb_build_array(${NAME('e')}) AS people,
    e.given_name AS names, jsonb_build_object('what', CASE e.until WHEN e.vetted_until THEN 'vetting' WHEN d.licence_until THEN 'licence'
      WHEN d.insurance_until THEN 'insurance' ELSE 'cover' END, 'until', to_char(e.until, 'YYYY-MM-DD')) AS facts
  FROM (SELECT p.*, least(p.vetted_until, d.licence_until, d.insurance_until, d.cover_until) AS until
    FROM people p LEFT JOIN driver_papers d ON d.person_id = p.id WHERE p.ente_id = $1 AND p.state = 'active') e
  LEFT JOIN driver_papers d ON d.person_id = e.id LEFT JOIN residences w ON w.person_id = e.id
  WHERE e.until BETWEEN ${TODAY} - 30 AND ${TODAY} + 60`;

const CORRECTIONS = `
  SELECT 'correction' AS kind, c.id, '/corrections' AS href, c.reason AS title, NULL::text AS service, NULL::uuid AS area_id, false AS urgent,
    c.proposed_at AS since, NULL::timestamptz AS at, jsonb_build_array(${NAME('p')}) AS people, p.given_name AS names, NULL::jsonb AS facts
  FROM corrections c JOIN people p ON p.id = c.proposed_by WHERE c.ente_id = $1 AND $2::timestamptz IS NOT NULL AND c.state = 'proposed'`;

const BY_START = 'c.at, c.id';

/** The lists supervision finds in the tables of others; other libs add theirs to the same registry. */
export const OWN_SOURCES: readonly BoardSource[] = [
  own('open', 10, listings(REQUESTED), {
    noteOf: ({ proposals: count }, ctx) =>
      translator(ctx.language)('supervision:column.proposals', { count: Number(count) }),
  }),
  own(
    'unmatched',
    20,
    listings(
      `${REQUESTED} AND NOT EXISTS (SELECT 1 FROM proposals x WHERE x.request_id = l.id AND x.state IN ${LIVE})`,
    ),
  ),
  own(
    'pending',
    30,
    `${listings("l.state = 'pending' AND p.state = 'active'")} UNION ALL ${proposals("x.state = 'awaiting_approval'")}`,
  ),
  own('waiting', 40, proposals(WAITING), {
    orderBy: "(c.facts->>'state' = 'proposed'), c.urgent DESC, c.since, c.id",
    noteOf: ({ state, giver, asker }, ctx) =>
      translator(ctx.language)(`supervision:turn.${String(state)}`, { giver, asker }),
  }),
  own('today', 50, agreements(`a.state IN ('agreed','under_way') AND a.starts_at < ${TOMORROW_ENDS}`), {
    orderBy: BY_START,
    needsHand: false,
    noteOf: agreementState,
  }),
  own('dropouts', 60, agreements(DROPPED), { orderBy: BY_START, noteOf: agreementState }),
  own('to_confirm', 70, agreements("a.state = 'done'"), { orderBy: BY_START, needsHand: false }),
  own('disputed', 80, agreements("a.state = 'disputed'"), { orderBy: BY_START }),
  own('expiring', 100, EXPIRING, {
    orderBy: BY_START,
    noteOf: ({ what, until }, ctx) =>
      translator(ctx.language)(`supervision:expiring.${String(what)}`, {
        day: formatDate(String(until), ctx.language),
      }),
  }),
  own('corrections', 110, CORRECTIONS),
];

function own(
  key: string,
  order: number,
  sql: string,
  more: Partial<Parameters<typeof sqlBoardSource>[0]> = {},
): BoardSource {
  return sqlBoardSource({
    key,
    order,
    sql,
    textKey: `supervision:board.view.${key}` as TextKey,
    emptyKey: `supervision:board.none.${key}` as TextKey,
    ...more,
  });
}

function agreementState(
  { state }: Readonly<Record<string, string | number | null>>,
  ctx: { readonly language: 'it' | 'en' },
): string {
  return translator(ctx.language)(`exchange:agreement.state.${String(state)}`);
}
