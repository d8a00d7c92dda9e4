// SPDX-License-Identifier: AGPL-3.0-or-later

/** Of a row of `agreements`: whether its place is still its own. What was given back once is never taken again. */
export const HOLDS_PLACE = "state NOT IN ('cancelled','no_show') AND released_at IS NULL";

/** Everything that holds units of slots, one row each: the only evidence of what is taken. A request's time is taken whole. */
export const HOLDERS = `
  SELECT ente_id, offer_slot_id AS slot_id, units, id AS proposal_id FROM proposals
    WHERE state IN ('accepted_by_offer','accepted_by_request','awaiting_approval')
  UNION ALL SELECT ente_id, offer_slot_id, units, proposal_id FROM agreements WHERE ${HOLDS_PLACE}
  UNION ALL SELECT ente_id, request_slot_id, 1, proposal_id FROM agreements WHERE ${HOLDS_PLACE}
  UNION ALL SELECT ente_id, slot_id, units, NULL FROM slot_takings`;
