// SPDX-License-Identifier: AGPL-3.0-or-later
import { MatchListing, PostListing } from '@reciproca/exchange';
import type { Actor, Ctx, Role } from '@reciproca/kernel';
import type { Progress } from '../../output/progress.js';
import { HASH_PLACEHOLDER } from '../plan/emit-people.js';
import type { DemoPlan, PlannedPosting, Row } from '../plan/demo-plan.js';
import { insertRows, TABLES_IN_ORDER } from './insert-rows.js';

/** A plan's posting and the listing it became. */
export interface Posted {
  readonly planned: PlannedPosting;
  readonly listingId: string;
}

/** Writes a plan: what has happened row by row, what is open through the same use cases people go through. */
export class DemoWriter {
  private readonly rolesOf = new Map<string, Role[]>();

  constructor(
    private readonly plan: DemoPlan,
    private readonly postListing: PostListing,
    private readonly matchListing: MatchListing,
    private readonly progress: Progress,
  ) {
    for (const { person_id: personId, role } of plan.rows['role_grants'] ?? []) {
      this.rolesOf.set(String(personId), [...(this.rolesOf.get(String(personId)) ?? []), role as Role]);
    }
  }

  /** Somebody's own act, or a member of staff's for them. */
  asPerson(ctx: Ctx, enteId: string, personId: string, enteredBy: string | null, channel: Ctx['channel']): Ctx {
    const actorId = enteredBy ?? personId;
    const actor: Actor = { personId: actorId, roles: this.rolesOf.get(actorId) ?? [], sessionId: null };
    return { ...ctx, enteId, actor, beneficiaryId: personId, channel };
  }

  /** The first of the ente's staff. */
  staffOf(enteId: string): string {
    const grant = (this.plan.rows['role_grants'] ?? []).find(
      (row) => row['ente_id'] === enteId && row['role'] === 'operator',
    );
    return String(grant?.['person_id']);
  }

  async writeRows(ctx: Ctx, passwordHash: string): Promise<void> {
    const withHash = (row: Row): Row =>
      row['password_hash'] === HASH_PLACEHOLDER ? { ...row, password_hash: passwordHash } : row;
    for (const table of Object.keys(this.plan.rows)) {
      if (!(TABLES_IN_ORDER as readonly string[]).includes(table))
        throw new Error(`No place in the order of tables for ${table}`);
    }
    for (const table of TABLES_IN_ORDER) {
      const rows = (this.plan.rows[table] ?? []).map(withHash);
      await insertRows(ctx.tx, table, rows, (count) => this.progress.advance(count / 100));
    }
    await ctx.tx.query(
      `UPDATE listings SET free_when = coalesce((SELECT range_agg(tstzrange(starts_at, ends_at)) FROM slots
         WHERE listing_id = listings.id AND taken < capacity), '{}')`,
    );
    // Without figures on the new rows the planner reads whole tables.
    await ctx.tx.query('ANALYZE');
  }

  async writePostings(ctx: Ctx): Promise<Posted[]> {
    const posted: Posted[] = [];
    for (const planned of this.plan.postings) {
      const own = this.asPerson(ctx, planned.enteId, planned.personId, planned.enteredBy, planned.channel);
      const listing = await this.postListing.execute(own, planned.kind, { ...planned.posting, again: true });
      posted.push({ planned, listingId: listing.id });
      this.progress.advance(1);
    }
    await this.backdate(ctx, posted);
    await ctx.tx.query('ANALYZE listings, slots');
    return posted;
  }

  /** Proposals for every open request; a way back is matched on its own. */
  async writeProposals(ctx: Ctx): Promise<void> {
    const open = await ctx.tx.query<{ id: string; ente_id: string }>(
      "SELECT id, ente_id FROM listings WHERE kind = 'request' AND state = 'open' ORDER BY created_at, id",
    );
    for (const { id, ente_id: enteId } of open) {
      await this.matchListing.execute({ ...ctx, enteId }, [id]);
      this.progress.advance(1);
    }
  }

  /** People have listed these over the past weeks, not all in this minute. */
  private async backdate(ctx: Ctx, posted: readonly Posted[]): Promise<void> {
    const dates = posted.map(({ listingId, planned }) => ({
      id: listingId,
      at: planned.createdAt,
      confirmed: planned.confirmedAt,
    }));
    const from = `jsonb_to_recordset($1::jsonb) AS date(id uuid, at timestamptz, confirmed timestamptz)`;
    await ctx.tx.query(
      `UPDATE listings SET created_at = date.at, updated_at = date.at, confirmed_at = date.confirmed FROM ${from}
       WHERE date.id IN (listings.id, listings.linked_to_id)`,
      [JSON.stringify(dates)],
    );
    await ctx.tx.query(`UPDATE exchange_acts SET at = date.at FROM ${from} WHERE exchange_acts.subject_id = date.id`, [
      JSON.stringify(dates),
    ]);
  }
}
