// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Whose delegation ends tomorrow or has ended within a week by its own last day, with something open in it that nobody else may look
 * after for them: one card a person, of what ends first. Cards go with a new delegation, or with what was open.
 */
export const DELEGATIONS_ENDING = `
  SELECT DISTINCT ON (p.id) 'person' AS kind, p.id, '/people/' || p.id AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service,
    w.area_id, d.ends_on < today.day AS urgent, (d.ends_on - 1)::timestamp AT TIME ZONE 'Europe/Rome' AS since,
    (d.ends_on + 1)::timestamp AT TIME ZONE 'Europe/Rome' AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name),
      jsonb_build_object('id', q.id, 'name', q.given_name || ' ' || q.family_name)) AS people, p.given_name || ' ' || q.given_name AS names,
    jsonb_build_object('name', q.given_name || ' ' || q.family_name, 'isOver', d.ends_on < today.day) AS facts
  FROM (SELECT ($2::timestamptz AT TIME ZONE 'Europe/Rome')::date AS day) today
    JOIN delegations d ON d.ends_on BETWEEN today.day - 7 AND today.day + 1
    JOIN people p ON p.id = d.delegator_id JOIN people q ON q.id = d.delegate_id LEFT JOIN residences w ON w.person_id = p.id
  WHERE d.ente_id = $1 AND d.revoked_at IS NULL AND d.scope <> 'news' AND p.state = 'active'
    AND NOT EXISTS (SELECT 1 FROM delegations n WHERE n.delegator_id = d.delegator_id AND n.id <> d.id AND n.revoked_at IS NULL
      AND n.scope IN ('all', d.scope) AND n.starts_on <= d.ends_on + 1 AND (n.ends_on IS NULL OR n.ends_on > d.ends_on))
    AND (EXISTS (SELECT 1 FROM listings l WHERE l.person_id = d.delegator_id AND l.state IN ('pending','open') AND d.scope IN ('all', l.service))
      OR EXISTS (SELECT 1 FROM agreements a WHERE d.delegator_id IN (a.giver_id, a.receiver_id) AND a.state IN ('agreed','under_way','done')
        AND d.scope IN ('all', a.service)))
  ORDER BY p.id, d.ends_on`;

export const PERSON_NAME = `
  SELECT given_name || ' ' || family_name AS title, '/people/' || id AS href, ARRAY[id] AS seen FROM people WHERE id = $1 AND ente_id = $2`;
