// SPDX-License-Identifier: AGPL-3.0-or-later

/** What must never be found, whatever people have done: `$1` is the ente, `$2` the present moment, `$3` when the month began. */
export const NEVER: Readonly<Record<string, string>> = {
  'in two places': `SELECT one.person_id, one.cause_id, other.cause_id AS other_id FROM diary_entries one
    JOIN diary_entries other ON other.person_id = one.person_id AND other.group_id <> one.group_id AND other.cause_id > one.cause_id
      AND other.starts_at < one.ends_at AND one.starts_at < other.ends_at
    WHERE one.ente_id = $1 AND one.firmness = 'agreed' AND other.firmness = 'agreed' AND one.ends_at > $2 AND $3::timestamptz IS NOT NULL`,
  oversold: `SELECT id FROM slots WHERE taken > capacity AND listing_id IN (SELECT id FROM listings WHERE ente_id = $1)
    AND $2::timestamptz >= $3::timestamptz`,
  'agreed with somebody who is gone': `SELECT a.id, a.state FROM agreements a JOIN people p ON p.id IN (a.giver_id, a.receiver_id)
    WHERE a.ente_id = $1 AND p.state <> 'active' AND a.state = 'agreed' AND a.starts_at > $2 AND $3::timestamptz IS NOT NULL`,
  'open and gone': `SELECT l.id, l.state FROM listings l JOIN people p ON p.id = l.person_id
    WHERE l.ente_id = $1 AND p.state <> 'active' AND l.state = 'open' AND $2::timestamptz >= $3::timestamptz`,
  'not told of an agreement': `SELECT a.id, side.person_id FROM agreements a CROSS JOIN LATERAL (VALUES (a.giver_id), (a.receiver_id)) side(person_id)
    WHERE a.ente_id = $1 AND a.created_at > $3 AND a.created_at <= $2 AND NOT EXISTS (
      SELECT 1 FROM notifications n WHERE n.person_id = side.person_id AND n.event_key IN ('agreed:' || a.id))
      AND NOT (side.person_id = a.giver_id AND EXISTS (SELECT 1 FROM proposals p WHERE p.id = a.proposal_id AND p.circle_id IS NOT NULL
        UNION ALL SELECT 1 FROM round_stops r WHERE r.agreement_id = a.id))`,
  'not told that it is off': `SELECT a.id, side.person_id, a.state FROM agreements a
    CROSS JOIN LATERAL (VALUES (a.giver_id), (a.receiver_id)) side(person_id)
    JOIN LATERAL (SELECT actor_id FROM exchange_acts WHERE subject_id = a.id AND to_state = a.state ORDER BY at DESC LIMIT 1) act ON true
    JOIN people p ON p.id = side.person_id AND p.state = 'active'
    WHERE a.ente_id = $1 AND a.state IN ('cancelled','no_show') AND a.updated_at > $3 AND a.updated_at <= $2
      AND act.actor_id IS DISTINCT FROM side.person_id AND NOT EXISTS (
        SELECT 1 FROM notifications n WHERE n.person_id = side.person_id AND n.event_key LIKE 'moved:' || a.id || ':%')`,
};

/** Once the jobs have looked: `$1` and `$2` as above. */
export const SETTLED_NEVER: Readonly<Record<string, string>> = {
  'proposed although not to be trusted': `SELECT p.id, p.state FROM proposals p
    JOIN people helped ON helped.id = p.requester_id AND helped.vetted_helpers_only JOIN people helper ON helper.id = p.offerer_id
    WHERE p.ente_id = $1 AND p.service = 'condominio' AND p.state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')
      AND p.starts_at > $2 AND helped.guardian_id IS DISTINCT FROM helper.id
      AND coalesce(helper.vetted_until < (p.starts_at AT TIME ZONE 'Europe/Rome')::date, true)`,
  'a round that keeps what it gave back': `SELECT r.id, a.id AS agreement_id FROM rounds r JOIN round_stops s ON s.round_id = r.id JOIN agreements a ON a.id = s.agreement_id
    WHERE r.ente_id = $1 AND r.state IN ('withdrawn','declined','lapsed') AND a.state = 'agreed' AND a.starts_at > $2`,
};

/** What waits to be said and must not be, once the jobs have looked, and whenever a call is handed out: `$1` and `$2` as above. */
export const CALLS_NEVER: Readonly<Record<string, string>> = {
  'called although gone': `SELECT c.id, c.reason FROM call_tasks c JOIN people p ON p.id = c.person_id
    WHERE c.ente_id = $1 AND p.state = 'left' AND c.state IN ('open','claimed') AND c.created_at <= $2`,
  'written to although gone': `SELECT m.id FROM outgoing_messages m JOIN people p ON p.id = m.person_id
    WHERE m.ente_id = $1 AND p.state = 'left' AND m.state = 'queued' AND m.created_at <= $2`,
  'called about what is no more': `SELECT c.id, c.reason, c.link, a.state FROM call_tasks c JOIN agreements a ON c.link = '/agreements/' || a.id
    WHERE c.ente_id = $1 AND c.state IN ('open','claimed') AND (
      (c.reason IN ('agreement_made','agreement_shifted') AND (a.state <> 'agreed' OR a.ends_at < $2::timestamptz - interval '1 day'))
      OR (c.reason = 'agreement_done' AND a.state <> 'done'))`,
  'called to answer what is no more': `SELECT c.id, c.reason, c.link, p.state FROM call_tasks c JOIN proposals p ON c.link = '/proposals/' || p.id
    WHERE c.ente_id = $1 AND c.state IN ('open','claimed') AND c.created_at <= $2 AND c.reason IN ('proposal_accepted','proposal_for_offer')
      AND p.state NOT IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')`,
  'called to choose for what is closed': `SELECT c.id, c.reason, l.state FROM call_tasks c JOIN listings l ON c.link = '/requests/' || l.id
    WHERE c.ente_id = $1 AND c.state IN ('open','claimed') AND c.created_at <= $2 AND c.reason IN ('proposals_for_request','proposal_accepted')
      AND l.state <> 'open'`,
  'written about what is no more': `SELECT m.id, n.type, a.state FROM outgoing_messages m JOIN notifications n ON n.id = m.notification_id
    JOIN agreements a ON n.link = '/agreements/' || a.id
    WHERE m.ente_id = $1 AND m.state = 'queued' AND m.created_at <= $2
      AND (n.type = 'agreement_made' AND a.state NOT IN ('agreed','under_way') OR n.type = 'agreement_done' AND a.state <> 'done')`,
};
