// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { PromisedProduce } from '../domain/harvest-stock.js';
import { sharedGrams } from './shared-grams.sql.js';

/** What of these harvests somebody’s yes keeps, or is agreed and not a crate yet. */
export function listPromised(ctx: Ctx, harvestIds: readonly string[]): Promise<PromisedProduce[]> {
  return ctx.tx.query<PromisedProduce>(
    `SELECT h.id AS "harvestId", p.id AS "proposalId", coalesce(${sharedGrams('p.id')}, p.units * h.crate_grams)::int AS grams, p.units
     FROM harvests h JOIN proposals p ON p.offer_id = h.offer_id
       LEFT JOIN agreements a ON a.proposal_id = p.id
     WHERE h.ente_id = $1 AND h.id = ANY($2::uuid[])
       AND (p.state IN ('accepted_by_offer','accepted_by_request','awaiting_approval')
         OR (a.state NOT IN ('cancelled','no_show') AND NOT EXISTS (SELECT FROM crates c WHERE c.agreement_id = a.id)))`,
    [ctx.enteId, harvestIds],
  );
}
