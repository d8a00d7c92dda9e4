// SPDX-License-Identifier: AGPL-3.0-or-later

const LIVE = `'proposed','accepted_by_offer','accepted_by_request','awaiting_approval'`;
const PLACE = (alias: string, comune: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'comune', ${comune}.name, 'lat', ${alias}.lat, 'lon', ${alias}.lon, 'isPublic', ${alias}.is_public)`;

/** Of a row of `listings`: the journey it is a leg of, or it alone. */
export const JOURNEY_OF = (listing: string): string => `coalesce(${listing}.linked_to_id, ${listing}.id)`;

/**
 * Of a row of `listings`, as `LegRow[]`, the way there first: all legs of its journey, each with who drives it (what is done stays
 * driven); null where it is no leg of anything.
 */
export const LEGS_OF = (listing: string): string => `
  (SELECT CASE WHEN count(*) > 1 THEN json_agg(json_build_object('listingId', leg.id, 'isBack', leg.linked_to_id IS NOT NULL, 'state', leg.state,
      'personId', leg.person_id, 'arriveBy', leg.details->>'arriveBy', 'leaveAt', leg.details->>'leaveAt',
      'startsAt', coalesce(made.starts_at, wish.starts_at), 'endsAt', coalesce(made.ends_at, wish.ends_at),
      'place', ${PLACE('leg_from', 'leg_from_comune')},
      'toPlace', CASE WHEN leg_to.id IS NOT NULL THEN ${PLACE('leg_to', 'leg_to_comune')} END,
      'agreementId', made.id, 'agreementState', made.state, 'giverId', made.giver_id, 'givenName', driver.given_name, 'familyName', driver.family_name)
      ORDER BY leg.linked_to_id IS NOT NULL, leg.id) END
   FROM listings leg
   JOIN places leg_from ON leg_from.id = leg.place_id JOIN comuni leg_from_comune ON leg_from_comune.code = leg_from.comune_code
   LEFT JOIN places leg_to ON leg_to.id = leg.to_place_id LEFT JOIN comuni leg_to_comune ON leg_to_comune.code = leg_to.comune_code
   LEFT JOIN LATERAL (SELECT starts_at, ends_at FROM slots WHERE listing_id = leg.id AND capacity > 0 ORDER BY starts_at LIMIT 1) wish ON true
   LEFT JOIN LATERAL (SELECT id, state, giver_id, starts_at, ends_at FROM agreements WHERE request_id = leg.id
     AND state NOT IN ('cancelled','no_show') ORDER BY created_at DESC LIMIT 1) made ON true
   LEFT JOIN people driver ON driver.id = made.giver_id
   WHERE leg.ente_id = ${listing}.ente_id AND (leg.id = ${JOURNEY_OF(listing)} OR leg.linked_to_id = ${JOURNEY_OF(listing)}))`;

/** Of a row of `listings`: 'out' or 'back', null where it is no leg of anything. */
export const LEG_OF = (listing: string): string =>
  `CASE WHEN ${listing}.linked_to_id IS NOT NULL THEN 'back' WHEN EXISTS (SELECT 1 FROM listings leg WHERE leg.linked_to_id = ${listing}.id) THEN 'out' END`;

/** Of a row of `listings`: the way of its journey, 'out' or 'back', that nobody drives yet. */
export const OPEN_LEG_OF = (listing: string): string => `
  (SELECT CASE WHEN leg.linked_to_id IS NULL THEN 'out' ELSE 'back' END FROM listings leg
   WHERE leg.ente_id = ${listing}.ente_id AND leg.id <> ${listing}.id AND leg.state IN ('pending','open')
     AND (leg.id = ${listing}.linked_to_id OR leg.linked_to_id = ${JOURNEY_OF(listing)}) LIMIT 1)`;

/** Of a proposal and its request: the same helper's best proposal for another leg of the journey that can still be answered. */
export const OTHER_LEG_OF = (proposal: string, request: string): string => `
  (SELECT json_build_object('proposalId', other.id, 'startsAt', other.starts_at, 'endsAt', other.ends_at, 'state', other.state)
   FROM proposals other JOIN listings leg ON leg.id = other.request_id
   WHERE other.ente_id = ${proposal}.ente_id AND other.offerer_id = ${proposal}.offerer_id AND other.circle_id IS NULL
     AND other.state IN (${LIVE}) AND leg.id <> ${request}.id AND leg.kind = 'request'
     AND (leg.id = ${request}.linked_to_id OR leg.linked_to_id = ${JOURNEY_OF(request)})
   ORDER BY other.score DESC, other.id LIMIT 1)`;
