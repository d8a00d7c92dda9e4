// SPDX-License-Identifier: AGPL-3.0-or-later
import { PLACE_OF } from './place.sql.js';

const LIVE = `'proposed','accepted_by_offer','accepted_by_request','awaiting_approval'`;

/** Of a row of `listings`: the journey it is a leg of, or it alone. */
export const JOURNEY_OF = (listing: string): string => `${listing}.journey_id`;

/** Of two rows of `listings`: legs of one journey, which an index finds (`listings_by_journey`). */
export const IN_ONE_JOURNEY = (leg: string, listing: string): string =>
  `${leg}.ente_id = ${listing}.ente_id AND ${JOURNEY_OF(leg)} = ${JOURNEY_OF(listing)}`;

/** Of two rows of `listings`: another leg of the same journey. */
export const OTHER_LEG_THAN = (leg: string, listing: string): string =>
  `${IN_ONE_JOURNEY(leg, listing)} AND ${leg}.id <> ${listing}.id`;

/**
 * Of a row of `listings`, as `LegRow[]`, the way there first: all legs of its journey, each with who drives it (what is done stays
 * driven); null where it is no leg of anything.
 */
export const LEGS_OF = (listing: string): string => `
  (SELECT CASE WHEN count(*) > 1 THEN json_agg(json_build_object('listingId', leg.id, 'isBack', leg.linked_to_id IS NOT NULL, 'state', leg.state,
      'personId', leg.person_id, 'arriveBy', leg.details->>'arriveBy', 'leaveAt', leg.details->>'leaveAt',
      'startsAt', coalesce(made.starts_at, wish.starts_at), 'endsAt', coalesce(made.ends_at, wish.ends_at),
      'place', ${PLACE_OF('leg.place_id')}, 'toPlace', ${PLACE_OF('leg.to_place_id')},
      'agreementId', made.id, 'agreementState', made.state, 'giverId', made.giver_id, 'givenName', driver.given_name, 'familyName', driver.family_name)
      ORDER BY leg.linked_to_id IS NOT NULL, leg.id) END
   FROM listings leg
   LEFT JOIN LATERAL (SELECT starts_at, ends_at FROM slots WHERE listing_id = leg.id AND capacity > 0 ORDER BY starts_at LIMIT 1) wish ON true
   LEFT JOIN LATERAL (SELECT id, state, giver_id, starts_at, ends_at FROM agreements WHERE request_id = leg.id
     AND state NOT IN ('cancelled','no_show') ORDER BY created_at DESC LIMIT 1) made ON true
   LEFT JOIN people driver ON driver.id = made.giver_id
   WHERE ${IN_ONE_JOURNEY('leg', listing)})`;

/** Of a row of `listings`: 'out' or 'back', null where it is no leg of anything. */
export const LEG_OF = (listing: string): string =>
  `CASE WHEN ${listing}.linked_to_id IS NOT NULL THEN 'back' WHEN EXISTS (SELECT 1 FROM listings leg WHERE ${OTHER_LEG_THAN('leg', listing)}) THEN 'out' END`;

/** Of a row of `listings`: the way of its journey, 'out' or 'back', that nobody drives yet. */
export const OPEN_LEG_OF = (listing: string): string => `
  (SELECT CASE WHEN leg.linked_to_id IS NULL THEN 'out' ELSE 'back' END FROM listings leg
   WHERE ${OTHER_LEG_THAN('leg', listing)} AND leg.state IN ('pending','open') LIMIT 1)`;

/** Of a proposal and its request: the same helper's best proposal for another leg of the journey that can still be answered. */
export const OTHER_LEG_OF = (proposal: string, request: string): string => `
  (SELECT json_build_object('proposalId', other.id, 'startsAt', other.starts_at, 'endsAt', other.ends_at, 'state', other.state)
   FROM listings leg JOIN proposals other ON other.request_id = leg.id AND other.state IN (${LIVE})
   WHERE ${OTHER_LEG_THAN('leg', request)} AND leg.kind = 'request' AND other.offerer_id = ${proposal}.offerer_id AND other.circle_id IS NULL
   ORDER BY other.score DESC, other.id LIMIT 1)`;
