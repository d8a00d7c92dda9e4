// SPDX-License-Identifier: AGPL-3.0-or-later
import { leadsSeries } from './series-lead.js';
import { LEG_OF, OPEN_LEG_OF } from './legs.sql.js';

const LIVE = `('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')`;
const NAME = (person: string): string =>
  `jsonb_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

/** The first beginning to come; the last one where none is. */
const NEXT_START = `(SELECT coalesce(min(s.starts_at) FILTER (WHERE s.starts_at > $2), max(s.starts_at)) FROM slots s WHERE s.listing_id = l.id AND s.capacity > 0)`;

export const boardListings = (where: string): string => `
  SELECT 'listing' AS kind, l.id, '/' || l.kind || 's/' || l.id AS href, l.title, l.service, l.area_id, l.urgent, l.created_at AS since,
    ${NEXT_START} AS at, jsonb_build_array(${NAME('p')}) AS people, p.given_name AS names,
    jsonb_build_object('title', l.title, 'titles', l.titles, 'leg', ${LEG_OF('l')}, 'name', p.given_name, 'kind', l.kind, 'proposals', (SELECT count(*) FROM proposals x WHERE x.request_id = l.id AND x.state IN ${LIVE})) AS facts
  FROM listings l JOIN people p ON p.id = l.person_id WHERE l.ente_id = $1 AND $2::timestamptz IS NOT NULL AND ${where}`;

export const boardProposals = (where: string): string => `
  SELECT 'proposal' AS kind, x.id, '/proposals/' || x.id AS href, r.title, x.service, r.area_id, r.urgent, x.updated_at AS since,
    x.starts_at AS at, jsonb_build_array(${NAME('g')}, ${NAME('q')}) AS people, g.given_name || ' ' || q.given_name AS names,
    jsonb_build_object('title', r.title, 'titles', r.titles, 'leg', ${LEG_OF('r')}, 'state', x.state, 'giver', g.given_name, 'asker', q.given_name) AS facts
  FROM proposals x JOIN listings r ON r.id = x.request_id JOIN people g ON g.id = x.offerer_id JOIN people q ON q.id = x.requester_id
  WHERE x.ente_id = $1 AND $2::timestamptz IS NOT NULL AND ${where}`;

export const boardAgreements = (where: string, urgent: 'true' | 'false'): string => `
  SELECT 'agreement' AS kind, a.id, '/agreements/' || a.id AS href, a.title, a.service, r.area_id, ${urgent} AS urgent, a.updated_at AS since,
    a.starts_at AS at, jsonb_build_array(${NAME('g')}, ${NAME('q')}) AS people, g.given_name || ' ' || q.given_name AS names,
    jsonb_build_object('title', a.title, 'titles', a.titles, 'leg', ${LEG_OF('r')}, 'openLeg', ${OPEN_LEG_OF('r')}, 'name', q.given_name, 'state', a.state) AS facts
  FROM agreements a JOIN listings r ON r.id = a.request_id JOIN people g ON g.id = a.giver_id JOIN people q ON q.id = a.receiver_id
  WHERE a.ente_id = $1 AND $2::timestamptz IS NOT NULL AND ${where}`;

/** Two ways of one journey have one title: which of them it is goes with it. */
const NAMED = (row: string, listing: string): string =>
  `jsonb_build_object('title', ${row}.title, 'titles', ${row}.titles, 'leg', ${LEG_OF(listing)}) AS facts`;

export const LISTING_NAME = `
  SELECT l.title, '/' || l.kind || 's/' || l.id AS href, l.kind AS form, ${NAMED('l', 'l')} FROM listings l WHERE l.id = $1 AND l.ente_id = $2`;

/** Whoever has a request in hand has with it what came of it. */
const OF_REQUEST = (row: string): string =>
  `jsonb_build_object('kind', 'listing', 'id', ${row}.request_id) AS "partOf"`;

export const PROPOSAL_NAME = `
  SELECT r.title, '/proposals/' || x.id AS href, ${NAMED('r', 'r')}, ${OF_REQUEST('x')}
  FROM proposals x JOIN listings r ON r.id = x.request_id WHERE x.id = $1 AND x.ente_id = $2`;

export const AGREEMENT_NAME = `
  SELECT a.title, '/agreements/' || a.id AS href, ${NAMED('a', 'r')}, ${OF_REQUEST('a')}
  FROM agreements a JOIN listings r ON r.id = a.request_id WHERE a.id = $1 AND a.ente_id = $2`;

/** Nobody can be found for what is past: that is no longer asked. */
const IS_OPEN = (row: string): string => `${row}.kind = 'request' AND ${row}.state = 'open'
  AND EXISTS (SELECT 1 FROM slots s WHERE s.listing_id = ${row}.id AND s.ends_at > $2)`;
const HAS_NOBODY = (row: string): string =>
  `${IS_OPEN(row)} AND NOT EXISTS (SELECT 1 FROM proposals x WHERE x.request_id = ${row}.id AND x.state IN ${LIVE})`;

export const REQUESTED = `${IS_OPEN('l')} AND ${leadsSeries(IS_OPEN('earlier'))}`;

export const WITH_NOBODY = `${HAS_NOBODY('l')} AND ${leadsSeries(HAS_NOBODY('earlier'))}`;

export const TO_APPROVE = `l.state = 'pending' AND p.state = 'active' AND ${leadsSeries("earlier.state = 'pending'")}`;

/** Somebody's yes is missing; where nobody has said yes yet, only a request's best match is a card. */
export const WAITING = `x.circle_id IS NULL AND x.starts_at > $2 AND (x.state IN ('accepted_by_offer','accepted_by_request') OR (x.state = 'proposed' AND NOT EXISTS (
  SELECT 1 FROM proposals o WHERE o.request_id = x.request_id AND o.state IN ${LIVE} AND (o.score, o.id) > (x.score, x.id))))`;

/** The two are together at some hour of it: where they never meet, it takes none of the time of whoever receives. */
const MEETS = `EXISTS (SELECT 1 FROM diary_entries e WHERE e.cause_id = a.id AND e.person_id = a.receiver_id)`;
const IS_CHILD = `q.birth_date > (a.starts_at AT TIME ZONE 'Europe/Rome')::date - interval '18 years'`;

const ENDS_BEFORE = (until: string): string =>
  `coalesce(${until} < (a.ends_at AT TIME ZONE 'Europe/Rome')::date, true)`;
const NEEDS_VETTING = `EXISTS (SELECT 1 FROM listings o JOIN categories c ON c.id = o.category_id WHERE o.id = a.offer_id AND c.vetting_required)`;
const NEEDS_COVER = `EXISTS (SELECT 1 FROM engine_settings e WHERE e.ente_id = $1 AND e.settings->>'helpersNeedCover' = 'true')`;

/** Agreed, and needs the ente's word for who gives, or its insurance, which does not reach that day. */
export const NOT_CLEARED = `a.state IN ('agreed','under_way') AND a.ends_at > $2
  AND ((${NEEDS_VETTING} AND (${ENDS_BEFORE('g.vetted_until')} OR (${ENDS_BEFORE('g.covered_until')} AND ${NEEDS_COVER})))
    OR (${ENDS_BEFORE('g.vetted_until')} AND (q.vetted_helpers_only OR ${IS_CHILD}) AND q.guardian_id IS DISTINCT FROM g.id AND ${MEETS}))`;

/** Agreed for a day on which a paper of who gives has ended, by `$3` (jsonb of {personId, until}); what is not cleared stands by itself. */
export const BEYOND = `a.state IN ('agreed','under_way') AND a.ends_at > $2 AND NOT (${NOT_CLEARED})
  AND EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS e("personId" uuid, until date)
    WHERE e."personId" = a.giver_id AND e.until < (a.ends_at AT TIME ZONE 'Europe/Rome')::date)`;

const TOMORROW_ENDS = `((date_trunc('day', $2::timestamptz AT TIME ZONE 'Europe/Rome') + interval '2 days') AT TIME ZONE 'Europe/Rome')`;

export const SOON = `a.state IN ('agreed','under_way') AND a.starts_at < ${TOMORROW_ENDS}`;

/** Days of `$3` (jsonb of {day}) on which the office is shut, from the day it was called off to the one before it begins. */
const SHUT = `(SELECT count(*) FROM jsonb_to_recordset($3::jsonb) AS shut(day date)
  WHERE shut.day >= (a.updated_at AT TIME ZONE 'Europe/Rome')::date AND shut.day < (a.starts_at AT TIME ZONE 'Europe/Rome')::date)`;

/** Called off within 48 hours of its start, not counting days on which the office is shut, and not yet made good; or somebody did not come. */
export const DROPPED = `a.starts_at > $2::timestamptz - interval '7 days' AND (a.state = 'no_show'
  OR (a.state = 'cancelled' AND r.state = 'open' AND a.starts_at - a.updated_at - ${SHUT} * interval '24 hours' < interval '48 hours'))`;
